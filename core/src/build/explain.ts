import { readSubject, type SubjectKind, sameSubject } from '../subjects/index.ts'
import type { Artifact } from './artifact.ts'
import { type Cause, type Told, tellChange, tellClearly } from './cause.ts'
import type { FilmData } from './film-data.ts'
import { type MadeFrom, madeFrom, ownInput, shortKey, unitName } from './made-from.ts'
import type { PlanAccount } from './plan-for.ts'
import type { Unit } from './unit.ts'

export type Known = Pick<Artifact, 'key' | 'kind' | 'subject' | 'quality' | 'createdAt' | 'madeFrom'>
// What changed between what was made and what would be made now.
export type Explain = (now: Unit, old: Known) => readonly Told[]

export const sameCause = (a: Cause, b: Cause): boolean => a.field === b.field && sameSubject(a.subject, b.subject)

// What a writer did comes before what follows from it: words, people, places, pictures, the whole.
const order: readonly SubjectKind[] = ['line', 'person', 'scene', 'shot', 'film', 'cue']
const placeOf = ({ cause, faint }: Told): number =>
  (faint ? 100 : 0) +
  2 * order.indexOf(readSubject(cause.subject).kind) +
  (cause.field === 'description' || cause.field === 'action' ? 0 : 1)

export const onceEach = (told: readonly Told[]): Told[] => {
  const ordered = [...told].sort((a, b) => placeOf(a) - placeOf(b))
  return ordered.filter(({ cause }, at) => ordered.findIndex((other) => sameCause(other.cause, cause)) === at)
}

// Of what is faint one is enough: the rest follows from the same.
export const causesOf = (told: readonly Told[]): Cause[] => {
  const each = onceEach(told)
  const clear = each.filter(({ faint }) => !faint)
  return (clear.length > 0 ? clear : each.slice(0, 1)).map(({ cause }) => cause)
}

// What a shot that nobody touched is made of follows from its lines and actions.
const byRule = new Set(['camera', 'mood', 'sound', 'description', 'people', 'props'])

const namesOf = (a: Record<string, string>, b: Record<string, string>): string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
]

// Ids of the things listed under a path, told from the paths of what they hold.
const listed = (fields: Record<string, string>, shape: RegExp): Set<string> =>
  new Set(Object.keys(fields).flatMap((path) => path.match(shape)?.[1] ?? []))
const minus = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((each) => !b.has(each))

const lists = [
  { of: 'scene', shape: /^scenes\.([^.]+)/, whole: 'film' },
  { of: 'shot', shape: /^scene\.shots\.([^.]+)\./, whole: 'scene' },
  { of: 'line', shape: /\.lines\.([^.]+)\./, whole: 'scene' },
] as const

// Scenes, shots and lines that have come or gone.
const cameAndWent = ({ spec }: Unit, before: MadeFrom, after: MadeFrom): { told: Told[]; ids: Set<string> } => {
  const ids = new Set<string>()
  const told = lists.flatMap(({ of, shape, whole }): Told[] => {
    const [old, now] = [listed(before.fields, shape), listed(after.fields, shape)]
    const [came, went] = [minus(now, old), minus(old, now)]
    for (const id of [...came, ...went]) ids.add(id)
    return [
      ...came.map((id) => tellClearly(of, id, 'added')),
      ...went.slice(0, 1).map(() => tellClearly(whole, spec.subject, `${of}Removed`)),
    ]
  })
  return { told, ids }
}

