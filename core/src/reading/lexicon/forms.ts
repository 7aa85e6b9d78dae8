import { formsTold } from '../../screenplay/forms.ts'
import { type State, spanOf, tell } from './state.ts'
import type { Unit } from './units.ts'

// In what manner a scene is told.
export const readForms = (state: State, unit: Unit): void => {
  if (unit.is === 'speech' || unit.is === 'direction') {
    if (unit.cue?.dual) tell(state, 'form-dual', { of: 'form', form: 'dual' }, spanOf(unit, 0, unit.text.length), 0.95)
    return
  }
  for (const { form, from, to } of formsTold(unit.text, unit.is === 'heading'))
    tell(state, `form-${form}`, { of: 'form', form }, spanOf(unit, from, to), 0.85)
}
