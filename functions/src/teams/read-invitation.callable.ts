import { door } from '../callable.ts'
import { readInvitation as read } from './invitations.store.ts'

export const readInvitation = door(
  'readInvitation',
  { signedOut: true },
  async ({ workspaceId, invitationId, secret }, { now }) => read(workspaceId, invitationId, secret, now()),
)
