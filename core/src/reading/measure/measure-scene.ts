import type { Scene } from '../../screenplay/scene.ts'
import { type LabelledScene, type Quote, scriptOf, spanOf } from '../corpus/label.ts'
import type { Fact } from '../fact.ts'
import { overlaps, placesOf, type Range, scenesOf } from './in-script.ts'
import { emptyRow, type Row, type Table } from './table.ts'
import { fold, whoIsWho } from './who-is-who.ts'

export type ReadScenes = (scenes: readonly Scene[]) => Map<string, Fact[]>

// Seventeen is a teen: where one of two ages is a word, the number is of that age.
const ageOf = (value: string | number | undefined): string | undefined =>
  typeof value !== 'number' ? value : value < 13 ? 'child' : value < 20 ? 'teen' : value < 60 ? 'adult' : 'elder'
const sameAspect = (a: string | number | undefined, b: string | number | undefined): boolean =>
  a === b || (typeof a !== typeof b && ageOf(a) === ageOf(b))

export type Miss = { scene: string; of: string; label?: string; fact?: string }

export const measureScene = (scene: LabelledScene, read: ReadScenes, table: Table, misses: Miss[]): void => {
  const script = scriptOf(scene)
  const scenes = scenesOf(script)
  const placed = placesOf(script, scenes)
  const facts = [...read(scenes).values()].flat()
  const ranges = (fact: Fact): Range[] =>
    fact.spans.flatMap((span): Range[] => {
      const range = placed(span)
      return range ? [range] : []
    })
  const rangeOf = (quote: Quote): Range => spanOf(script, quote) ?? [0, 0]
  const row = (name: string): Row => {
    table[name] ??= emptyRow()
    return table[name]
  }
  // Of each label at most one fact is right, and of each fact one label.
  const score = <L>(
    name: string,
    labels: readonly L[],
    given: readonly Fact[],
    fits: (label: L, fact: Fact) => boolean,
    say: (label: L) => string,
  ): void => {
    const free = new Set(given)
    const counted = row(name)
    counted.given += given.length
    counted.labelled += labels.length
    for (const label of labels) {
      const found = [...free].find((fact) => fits(label, fact))
      if (found) {
        counted.right++
        free.delete(found)
      } else misses.push({ scene: scene.id, of: name, label: say(label) })
    }
    for (const fact of free)
      misses.push({
        scene: scene.id,
        of: name,
        fact:
          JSON.stringify(fact.is) +
          ranges(fact)
            .map(([a, b]) => script.slice(a, b))
            .join('|'),
      })
  }
  const near = (quote: Quote, fact: Fact): boolean => ranges(fact).some((range) => overlaps(range, rangeOf(quote)))

  const keys = whoIsWho(scene.people, facts, near)
  const key = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (keys.get(id) ?? `? ${id}`)

  const of = <K extends Fact['is']['of']>(kind: K) =>
    facts.filter((fact): fact is Fact & { is: Extract<Fact['is'], { of: K }> } => fact.is.of === kind)
  const people = scene.people
  // A script of several headings is several scenes, and its people are labelled once.
  const once = <T extends Fact>(given: readonly T[], say: (fact: T) => unknown): T[] => {
    const told = new Set<string>()
    return given.filter((fact) => {
      const word = JSON.stringify(say(fact))
      return !told.has(word) && told.add(word) !== undefined
    })
  }
  score(
    'presence',
    people.flatMap(({ key: who, presence }) => presence.map(({ how }) => ({ who, how }))),
    once(of('presence'), ({ is }) => [is.person, is.how]),
    ({ who, how }, { is }) => is.of === 'presence' && key(is.person) === who && is.how === how,
    ({ who, how }) => `${who} ${how}`,
  )
  score(
    'speaker',
    scene.speeches,
    of('speech'),
    ({ speaker, quote }, fact) => fact.is.of === 'speech' && key(fact.is.speaker) === speaker && near(quote, fact),
    ({ speaker, quote }) => `${speaker}: ${quote.text}`,
  )
  const spoken = of('speech')
  const addressed = spoken.flatMap((fact) => fact.is.to.map((id): Fact => ({ ...fact, is: { ...fact.is, to: [id] } })))
  score(
    'addressee',
    scene.speeches.flatMap((speech) => speech.to.map((to) => ({ ...speech, to }))),
    addressed,
    ({ to, quote }, fact) => fact.is.of === 'speech' && key(fact.is.to[0]) === to && near(quote, fact),
    ({ to, quote }) => `to ${to}: ${quote.text}`,
  )
  score(
    'place',
    scene.places,
    of('place').filter(({ is }) => is.kind !== 'unknown'),
    ({ kind }, { is }) => is.of === 'place' && is.kind === kind,
    ({ kind, quote }) => `${kind} ${quote.text}`,
  )
  score(
    'inside',
    scene.places.filter(({ inside }) => inside !== undefined),
    of('place').filter(({ is }) => is.inside !== undefined),
    ({ inside }, { is }) => is.of === 'place' && is.inside === inside,
    ({ inside, quote }) => `${inside} ${quote.text}`,
  )
  score(
    'hour',
    scene.hours,
    of('time').filter(({ is }) => is.hour !== undefined && is.from !== 'before'),
    ({ hour }, { is }) => is.of === 'time' && is.hour === hour,
    ({ hour, quote }) => `${hour} ${quote.text}`,
  )
  score(
    'weather',
    scene.weathers,
    of('time').filter(({ is }) => is.weather !== undefined),
    ({ weather }, { is }) => is.of === 'time' && is.weather === weather,
    ({ weather, quote }) => `${weather} ${quote.text}`,
  )
  score(
    'season',
    scene.seasons,
    of('time').filter(({ is }) => is.season !== undefined),
    ({ season }, { is }) => is.of === 'time' && is.season === season,
    ({ season, quote }) => `${season} ${quote.text}`,
  )
  const aspect = (name: 'age' | 'sex') =>
    score(
      name,
      people.flatMap((person) =>
        person[name] ? [{ who: person.key, value: person[name].value as string | number }] : [],
      ),
      once(
        of('person').filter(({ is }) => is[name] !== undefined),
        ({ is }) => [is.person, is[name]],
      ),
      ({ who, value }, { is }) => is.of === 'person' && key(is.person) === who && sameAspect(is[name], value),
      ({ who, value }) => `${who} ${value}`,
    )
  aspect('age')
  aspect('sex')
  for (const name of ['hair', 'build', 'calling'] as const)
    score(
      name,
      people.flatMap((person) => (person[name] ? [{ who: person.key, ...person[name] }] : [])),
      of('person').filter(({ is }) => is[name] !== undefined),
      ({ who, value, quote }, fact) =>
        fact.is.of === 'person' &&
        key(fact.is.person) === who &&
        (near(quote, fact) || fold(fact.is[name] ?? '') === fold(value)),
      ({ who, value }) => `${who} ${value}`,
    )
  score(
    'wears',
    people.flatMap(({ key: who, wears }) => wears.map((each) => ({ who, ...each }))),
    of('person').filter(({ is }) => is.wears.length > 0),
    ({ who, quote }, fact) => fact.is.of === 'person' && key(fact.is.person) === who && near(quote, fact),
    ({ who, name }) => `${who} ${name}`,
  )
  score(
    'kin',
    people.flatMap(({ key: who, kin }) => kin.map(({ is }) => ({ who, kin: is }))),
    of('person').filter(({ is }) => is.kin !== undefined),
    ({ who, kin }, { is }) => is.of === 'person' && key(is.person) === who && is.kin?.is === kin,
    ({ who, kin }) => `${who} ${kin}`,
  )
  score(
    'posture',
    scene.postures,
    of('deed').filter(({ is }) => is.posture !== undefined),
    ({ person, posture }, { is }) => is.of === 'deed' && key(is.person) === person && is.posture === posture,
    ({ person, posture, quote }) => `${person} ${posture} ${quote.text}`,
  )
  score(
    'deed',
    scene.deeds,
    of('deed').filter(({ is }) => is.act !== undefined),
    ({ person, act, quote }, fact) =>
      fact.is.of === 'deed' && key(fact.is.person) === person && fact.is.act === act && near(quote, fact),
    ({ person, act, quote }) => `${person} ${act} ${quote.text}`,
  )
  for (const state of ['held', 'used', 'eaten', 'heard', 'there', 'spokenOf'] as const)
    score(
      state,
      scene.things.filter((thing) => thing.state === state),
      of('thing').filter(({ is, id }) => is.state === state && !id.startsWith('f-')),
      ({ by, name, quote }, fact) =>
        fact.is.of === 'thing' &&
        (state === 'there' || state === 'spokenOf' || state === 'heard' || key(fact.is.by) === by) &&
        (near(quote, fact) || fold(fact.is.name) === fold(name)),
      ({ by, name }) => `${by} ${state} ${name}`,
    )
  score(
    'feature',
    scene.features,
    facts.filter(({ id }) => id.startsWith('f-')),
    ({ quote }, fact) => near(quote, fact),
    ({ name }) => name,
  )
  score(
    'form',
    scene.forms,
    of('form'),
    ({ form }, { is }) => is.of === 'form' && is.form === form,
    ({ form }) => form,
  )
  const felt = of('feeling').filter(({ is }) => is.feeling !== 'unknown')
  const labels = scene.feelings
  score(
    'feeling',
    labels.filter(({ feeling }) => feeling !== 'unknown'),
    felt,
    ({ person, feeling, quotes }, fact) =>
      fact.is.of === 'feeling' &&
      key(fact.is.person) === person &&
      fact.is.feeling === feeling &&
      quotes.some((quote) => near(quote, fact)),
    ({ person, feeling, quotes }) => `${person} ${feeling} ${quotes.map(({ text }) => text).join('|')}`,
  )
  // What must not be understood, and was.
  const wrongly = scene.absent.filter((label) => {
    const kind = label.of === 'hour' || label.of === 'weather' ? 'time' : label.of
    return facts.some(
      (fact) =>
        fact.is.of === kind &&
        near(label.quote, fact) &&
        (label.value === undefined || JSON.stringify(fact.is).includes(label.value)) &&
        (label.person === undefined || ('person' in fact.is && key(fact.is.person) === label.person)),
    )
  })
  const absent = row('shown though absent')
  absent.given += wrongly.length
  absent.labelled += scene.absent.length
  for (const label of wrongly)
    misses.push({ scene: scene.id, of: 'absent', fact: `${label.of} ${label.why} ${label.quote.text}` })
}
