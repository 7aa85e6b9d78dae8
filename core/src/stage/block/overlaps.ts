import { clearance, footprintsOf } from '../set/room.ts'
import type { Stage, StageState } from '../stage.ts'
import { flatOut } from './acts.ts'
import { discsOf } from './floor.ts'

// Who stands in furniture or in another, by more than a hand's breadth, outside of named touches.
export const overlapsIn = (stage: Stage, state: StageState): string[] => {
  const prints = footprintsOf(stage.set.pieces)
  const people = Object.entries(state.marks).map(([id, mark]) => ({
    id,
    mark,
    height: stage.people[id]?.body.height ?? 1.6,
  }))
  const found: string[] = []
  for (const { id, mark, height } of people) {
    if (mark.on === undefined) {
      const [body] = discsOf({ ...mark, on: mark.on, height })
      if (body && clearance(prints, body.x, body.z) < (flatOut.has(mark.pose) ? 0 : 0.12))
        found.push(`${id} ${mark.pose} in furniture`)
    } else if (clearance(prints, mark.at[0], mark.at[2], mark.on.piece) < 0.02)
      found.push(`${id} seated in another piece`)
    for (const other of people) {
      if (other.id <= id || mark.touches?.includes(other.id) || other.mark.touches?.includes(id)) continue
      const gap = Math.hypot(mark.at[0] - other.mark.at[0], mark.at[2] - other.mark.at[2])
      if (gap < 0.4) found.push(`${id} ${mark.pose} in ${other.id} ${other.mark.pose} ${gap.toFixed(2)}`)
    }
  }
  return found
}
