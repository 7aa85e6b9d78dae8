import { mainCut } from '../cutting/film-edit.ts'
import { DomainError } from '../errors/index.ts'
import type { FilmData, Plan, PlanOptions } from './film-data.ts'
import { type FilmView, refuseUnbuildable, viewFilm } from './film-view.ts'
import { closure } from './graph.ts'
import type { JobTarget } from './job.ts'
import { type Placed, planWhole } from './plan-whole.ts'
import { reaches, type Stop, stopOfPhase, stops } from './stops.ts'
import { factsOf, type KindFacts, type Unit } from './unit.ts'

const once = (units: readonly Unit[]): Unit[] => [...new Map(units.map((unit) => [unit.key, unit])).values()]

const isWanted =
  (stop: Stop) =>
  ({ phase }: Pick<KindFacts, 'phase'>): boolean =>
    reaches(stop, stopOfPhase[phase])

type PlaceTarget = Extract<JobTarget, { type: 'scene' | 'shot' }>
const isAt =
  (target: PlaceTarget) =>
  (placed: Placed): boolean =>
    placed[target.type] === target.id

const isIn = ({ ordered }: FilmView, { type, id }: PlaceTarget): boolean =>
  ordered.some(({ scene, shots }) => (type === 'scene' ? scene.id === id : shots.some((shot) => shot.id === id)))

// Of a delivery only that file, and all it is made from.
const isFor =
  (target: JobTarget) =>
  ({ spec }: Unit): boolean =>
    target.type !== 'delivery' ||
    (target.format === 'package'
      ? spec.kind === 'package'
      : spec.kind === 'delivery' && spec.fields.format === target.format)

const unitsOf = (placed: readonly Placed[]): Unit[] => placed.map(({ unit }) => unit)

// The cut of a whole film, or the mix of one that is only heard; the last part of a scene; what a shot looks like.
const resultOf = (roots: readonly Unit[], target: JobTarget, stop: Stop): Unit | undefined => {
  if (target.type === 'scene') return roots.findLast(({ spec }) => spec.kind === 'part')
  if (target.type === 'shot') return roots.findLast(({ spec }) => ['clip', 'still'].includes(spec.kind))
  return reaches(stop, 'sound') ? roots.at(-1) : undefined
}

// Whatever is asked for is a part of the plan of the whole film: some of its units, and all they are made from.
export const plan = (data: FilmData, options: PlanOptions): Plan => {
  if (!stops.includes(options.stop)) throw new DomainError('unknown-stop', { stop: String(options.stop) })
  const { target = { type: 'film' } } = options
  // A scene or a shot by itself is what the script makes it.
  const { edit, ...unedited } = data
  const view = viewFilm(target.type === 'scene' || target.type === 'shot' ? unedited : data, options)
  const shots = refuseUnbuildable(view)
  const ofCut = target.type === 'cut' || (target.type === 'delivery' && target.id !== mainCut)
  if (ofCut && edit?.cutId !== target.id) throw new DomainError('not-found', { what: 'cut', id: target.id })
  const stop = target.type === 'unit' ? 'cut' : options.stop
  const wanted = isWanted(stop)
  const whole = planWhole(view, wanted)
  if (target.type === 'unit') {
    const units = closure(once(unitsOf(whole)), [target.key])
    if (units.length === 0) throw new DomainError('not-found', { what: 'unit', id: target.key })
    return { units, shots, resultKey: target.key }
  }
  const isPlace = target.type === 'scene' || target.type === 'shot'
  if (isPlace && !isIn(view, target)) throw new DomainError('not-found', { what: target.type, id: target.id })
  const here = unitsOf(isPlace ? whole.filter(isAt(target)) : whole).filter(isFor(target))
  const roots = here.filter(({ spec }) => wanted(factsOf(spec.kind)))
  // A sound that two scenes share is told of as the one that was asked for.
  const units = closure(
    once([...unitsOf(whole), ...roots]),
    roots.map(({ key }) => key),
  )
  return { units, shots, resultKey: resultOf(roots, target, stop)?.key }
}
