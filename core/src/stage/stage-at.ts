import type { Actor, Mark } from './mark.ts'
import type { Point } from './space.ts'
import type { Stage, StageMoment, StageState } from './stage.ts'
import { mix, mixed, mixedTurn } from './vector.ts'

// The stage at some time of a shot: from how it stood before the shot's first element, through its elements' states.

export const statesOf = (stage: Stage, elementIds: readonly string[]): [StageState, ...StageState[]] => {
  const shown = new Set(elementIds)
  const first = stage.states.findIndex(({ element }) => element !== undefined && shown.has(element))
  const opening = stage.states[Math.max(0, first - 1)] ?? stage.states[0]
  if (opening === undefined) throw new RangeError('a stage has states')
  if (first < 0) return [opening]
  return [opening, ...stage.states.filter(({ element }) => element !== undefined && shown.has(element))]
}

const lengthOf = (path: readonly Point[]): number =>
  path.reduce((sum, point, at) => {
    const before = path[at - 1]
    return before ? sum + Math.hypot(point[0] - before[0], point[2] - before[2]) : 0
  }, 0)
const onPath = (path: readonly Point[], t: number): { at: Point; face: number } => {
  let left = lengthOf(path) * t
  for (let n = 1; n < path.length; n++) {
    const [a, b] = [path[n - 1], path[n]]
    if (!a || !b) break
    const long = Math.hypot(b[0] - a[0], b[2] - a[2])
    if (left <= long || n === path.length - 1) {
      const face = Math.atan2(b[0] - a[0], b[2] - a[2])
      return { at: mixed(a, b, long > 0 ? Math.min(1, left / long) : 1), face }
    }
    left -= long
  }
  return { at: path[0] ?? [0, 0, 0], face: 0 }
}

// A walk takes the first four fifths of its time; then one is there, and the body settles.
const walked = 0.8
const between = (
  before: Mark | undefined,
  after: Mark,
  path: readonly Point[] | undefined,
  t: number,
  running: boolean,
): Mark => {
  const { to: _, t: __, ...rest } = after
  if (path !== undefined && path.length > 1 && t < walked) {
    const { at, face } = onPath(path, t / walked)
    const { on: ___, reach: ____, ...moving } = rest
    return { ...moving, at, face, pose: running ? 'run' : 'walk', stride: (lengthOf(path) * (t / walked)) / 1.3 }
  }
  if (before === undefined) return after
  const s = path !== undefined ? (t - walked) / (1 - walked) : Math.min(1, t * 2.5)
  if (path !== undefined)
    return before.pose === after.pose || s >= 1 ? after : { ...after, pose: 'stand', to: after.pose, t: s }
  if (s >= 1) return after
  return {
    ...after,
    at: [mix(before.at[0], after.at[0], s), mix(before.at[1], after.at[1], s), mix(before.at[2], after.at[2], s)],
    face: mixedTurn(before.face, after.face, s),
    ...(before.pose === after.pose ? {} : { pose: before.pose, to: after.pose, t: s }),
  }
}

export const stageAt = (stage: Stage, elementIds: readonly string[], t: number): StageMoment => {
  const [opening, ...states] = statesOf(stage, elementIds)
  const x = Math.max(0, Math.min(1, t)) * states.length
  const at = Math.min(states.length - 1, Math.floor(x))
  const after = states[at] ?? opening
  const before = (at > 0 ? states[at - 1] : opening) ?? opening
  const people: Record<string, Actor> = {}
  for (const [id, mark] of Object.entries(after.marks)) {
    const person = stage.people[id]
    if (!person) continue
    const { name: _, crowd: __, ...figure } = person
    const path = after.paths[id]
    const running = path !== undefined && lengthOf(path) > 3.4
    people[id] = { ...figure, ...(states.length === 0 ? mark : between(before.marks[id], mark, path, x - at, running)) }
  }
  return { set: stage.set, people, props: after.props, light: stage.light, palette: stage.palette }
}
