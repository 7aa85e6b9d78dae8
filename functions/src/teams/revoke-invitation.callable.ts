import { door } from '../callable.ts'
import { revokeInvitation as revoke } from './invitations.store.ts'

export const revokeInvitation = door(
  'revokeInvitation',
  { permission: 'members.manage', audit: ({ invitationId }) => ({ invitationId }) },
  async ({ workspaceId, invitationId }, { now }) => {
    await revoke(workspaceId, invitationId, now())
    return {}
  },
)
