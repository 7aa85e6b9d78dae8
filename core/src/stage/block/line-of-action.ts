import type { Point } from '../space.ts'
import type { Stage, StageState } from '../stage.ts'
import { rounded } from '../vector.ts'

export const lineOfAction = (
  states: readonly StageState[],
  pair: [string, string] | undefined,
): Pick<Stage, 'line' | 'side'> => {
  const state =
    states.find(({ marks }) => pair !== undefined && marks[pair[0]] && marks[pair[1]]) ??
    states.find(({ marks }) => Object.keys(marks).length > 0)
  if (!state) return { side: [0, 0, 1] }
  const [first] = Object.keys(state.marks)
  const a = pair && state.marks[pair[0]] ? pair[0] : first
  if (a === undefined) return { side: [0, 0, 1] }
  const own = state.marks[a]
  if (!own) return { side: [0, 0, 1] }
  const other = pair && a === pair[0] ? state.marks[pair[1]] : undefined
  const to: Point = other?.at ?? rounded([own.at[0] + Math.sin(own.face) * 2, 1.4, own.at[2] + Math.cos(own.face) * 2])
  const [dx, dz] = [to[0] - own.at[0], to[2] - own.at[2]]
  // Of the two sides the one towards the open front; where the line runs to it, the left.
  const normal: Point = [dz, 0, -dx]
  const sign = Math.abs(normal[2]) > 0.2 * Math.hypot(dx, dz) ? Math.sign(normal[2]) : Math.sign(-normal[0]) || 1
  const long = Math.hypot(dx, dz) || 1
  return {
    line: [a, other && pair ? pair[1] : to],
    side: rounded([(normal[0] * sign) / long, 0, (normal[2] * sign) / long]),
  }
}
