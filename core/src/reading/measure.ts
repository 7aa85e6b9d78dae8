import { readFountain } from '../screenplay/read.ts'
import { fountainOfText } from '../screenplay/read-plain.ts'
import type { Scene } from '../screenplay/scene.ts'
import { type LabelledScene, type Quote, scriptOf, spanOf } from './corpus/label.ts'
import type { Fact, Span } from './fact.ts'

// How well a reader reads: its facts of labelled scenes against the labels, class by class.

export type ReadScenes = (scenes: readonly Scene[]) => Map<string, Fact[]>
type Range = [number, number]
export type Row = { right: number; given: number; labelled: number }
export type Table = Record<string, Row>

// Where each element's letters stand in the script. A line is found behind the one before it.
const placesOf = (script: string, scenes: readonly Scene[]) => {
  const lines = new Map<string, { from: number; length: number; at: number }[]>()
  let cursor = 0
  const put = (id: string, text: string): void => {
    let from = 0
    const own: { from: number; length: number; at: number }[] = []
    for (const line of text.split('\n')) {
      const said = line.trim()
      const found = said === '' ? -1 : script.indexOf(said, cursor)
      if (found >= 0) {
        own.push({ from: from + line.indexOf(said), length: said.length, at: found })
        cursor = found + said.length
      }
      from += line.length + 1
    }
    lines.set(id, own)
  }
  for (const scene of scenes) {
    if (scene.heading) put(scene.id, scene.heading.text)
    for (const element of scene.elements) put(element.id, element.text)
  }
  return ({ in: id, from, to }: Span): Range | undefined => {
    const line = lines.get(id)?.find((each) => from >= each.from - 1 && from <= each.from + each.length)
    return line && [line.at + from - line.from, line.at + to - line.from]
  }
}

export const scenesOf = (script: string): Scene[] => {
  let n = 0
  return readFountain(fountainOfText('scene.txt', script), { newId: () => `e${n++}` }).scenes
}

// Seventeen is a teen: where one of two ages is a word, the number is of that age.
const ageOf = (value: string | number | undefined): string | undefined =>
  typeof value !== 'number' ? value : value < 13 ? 'child' : value < 20 ? 'teen' : value < 60 ? 'adult' : 'elder'
const sameAspect = (a: string | number | undefined, b: string | number | undefined): boolean =>
  a === b || (typeof a !== typeof b && ageOf(a) === ageOf(b))

const overlaps = ([a, b]: Range, [c, d]: Range): boolean => a < d && c < b
const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

const emptyRow = (): Row => ({ right: 0, given: 0, labelled: 0 })

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

  // Who is who: by name, else by where they are spoken of.
  const keys = new Map<string, string>()
  const named = facts.filter((fact) => fact.is.of === 'person' && fact.is.name !== undefined)
  const claim = (fits: (key: LabelledScene['people'][number], fact: Fact) => boolean): void => {
    for (const fact of named) {
      if (fact.is.of !== 'person' || keys.has(fact.is.person)) continue
      const taken = new Set(keys.values())
      const person = scene.people.find((each) => !taken.has(each.key) && fits(each, fact))
      if (person) keys.set(fact.is.person, person.key)
    }
  }
  claim(
    ({ name, alsoCalled }, fact) =>
      fact.is.of === 'person' &&
      [name, ...alsoCalled].some((each) => fold(each) === fold(fact.is.of === 'person' ? (fact.is.name ?? '') : '')),
  )
  claim(({ presence }, fact) => presence.some(({ quote }) => near(quote, fact)))
  claim(
    ({ name, alsoCalled }, fact) =>
      fact.is.of === 'person' &&
      [name, ...alsoCalled].some((each) =>
        fold(each)
          .split(' ')
          .includes(fold(fact.is.of === 'person' ? (fact.is.name ?? '') : '')),
      ),
  )
  const key = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (keys.get(id) ?? `? ${id}`)

  const of = <K extends Fact['is']['of']>(kind: K) =>
    facts.filter((fact): fact is Fact & { is: Extract<Fact['is'], { of: K }> } => fact.is.of === kind)
  const people = scene.people
  score(
    'presence',
    people.flatMap(({ key: who, presence }) => presence.map(({ how }) => ({ who, how }))),
    of('presence'),
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
      of('person').filter(({ is }) => is[name] !== undefined),
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

export const scoreOf = ({ right, given, labelled }: Row) => {
  const precision = given === 0 ? 1 : right / given
  const recall = labelled === 0 ? 1 : right / labelled
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export const measure = (scenes: readonly LabelledScene[], read: ReadScenes): { table: Table; misses: Miss[] } => {
  const table: Table = {}
  const misses: Miss[] = []
  for (const scene of scenes) measureScene(scene, read, table, misses)
  return { table, misses }
}

export const printTable = (table: Table): string =>
  Object.entries(table)
    .map(([name, row]) => {
      const { precision, recall, f1 } = scoreOf(row)
      const share = (value: number): string => value.toFixed(2)
      return `${name.padEnd(20)} ${share(precision)} ${share(recall)} ${share(f1)}  ${row.right}/${row.given}/${row.labelled}`
    })
    .join('\n')
