import { isDomainError } from '@peace/core/errors'
import { readIdentity } from '../door/identity.store.ts'
import { maySend } from './may-send.ts'

// Whether whoever let a film out still might.
export const stillSends = async (out: { workspaceId: string; createdBy: string }): Promise<boolean> => {
  try {
    return maySend(await readIdentity(out.createdBy, out.workspaceId))
  } catch (error) {
    // What cannot be read says yes to nothing.
    if (!isDomainError(error)) throw error
    return false
  }
}
