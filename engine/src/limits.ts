import { DomainError } from '@peace/core/errors'
import { own } from '@peace/core/ids'
import { dayKey, millisOf, monthKey } from '@peace/core/money'
import type { Account } from './ports.ts'
import type { WorkloadRow } from './rows.ts'

// Who wants to spend: a person, or a program by a key of theirs, which has a limit of its own beside the person's.
export type Requester = {
  uid: string
  memberMonthMillis?: number | undefined
  key?: { id: string; monthMillis: number } | undefined
}

// What a workspace and each of its people may spend, asked for whoever wants to: a job, or the writer.
export const refuseSpending = (account: Account, who: Requester, workload: WorkloadRow, micros: number): void => {
  if (micros === 0) return
  const member = who.memberMonthMillis === undefined ? undefined : who.memberMonthMillis * 10
  const limits = [
    { scope: 'day', spent: workload.dayMicros, limit: account.limits.dayMicros },
    { scope: 'month', spent: workload.monthMicros, limit: account.limits.monthMicros },
    { scope: 'member', spent: own(workload.members, who.uid) ?? 0, limit: member },
    ...(who.key
      ? [{ scope: 'key', spent: own(workload.keys ?? {}, who.key.id) ?? 0, limit: who.key.monthMillis * 10 }]
      : []),
  ]
  for (const { scope, spent, limit } of limits)
    if (limit !== undefined && spent + micros > limit)
      throw new DomainError('spending-limit', { scope, limitMillis: millisOf(limit), spentMillis: millisOf(spent) })
}

// Of whom it is counted: the person, and the key by which they asked.
export type Spender = { uid: string; keyId?: string | undefined }

const keysAfter = (workload: WorkloadRow, keyId: string | undefined, micros: number): Pick<WorkloadRow, 'keys'> =>
  keyId === undefined
    ? {}
    : { keys: { ...workload.keys, [keyId]: Math.max(0, (own(workload.keys ?? {}, keyId) ?? 0) + micros) } }

export const countSpending = (workload: WorkloadRow, { uid, keyId }: Spender, micros: number): WorkloadRow => ({
  ...workload,
  ...keysAfter(workload, keyId, micros),
  dayMicros: workload.dayMicros + micros,
  monthMicros: workload.monthMicros + micros,
  members: { ...workload.members, [uid]: (own(workload.members, uid) ?? 0) + micros },
})

// What was not spent after all counts no longer, in the day and month it was counted in.
export const uncountSpending = (
  workload: WorkloadRow,
  { uid, keyId }: Spender,
  micros: number,
  countedAt: number,
): WorkloadRow => {
  const sameDay = workload.day === dayKey(countedAt)
  const sameMonth = workload.month === monthKey(countedAt)
  const less = (sum: number) => Math.max(0, sum - micros)
  return {
    ...workload,
    ...(sameMonth ? keysAfter(workload, keyId, -micros) : {}),
    dayMicros: sameDay ? less(workload.dayMicros) : workload.dayMicros,
    monthMicros: sameMonth ? less(workload.monthMicros) : workload.monthMicros,
    members: sameMonth ? { ...workload.members, [uid]: less(own(workload.members, uid) ?? 0) } : workload.members,
  }
}
