import type { HookLine } from './webhook.ts'

// Whose turn it is: of what is due, each address with its lines, the oldest first; of each workspace its first address
// before anybody's second, so that who has many waits behind who has one.
export type DueLine = Pick<HookLine, 'id' | 'hookId' | 'workspaceId'>
export type Turn = Omit<DueLine, 'id'> & { lines: string[] }

const linesOfOne = 10

export const turnsOf = (due: readonly DueLine[]): Turn[] => {
  const byHook = new Map<string, Turn>()
  for (const { id, hookId, workspaceId } of due) {
    const turn = byHook.get(hookId) ?? { hookId, workspaceId, lines: [] }
    byHook.set(hookId, turn)
    if (turn.lines.length < linesOfOne) turn.lines.push(id)
  }
  const counts = new Map<string, number>()
  const placed = [...byHook.values()].map((turn) => {
    const place = counts.get(turn.workspaceId) ?? 0
    counts.set(turn.workspaceId, place + 1)
    return { turn, place }
  })
  return placed.sort((a, b) => a.place - b.place).map(({ turn }) => turn)
}
