import { DomainError } from '../errors/index.ts'
import type { FilmData, Plan, PlanOptions } from './film-data.ts'
import { type FilmView, refuseUnbuildable, viewFilm } from './film-view.ts'
import { planCut, planMix, planParts } from './plan-film.ts'
import { planScene, type ScenePlan } from './plan-scene.ts'
import { type Stop, stops, type Unit } from './unit.ts'

const reaches = (stop: Stop, phase: Stop): boolean => stops.indexOf(stop) >= stops.indexOf(phase)

const once = (units: readonly Unit[]): Unit[] => [...new Map(units.map((unit) => [unit.key, unit])).values()]

const picturesOf = (scenes: readonly ScenePlan[], stop: Stop): Unit[] =>
  scenes.flatMap(({ shots }) =>
    shots.flatMap(({ pictures }) => [
      ...(reaches(stop, 'stills') ? [...pictures.portraits, ...(pictures.still ? [pictures.still] : [])] : []),
      ...(reaches(stop, 'clips') ? pictures.clips : []),
    ]),
  )

const saidIn = (scenes: readonly ScenePlan[]): Unit[] =>
  scenes.flatMap(({ shots }) => shots.flatMap(({ lines, effects }) => [...lines, ...effects]))

const planWhole = (view: FilmView, stop: Stop): { units: Unit[]; result: Unit | undefined } => {
  const scenes = view.ordered.map((each) => planScene(view, each))
  const units = picturesOf(scenes, stop)
  if (!reaches(stop, 'sound')) return { units, result: undefined }
  const sound = planMix(view, scenes)
  const { ambiences, music, mix } = sound
  units.push(...saidIn(scenes), ...ambiences.map(({ unit }) => unit), ...music.map(({ unit }) => unit), mix)
  if (!reaches(stop, 'cut')) return { units, result: mix }
  const parts = scenes.flatMap((scene) => planParts(view, scene))
  const end = planCut(view, scenes, parts, sound)
  units.push(...parts, ...end)
  return { units, result: end.at(-1) }
}

const planOneScene = (view: FilmView, stop: Stop, sceneId: string): { units: Unit[]; result: Unit | undefined } => {
  const found = view.ordered.find(({ scene }) => scene.id === sceneId)
  if (!found) throw new DomainError('not-found', { what: 'scene', id: sceneId })
  const scene = planScene(view, found)
  const units = picturesOf([scene], stop)
  if (reaches(stop, 'sound'))
    units.push(...saidIn([scene]), ...planMix(view, [scene]).ambiences.map(({ unit }) => unit))
  const parts = reaches(stop, 'cut') ? planParts(view, scene) : []
  return { units: [...units, ...parts], result: parts.at(-1) }
}

const planOneShot = (view: FilmView, stop: Stop, shotId: string): { units: Unit[]; result: Unit | undefined } => {
  const found = view.ordered.find(({ shots }) => shots.some(({ id }) => id === shotId))
  if (!found) throw new DomainError('not-found', { what: 'shot', id: shotId })
  const scene = planScene(view, found)
  const only = { ...scene, shots: scene.shots.filter((shot) => shot.shotId === shotId) }
  const units = picturesOf([only], stop)
  if (reaches(stop, 'sound')) units.push(...saidIn([only]))
  return { units, result: units.findLast(({ spec }) => spec.kind === 'clip' || spec.kind === 'still') }
}

// A unit and all it is made from.
const closure = (units: readonly Unit[], key: string): Unit[] => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const wanted = new Set<string>()
  const visit = (each: string) => {
    const unit = byKey.get(each)
    if (!unit || wanted.has(each)) return
    wanted.add(each)
    unit.spec.needs.forEach(visit)
  }
  visit(key)
  return units.filter((unit) => wanted.has(unit.key))
}

export const plan = (data: FilmData, options: PlanOptions): Plan => {
  if (!stops.includes(options.stop)) throw new DomainError('unknown-stop', { stop: String(options.stop) })
  const view = viewFilm(data, options)
  const shots = refuseUnbuildable(view)
  const { stop, target = { type: 'film' } } = options
  if (target.type === 'unit') {
    const units = closure(once(planWhole(view, 'cut').units), target.key)
    if (units.length === 0) throw new DomainError('not-found', { what: 'unit', id: target.key })
    return { units, shots, resultKey: target.key }
  }
  const { units, result } =
    target.type === 'scene'
      ? planOneScene(view, stop, target.id)
      : target.type === 'shot'
        ? planOneShot(view, stop, target.id)
        : planWhole(view, stop)
  return { units: once(units), shots, resultKey: result?.key }
}
