import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { startDeletion } from './data-jobs.store.ts'

export const deleteAccount = door(
  'deleteAccount',
  { signedIn: true, evenSuspended: true, recently: true, audit: true },
  async ({ email }, { uid, recordId, user, now }) => {
    if (email.trim().toLowerCase() !== user.email.toLowerCase())
      throw new DomainError('invalid-input', { field: 'email', problem: 'mismatch' })
    return { proofId: await startDeletion({ uid, recordId, email: user.email }, user.status !== 'active', now()) }
  },
)
