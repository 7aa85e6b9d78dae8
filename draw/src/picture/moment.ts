import { must } from '@peace/core/errors'
import type { Stage, StageMoment } from '@peace/core/stage'

// How a stage stands when one of its states begins: all that a drawing needs of it.
export const momentOf = (stage: Stage, state: number): StageMoment => {
  const { marks, props } = must(stage.states[Math.min(state, stage.states.length - 1)], 'state')
  const people = Object.fromEntries(
    Object.entries(marks).flatMap(([id, mark]) => {
      const person = stage.people[id]
      if (!person) return []
      const { body, hair, wear } = person
      return [[id, { ...mark, body, hair, wear }]]
    }),
  )
  return { set: stage.set, people, props, light: stage.light, palette: stage.palette }
}
