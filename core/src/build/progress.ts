import { type JobState, jobStates } from './job.ts'
import { kinds } from './kinds/index.ts'
import { type Phase, phases } from './phases.ts'
import type { UnitKind } from './unit.ts'

export const phaseOf = Object.fromEntries(kinds.map(({ kind, phase }) => [kind, phase])) as Record<UnitKind, Phase>

// A job remembers of each unit one letter, in the plan's order.
export const markLetters = {
  w: 'waiting',
  q: 'queued',
  u: 'running',
  a: 'asked',
  // Held for looking: its words, before anybody is asked to make it; what was made, before it is shown.
  l: 'held',
  h: 'held',
  d: 'done',
  // Was there already.
  e: 'done',
  f: 'failed',
  // No longer wanted: a budget is spent otherwise.
  x: 'cancelled',
} as const
export type Mark = keyof typeof markLetters
export const isMade = (mark: string | undefined): boolean => mark === 'd' || mark === 'e'
export const isMoving = (mark: string | undefined): boolean => mark === 'q' || mark === 'u' || mark === 'h'

export const isHeld = (mark: string | undefined): boolean => mark === 'l' || mark === 'h'

export const setMarks = (marks: string, changes: ReadonlyMap<number, Mark>): string => {
  const letters = [...marks]
  for (const [at, mark] of changes) letters[at] = mark
  return letters.join('')
}

export const countMarks = (marks: string) => {
  const count = { wanted: marks.length, done: 0, failed: 0, reused: 0 }
  for (const mark of marks) {
    if (mark === 'x') count.wanted -= 1
    if (isMade(mark)) count.done += 1
    if (mark === 'e') count.reused += 1
    if (mark === 'f') count.failed += 1
  }
  return count
}

export const countPhases = (kinds: readonly UnitKind[], marks: string) => {
  const counts: Record<string, { wanted: number; done: number }> = {}
  for (const [at, kind] of kinds.entries()) {
    if (marks[at] === 'x') continue
    const phase = phaseOf[kind]
    const known = counts[phase] ?? { wanted: 0, done: 0 }
    counts[phase] = { wanted: known.wanted + 1, done: known.done + (isMade(marks[at]) ? 1 : 0) }
  }
  return counts
}

const order = new Map<JobState, number>(jobStates.map((state, at) => [state, at]))

export const isFinal = (state: JobState): boolean =>
  state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED'

// The first phase with unfinished units; never back.
export const deriveState = (before: JobState, kinds: readonly UnitKind[], marks: string): JobState => {
  if (isFinal(before)) return before
  const counts = countPhases(kinds, marks)
  const open = phases.find((phase) => {
    const count = counts[phase]
    return count !== undefined && count.done < count.wanted
  })
  if (open === undefined) return 'COMPLETED'
  return (order.get(open) ?? 0) > (order.get(before) ?? 0) ? open : before
}

// What can still happen: units whose needs are all made and that nobody has begun.
export const readyUnits = (needs: readonly (readonly number[])[], marks: string): number[] => {
  const ready: number[] = []
  for (let at = 0; at < marks.length; at++)
    if (marks[at] === 'w' && (needs[at] ?? []).every((need) => isMade(marks[need]))) ready.push(at)
  return ready
}
