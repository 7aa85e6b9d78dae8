import type { CutOperation } from './operation.ts'

// All that was ever done to a cut is kept; what stands of it follows from the list. So two people's lists are one by their
// ids, in whatever order they arrive, and an undo outlives a reload.

export const inTurn = (a: CutOperation, b: CutOperation): number =>
  a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const merged = (lists: readonly (readonly CutOperation[])[]): CutOperation[] =>
  [...new Map(lists.flat().map((each) => [each.id, each])).values()].sort(inTurn)

const isStep = (operation: CutOperation): operation is Extract<CutOperation, { do: 'undo' | 'redo' }> =>
  operation.do === 'undo' || operation.do === 'redo'

export type Entry = { operation: CutOperation; undone: boolean }

// Every edit with whether it stands; the last word on it counts.
export const historyOf = (operations: readonly CutOperation[]): Entry[] => {
  const undone = new Set<string>()
  for (const each of operations)
    if (each.do === 'undo') undone.add(each.operation)
    else if (each.do === 'redo') undone.delete(each.operation)
  return operations
    .filter((each) => !isStep(each))
    .map((operation) => ({ operation, undone: undone.has(operation.id) }))
}

export const standing = (operations: readonly CutOperation[]): CutOperation[] =>
  historyOf(operations).flatMap(({ operation, undone }) => (undone ? [] : [operation]))

// What a person would take back next, and what bring back: of their own edits, for another's are not theirs to undo.
export const stepsOf = (operations: readonly CutOperation[], by: string): { undo?: string; redo?: string } => {
  const done: string[] = []
  let taken: string[] = []
  for (const each of operations) {
    if (each.by !== by) continue
    if (each.do === 'undo') {
      const at = done.lastIndexOf(each.operation)
      if (at >= 0) done.splice(at, 1)
      taken.push(each.operation)
    } else if (each.do === 'redo') {
      taken = taken.filter((id) => id !== each.operation)
      done.push(each.operation)
    } else {
      done.push(each.id)
      taken = []
    }
  }
  const [undo, redo] = [done.at(-1), taken.at(-1)]
  return { ...(undo === undefined ? {} : { undo }), ...(redo === undefined ? {} : { redo }) }
}

export const nextTurn = (operations: readonly CutOperation[]): number => (operations.at(-1)?.turn ?? 0) + 1
