import { poses } from '../mark.ts'
import { patchedBy, type StagePatch } from '../patch.ts'
import type { Reason, Stage } from '../stage.ts'
import { apart, rounded } from '../vector.ts'
import type { Blocking } from './blocking.ts'

// What the writer put elsewhere.
export const moved = (
  pieces: Stage['set']['pieces'],
  patches: readonly StagePatch[],
  reasons: Reason[],
): Stage['set']['pieces'] =>
  pieces.map((piece) => {
    const set = patchedBy(patches, piece.id)
    if (set.at === undefined && set.face === undefined) return piece
    reasons.push({ of: piece.id, what: 'piece', because: 'patch', says: piece.kind })
    return { ...piece, ...(set.at ? { at: set.at } : {}), ...(set.face === undefined ? {} : { turn: set.face }) }
  })

// The writer's hand: where they put somebody, there they are until the text itself moves them.
export const patchPeople = (block: Blocking, patches: readonly StagePatch[], say: boolean): void => {
  for (const [id, mark] of block.marks) {
    const set = patchedBy(patches, id)
    const pose = poses.find((each) => each === set.pose)
    if (set.at === undefined && set.face === undefined && pose === undefined && set.look === undefined) continue
    const { on, ...rest } = mark
    const off = set.at !== undefined && apart(set.at, mark.at) > 0.05
    block.marks.set(id, {
      ...rest,
      ...(on !== undefined && !off ? { on } : {}),
      ...(set.at ? { at: rounded(set.at) } : {}),
      ...(set.face === undefined ? {} : { face: set.face }),
      ...(pose === undefined ? (off && on ? { pose: 'stand' as const } : {}) : { pose }),
      ...(set.look === undefined ? {} : { look: set.look }),
      ...(set.holds === undefined ? {} : { holds: { right: set.holds } }),
    })
    if (say) block.reasons.push({ of: id, what: 'at', because: 'patch', says: pose ?? 'moved' })
  }
}
