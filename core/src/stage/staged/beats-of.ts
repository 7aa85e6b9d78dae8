import type { Point } from '../space.ts'
import type { Stage, StageState } from '../stage.ts'
import { statesOf } from '../stage-at.ts'
import { mostBeats } from './staged-shot.ts'

// The states that a shot goes through, as many as a plan carries: where an element has very many, some of its deeds are
// done in one.
export const beatsOf = (stage: Stage, elementIds: readonly string[]): StageState[] => {
  const [opening, ...own] = statesOf(stage, elementIds)
  if (own.length < mostBeats) return [opening, ...own]
  const runs = [...Map.groupBy(own, ({ element }) => element).values()]
  let each = own.length
  const all = (): number => runs.reduce((sum, run) => sum + Math.min(run.length, each), 0)
  while (each > 1 && all() >= mostBeats) each--
  return [opening, ...runs.flatMap((run) => merged(run, each))].slice(0, mostBeats)
}

const merged = (run: readonly StageState[], most: number): StageState[] => {
  if (run.length <= most) return [...run]
  return Array.from({ length: most }, (_, n) =>
    run.slice(Math.floor((n * run.length) / most), Math.floor(((n + 1) * run.length) / most)).reduce(intoOne),
  )
}
const intoOne = (before: StageState, after: StageState): StageState => {
  const paths = { ...before.paths }
  for (const [id, way] of Object.entries(after.paths)) paths[id] = ofTwelve([...(paths[id] ?? []), ...way])
  return { ...after, paths: Object.fromEntries(Object.entries(paths).filter(([id]) => after.marks[id])) }
}
const ofTwelve = (way: Point[]): Point[] => (way.length > 12 ? [...way.slice(0, 11), ...way.slice(-1)] : way)
