import type { Mark } from '../mark.ts'
import type { Point } from '../space.ts'
import { along, facing, rounded, turnTo, wrapped } from '../vector.ts'
import { onFloor, working } from './acts.ts'
import type { Blocking } from './blocking.ts'

// Who speaks turns to the one spoken to, and all look at who speaks.
// Who has hands on something and speaks to one behind them turns half round, and keeps the hand there that still can.
const farthestLook = 1.2
const halfTurned = (own: Mark, to: Point): Mark => {
  const off = wrapped(turnTo(own.at, to) - own.face)
  if (own.reach === undefined || own.touches !== undefined || Math.abs(off) <= farthestLook) return own
  const face = wrapped(own.face + Math.sign(off) * Math.min(1.9, Math.abs(off) - 0.7))
  const { reach, ...loose } = own
  const kept = off > 0 ? reach.right : reach.left
  // A little along, so that the arm is long.
  const forth = facing(face)
  const laid = kept === undefined ? undefined : rounded(along(kept, forth, 0.2))
  return { ...loose, face, ...(laid ? { reach: off > 0 ? { right: laid } : { left: laid } } : {}) }
}

export const speak = (block: Blocking, speaker: string, to: readonly string[]): void => {
  const own = block.marks.get(speaker)
  if (!own) return
  const hearer = to.find((id) => id !== speaker && block.marks.has(id))
  const theirs = hearer === undefined ? undefined : block.marks.get(hearer)
  const turns =
    own.on === undefined &&
    own.reach === undefined &&
    !onFloor.has(own.pose) &&
    own.pose !== 'lie' &&
    own.pose !== 'fallen' &&
    !own.pose.startsWith('embrace')
  block.marks.set(speaker, {
    ...(theirs && own.on === undefined ? halfTurned(own, theirs.at) : own),
    speaks: true,
    ...(own.expression === 'asleep' && own.pose !== 'meditate' ? { expression: 'neutral' as const } : {}),
    ...(hearer !== undefined ? { look: hearer } : {}),
    ...(turns && theirs && !working.has(own.pose) ? { face: turnTo(own.at, theirs.at) } : {}),
  })
  for (const [id, mark] of block.marks) {
    if (id === speaker || block.people.get(id)?.crowd !== undefined || working.has(mark.pose)) continue
    const heard = to.length === 0 || to.includes(id)
    const free =
      mark.on === undefined &&
      mark.reach === undefined &&
      !onFloor.has(mark.pose) &&
      mark.pose !== 'lie' &&
      mark.pose !== 'fallen' &&
      !mark.pose.startsWith('embrace')
    const turned = mark.on === undefined && mark.reach !== undefined ? halfTurned(mark, own.at) : mark
    block.marks.set(id, { ...turned, look: speaker, ...(heard && free ? { face: turnTo(mark.at, own.at) } : {}) })
  }
}