export const explainer = (
  film: FilmData,
  account: PlanAccount,
  units: readonly Unit[],
  made: readonly Known[],
): Explain => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const byName = Map.groupBy(units, ({ spec }) => unitName(spec))
  const artifacts = new Map(made.map((each) => [shortKey(each.key), each]))
  const appearances = new Map(film.characters.map(({ id, appearance }) => [id, appearance]))
  const sceneOfShot = new Map(film.shots.map(({ id, sceneId }) => [id, sceneId]))
  const untouched = new Set(film.shots.filter(({ byHand }) => !byHand).map(({ id }) => id))
  const kept = new Map<string, readonly Told[]>()
  const follows = ({ cause: { subject, field } }: Told): boolean =>
    'shot' in subject && byRule.has(field) && untouched.has(subject.shot)
  // Nobody described it: it shows what its action line says.
  const readByRule = (cause: Cause): Cause => (cause.field === 'description' ? { ...cause, field: 'action' } : cause)
  const nowFrom = (unit: Unit) => madeFrom(unit.spec, (key) => byKey.get(key), account)

  const ownPicture = ({ spec }: Unit, key: string): Told => {
    const person = film.characters.find(
      ({ portraitKey }) => portraitKey !== undefined && key.includes(shortKey(portraitKey)),
    )
    return person ? tellClearly('person', person.id, 'portrait') : tellClearly('shot', spec.subject, 'ownPicture')
  }

  const throughInputs = (before: MadeFrom, after: MadeFrom): Told[] =>
    namesOf(after.inputs, before.inputs).flatMap((name): Told[] => {
      const [old, now] = [before.inputs[name]?.split(' ') ?? [], after.inputs[name]?.split(' ') ?? []]
      const gone = old.filter((key) => !now.includes(key)).flatMap((key) => artifacts.get(key) ?? [])
      const [kind = '', subject = ''] = name.split(' ')
      if (kind === 'line' && old.length === 0) return [tellClearly('line', subject, 'added')]
      if (kind === 'line' && now.length === 0)
        return [{ ...tellClearly('film', film.film.id, 'lineRemoved'), faint: true }]
      return (byName.get(name) ?? [])
        .filter(({ key }) => now.includes(shortKey(key)) && !old.includes(shortKey(key)))
        .flatMap((each, at) => {
          const was = gone[at] ?? gone[0]
          return was ? explain(each, was) : []
        })
        .map((each) => ({ ...each, cause: { ...each.cause, input: kind } }))
    })

  const explainAnew = (unit: Unit, old: Known): Told[] => {
    const before = old.madeFrom
    if (!before) return []
    if (old.quality !== unit.spec.quality)
      return [tellClearly('shot', unit.spec.subject, 'quality', { from: old.quality, to: unit.spec.quality })]
    const after = nowFrom(unit)
    const own = [before.inputs[ownInput] ?? '', after.inputs[ownInput] ?? '']
    if (own[0] !== own[1]) return [ownPicture(unit, own[1] || own[0] || '')]
    const { told, ids } = cameAndWent(unit, before, after)
    const changed = namesOf(after.fields, before.fields)
      .filter((path) => path !== 'maxHeight' && before.fields[path] !== after.fields[path])
      .filter((path) => !path.split('.').some((step) => ids.has(step)))
      // Someone else has another voice.
      .filter((path) => !path.startsWith('voice.') || before.fields.characterId === after.fields.characterId)
      .filter((path) => told.length === 0 || !['scenes', 'scene.shots'].includes(path))
    const maxHeight = { before: before.fields.maxHeight, after: after.fields.maxHeight }
    const { id: filmId } = film.film
    return [
      ...throughInputs(before, after),
      ...told,
      ...changed
        .map((path) =>
          tellChange({
            ...{ spec: unit.spec, path, before: before.fields[path], after: after.fields[path] },
            ...{ filmId, maxHeight, appearanceOf: (id: string) => appearances.get(id) ?? '' },
            sceneOf: (id: string) => sceneOfShot.get(id),
          }),
        )
        .map((each) => (follows(each) ? { cause: readByRule(each.cause), faint: true } : each)),
    ]
  }

  const explain: Explain = (unit, old) => {
    const name = `${unit.key} ${old.key}`
    const known = kept.get(name)
    if (known) return known
    const told = onceEach(explainAnew(unit, old))
    kept.set(name, told)
    return told
  }
  return explain
}
