import { since } from '../manner.ts'
import type { Mark } from '../mark.ts'
import type { StageState } from '../stage.ts'
import { along, facing, rounded } from '../vector.ts'
import { type Blocking, heightOf, tread } from './blocking.ts'
import { handAt } from './hands.ts'

// How the stage stands now, as a state of it.
export const bare = ({ marks, props }: StageState): Pick<StageState, 'marks' | 'props' | 'paths'> => ({
  marks,
  props,
  paths: {},
})
export const snapshot = (block: Blocking, element?: string): StageState => {
  tread(block)
  if (since(block.manner, 5)) for (const [id, mark] of block.marks) block.marks.set(id, carries(block, id, mark))
  return stateOf(block, element)
}
// How what is held is carried, from the height of who holds it: over a head, up before them, its foot on the ground.
const lifted: Partial<Record<string, readonly [side: number, ahead: number, high: number]>> = {
  umbrella: [0.13, 0.2, 0.76],
  balloon: [0.2, 0.24, 0.72],
  flag: [0.2, 0.3, 0.66],
  kite: [0.16, 0.3, 0.86],
  torch: [0.16, 0.4, 0.66],
  lantern: [0.2, 0.36, 0.72],
}
const still = new Set<Mark['pose']>(['stand', 'contrapposto', 'hold', 'sit', 'look-up', 'carry', 'kneel'])
const carries = (block: Blocking, id: string, mark: Mark): Mark => {
  const h = heightOf(block, id)
  let { reach } = mark
  for (const hand of ['left', 'right'] as const) {
    const kind = block.props.get(mark.holds?.[hand] ?? '')?.kind
    const way = kind === undefined ? undefined : lifted[kind]
    if (way === undefined || !still.has(mark.pose)) continue
    const [side, ahead, high] = way
    const out = along(mark.at, facing(mark.face + Math.PI / 2), hand === 'left' ? side : -side)
    const [x, , z] = along(out, facing(mark.face), ahead)
    const y = mark.on ? mark.on.height + h * (high - 0.26) : h * high
    reach = { ...reach, [hand]: rounded([x, y, z]) }
  }
  return reach === undefined ? mark : { ...mark, reach }
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
