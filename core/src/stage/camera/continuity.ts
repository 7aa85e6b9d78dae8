import type { StagePatch } from '../patch.ts'
import type { Stage } from '../stage.ts'
import { statesOf } from '../stage-at.ts'
import { type Solved, type StageShot, solveCameras } from './camera-for.ts'
import { jumps, sideOf } from './cost.ts'
import { fallsAt } from './frame.ts'

// What a script supervisor would say of two pictures that do not go together.
export const continuityKinds = ['line', 'jump', 'screen-side', 'prop'] as const
export type ContinuityNote = {
  kind: (typeof continuityKinds)[number]
  // The two shots that disagree, in their order.
  shots: readonly [string, string]
  // Of whom or of what.
  of?: string
}

const lineCrossed = (a: Solved, b: Solved): boolean => {
  if (a.ask.subjects.length === 0 || b.ask.subjects.length === 0) return false
  const [from, to] = [sideOf(a.ask, a.camera.eye), sideOf(b.ask, b.camera.eye)]
  return from * to < 0 && Math.min(Math.abs(from), Math.abs(to)) > 0.15
}

// Of two who face each other, one who stood left of the other stands right of them.
const sidesChanged = (a: Solved, b: Solved): string | undefined => {
  const [first, second] = a.ask.subjects.map(({ id }) => id)
  if (first === undefined || second === undefined) return undefined
  const gap = (taken: Solved): number | undefined => {
    const [one, other] = [first, second].map((id) => taken.ask.subjects.find((each) => each.id === id))
    if (!one || !other) return undefined
    return fallsAt(taken.camera, one.marks.eyes).x - fallsAt(taken.camera, other.marks.eyes).x
  }
  const [before, after] = [gap(a), gap(b)]
  if (before === undefined || after === undefined) return undefined
  return before * after < 0 && Math.min(Math.abs(before), Math.abs(after)) > 0.12 ? first : undefined
}

const handOf = (marks: Stage['states'][number]['marks'], prop: string): string | undefined => {
  for (const [id, { holds }] of Object.entries(marks))
    if (holds?.left === prop || holds?.right === prop)
      return `${id} ${holds.left === holds.right ? 'both' : holds.left === prop ? 'left' : 'right'}`
  return undefined
}
// A thing is in one hand when a shot ends and in another when the next begins, though nobody gave it over.
const propsMoved = (stage: Stage, a: Solved, b: Solved): string[] => {
  const ends = statesOf(stage, a.ask.shot.elementIds).at(-1)
  const [begins] = statesOf(stage, b.ask.shot.elementIds)
  if (!ends) return []
  const shown = new Set(b.ask.subjects.map(({ id }) => id))
  return Object.keys(ends.props).filter((prop) => {
    const [was, is] = [handOf(ends.marks, prop), handOf(begins.marks, prop)]
    if (was === undefined || is === undefined || was === is) return false
    return [was, is].some((hand) => shown.has(hand.split(' ')[0] ?? ''))
  })
}

export const continuityOf = (stage: Stage, solved: readonly Solved[]): ContinuityNote[] =>
  solved.flatMap((b, at) => {
    const a = solved[at - 1]
    if (a === undefined) return []
    const shots = [a.shot, b.shot] as const
    const side = sidesChanged(a, b)
    return [
      ...(lineCrossed(a, b) ? [{ kind: 'line' as const, shots }] : []),
      ...(jumps(a.ask, a.camera, b.ask, b.camera)
        ? [{ kind: 'jump' as const, shots, ...(b.ask.subjects[0] ? { of: b.ask.subjects[0].id } : {}) }]
        : []),
      ...(side === undefined ? [] : [{ kind: 'screen-side' as const, shots, of: side }]),
      ...propsMoved(stage, a, b).map((of) => ({ kind: 'prop' as const, shots, of })),
    ]
  })

export const continuityFor = (
  stage: Stage,
  shots: readonly StageShot[],
  patches: readonly StagePatch[] = [],
): ContinuityNote[] => continuityOf(stage, solveCameras(stage, shots, patches))
