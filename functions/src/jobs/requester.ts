import type { Member } from '@peace/core/access'
import type { Requester } from '@peace/engine'
import type { Program } from '../callable.ts'

type Asking = { uid: string; member: Member; program?: Program | undefined }

// Who spends, for the gate to money: a person within their own limit, and by a key within the key's too.
export const requesterOf = ({ uid, member, program }: Asking): Requester => ({
  uid,
  memberMonthMillis: member.spendLimitMillis,
  ...(program ? { key: { id: program.keyId, monthMillis: program.monthMillis } } : {}),
})
