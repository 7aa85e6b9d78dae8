import { type LineLength, resolveTimeline, type Timeline } from '../timeline/index.ts'
import { bindScenes } from './planned.ts'
import type { Unit } from './unit.ts'

// The times of a planned film, its cut's own; undefined where no cut is planned.
export const timelineOf = (units: readonly Unit[], lengthOf: LineLength): Timeline | undefined => {
  for (const { spec } of units)
    if (spec.kind === 'cut') return resolveTimeline(bindScenes(spec.fields.scenes, spec.inputs), lengthOf, spec.fields)
  return undefined
}
