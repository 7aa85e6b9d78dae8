import type { StageState } from '../stage.ts'
import { rounded } from '../vector.ts'
import { type Blocking, tread } from './blocking.ts'
import { handAt } from './hands.ts'

// How the stage stands now, as a state of it.
export const bare = ({ marks, props }: StageState): Pick<StageState, 'marks' | 'props' | 'paths'> => ({
  marks,
  props,
  paths: {},
})
export const snapshot = (block: Blocking, element?: string): StageState => {
  tread(block)
  return stateOf(block, element)
}
const stateOf = (block: Blocking, element?: string): StageState => ({
  ...(element === undefined ? {} : { element }),
  marks: Object.fromEntries(block.marks),
  props: Object.fromEntries(
    [...block.props].map(([id, prop]) => {
      const hand =
        prop.heldBy === undefined ? undefined : block.marks.get(prop.heldBy)?.holds?.left === id ? 'left' : 'right'
      return [
        id,
        hand === undefined || prop.heldBy === undefined ? prop : { ...prop, at: handAt(block, prop.heldBy, hand) },
      ]
    }),
  ),
  paths: Object.fromEntries([...block.paths].map(([id, path]) => [id, path.map(rounded)])),
})
