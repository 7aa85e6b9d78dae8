import { editedTimeline } from '../cutting/edited-times.ts'
import { type LineLength, resolveTimeline, type Timeline } from '../timeline/index.ts'
import { bindScenes } from './planned.ts'
import type { Unit } from './unit.ts'

// The times of a planned film, its cut's own; undefined where no cut is planned.
export const timelineOf = (units: readonly Unit[], lengthOf: LineLength): Timeline | undefined => {
  for (const { spec } of units)
    if (spec.kind === 'cut') {
      const scenes = bindScenes(spec.fields.scenes, spec.inputs)
      const { edit } = spec.fields
      return edit ? editedTimeline(edit, scenes) : resolveTimeline(scenes, lengthOf, spec.fields)
    }
  return undefined
}
