import type { Language } from '../ids/index.ts'
import type { Fact, FactOf } from '../reading/index.ts'
import type { Hour } from '../screenplay/hour.ts'
import { isDark } from '../screenplay/hour.ts'
import type { Scene } from '../screenplay/scene.ts'
import { ambienceOfKind, type KindSound } from './place-sounds.ts'
import { propsIn } from './props.ts'
import type { AmbienceName } from './shot.ts'

// What shots are made from: the facts of a scene, by the lines in which they stand. No text is read here.

// The facts that hold (reading's `heldFacts`), by scene; whoever is in them is a character by their id.
export type Readings = ReadonlyMap<string, readonly Fact[]>

type Is<K extends FactOf['of']> = Fact & { is: Extract<FactOf, { of: K }> }
const ofKind = <K extends FactOf['of']>(facts: readonly Fact[], kind: K): Is<K>[] =>
  facts.filter((fact): fact is Is<K> => fact.is.of === kind)

export type SceneFacts = ReturnType<typeof sceneFacts>

const releases = new Set(['put', 'give', 'drop', 'throw'])
const goes = new Set(['leave', 'go-away'])

export const sceneFacts = (scene: Scene, facts: readonly Fact[], cast: ReadonlySet<string>, language: Language) => {
  const order = new Map(scene.elements.map(({ id }, at) => [id, at]))
  // Where a fact first stands among these lines; undefined where it does not.
  const placeIn = ({ spans }: Fact, lines: ReadonlySet<string>): number | undefined => {
    const places = spans.flatMap(({ in: id, from }) => (lines.has(id) ? [(order.get(id) ?? 0) * 1_000_000 + from] : []))
    return places.length === 0 ? undefined : Math.min(...places)
  }
  const inOrder = <T extends Fact>(given: readonly T[], elementIds: readonly string[]): T[] => {
    const lines = new Set(elementIds)
    return given
      .flatMap((fact) => {
        const place = placeIn(fact, lines)
        return place === undefined ? [] : [{ fact, place }]
      })
      .sort((a, b) => a.place - b.place)
      .map(({ fact }) => fact)
  }
  const presences = ofKind(facts, 'presence').filter(({ is }) => cast.has(is.person))
  const deeds = ofKind(facts, 'deed').filter(({ is }) => cast.has(is.person))
  const people = ofKind(facts, 'person').filter(({ is }) => cast.has(is.person))
  const things = ofKind(facts, 'thing')
  const seen = presences.filter(({ is }) => is.how === 'seen')
  const forms = new Set(ofKind(facts, 'form').map(({ is }) => is.form))
  const nameOf = (name: string): string => propsIn(name, language)[0] ?? name
  return {
    // Both ends of a call, two places at once: nobody is in one picture with another.
    apart: forms.has('intercut'),
    // Who is in the picture that shows these lines, as they are named or do something.
    shownIn: (elementIds: readonly string[]): string[] => [
      ...new Set(inOrder<Is<'presence'> | Is<'deed'>>([...seen, ...deeds], elementIds).map(({ is }) => is.person)),
    ],
    // A voice from elsewhere has no body here.
    unseen: (speaker: string | undefined, elementIds: readonly string[]): boolean => {
      if (speaker === undefined) return false
      const own = presences.filter(({ is }) => is.person === speaker)
      const here = inOrder(own, elementIds)
      const told = here.length > 0 ? here : own
      return told.length > 0 && told.every(({ is }) => is.how !== 'seen')
    },
    wornIn: (elementIds: readonly string[]): [string, string][] =>
      inOrder(
        people.filter(({ is }) => is.wears.length > 0),
        elementIds,
      ).map(({ is }) => [is.person, is.wears.join(', ')]),
    thingsIn: (elementIds: readonly string[]): string[] => [
      ...new Set(
        inOrder(
          things.filter(({ is }) => is.state !== 'spokenOf' && is.state !== 'heard' && is.state !== 'worn'),
          elementIds,
        ).map(({ is }) => nameOf(is.name).slice(0, 80)),
      ),
    ],
    takenIn: (elementIds: readonly string[]): [string, string][] =>
      inOrder(things, elementIds).flatMap(({ is }): [string, string][] =>
        is.state === 'held' && is.by !== undefined && cast.has(is.by) ? [[is.by, nameOf(is.name)]] : [],
      ),
    // Who lets go of what they held, and who has it then.
    releasedIn: (elementIds: readonly string[]): { by: string; to: string | undefined }[] =>
      inOrder(deeds, elementIds).flatMap(({ is }) =>
        is.act !== undefined && releases.has(is.act)
          ? [{ by: is.person, to: is.act === 'give' && is.toward && cast.has(is.toward) ? is.toward : undefined }]
          : [],
      ),
    goneIn: (elementIds: readonly string[]): string[] =>
      inOrder(deeds, elementIds).flatMap(({ is }) => (is.act !== undefined && goes.has(is.act) ? [is.person] : [])),
    // Whose body says something else than their words in these lines.
    beneathIn: (elementIds: readonly string[]): string | undefined =>
      inOrder(
        ofKind(facts, 'feeling').filter(({ is }) => is.shows === 'against' && cast.has(is.person)),
        elementIds,
      )[0]?.is.person,
    postureIn: (person: string, elementIds: readonly string[]): string | undefined =>
      inOrder(deeds, elementIds).findLast(({ is }) => is.person === person && is.posture !== undefined)?.is.posture,
    ambience: (hour: Hour): AmbienceName[] => {
      const times = ofKind(facts, 'time')
      const weather = new Set(times.flatMap(({ is }) => (is.weather === undefined ? [] : [is.weather])))
      const places = ofKind(facts, 'place')
      const [place] = places
      const sounds: KindSound[] = [
        ...(weather.has('rain') || weather.has('storm') ? (['rain'] as const) : []),
        ...places.flatMap(({ is }) => ambienceOfKind(is.kind)),
        ...(weather.has('wind') || weather.has('storm') ? (['wind'] as const) : []),
      ]
      const all = new Set<AmbienceName>(sounds)
      if (place?.is.inside === false && isDark(hour)) all.add('night')
      if (place?.is.inside === true && ![...all].some((name) => name !== 'rain' && name !== 'wind')) all.add('room')
      return [...all].slice(0, 3)
    },
  }
}
