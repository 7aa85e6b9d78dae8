import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// Where a build that has not begun stands in its workspace's line, and how it may be moved there.
export const lineMoves = ['first', 'earlier', 'later'] as const
export const lineMoveSchema = z.enum(lineMoves)
export type LineMove = z.infer<typeof lineMoveSchema>

// `since`: since when it waits, which is its place in the line.
export const standingSchema = z.object({ id: idSchema, createdBy: idSchema, since: timeSchema })
export type Standing = z.infer<typeof standingSchema>

export const inLine = <T extends Pick<Standing, 'id' | 'since'>>(standing: readonly T[]): T[] =>
  [...standing].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))

const moved = (ids: readonly string[], id: string, move: LineMove): string[] => {
  const from = ids.indexOf(id)
  const to = move === 'first' ? 0 : move === 'earlier' ? Math.max(0, from - 1) : Math.min(ids.length - 1, from + 1)
  const without = ids.filter((each) => each !== id)
  return [...without.slice(0, to), id, ...without.slice(to)]
}

// The new times of those whose place changes. Only the places of builds that are `movable` change hands: nobody gets
// before another's build by this. `first` means the first of those places.
export const reorder = (
  standing: readonly Standing[],
  id: string,
  move: LineMove,
  movable: (each: Standing) => boolean,
): Map<string, number> => {
  const line = inLine(standing)
  const mine = moved(
    line.filter(movable).map((each) => each.id),
    id,
    move,
  )
  const order = line.map((each) => (movable(each) ? (mine.shift() ?? each.id) : each.id))
  const before = new Map(line.map((each) => [each.id, each.since]))
  const changed = new Map<string, number>()
  let last = -1
  for (const [at, each] of order.entries()) {
    // Two that came in the same moment are told apart from now on.
    const since = Math.max(line[at]?.since ?? 0, last + 1)
    last = since
    if (before.get(each) !== since) changed.set(each, since)
  }
  return changed
}
