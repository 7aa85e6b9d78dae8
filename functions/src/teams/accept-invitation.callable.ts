import { door } from '../callable.ts'
import { acceptInvitation as accept } from './invitations.store.ts'

export const acceptInvitation = door(
  'acceptInvitation',
  { signedIn: true, verified: true, audit: ({ invitationId }) => ({ invitationId }) },
  async (input, { user, email, now }) => {
    const role = await accept(user, email, input, now())
    return { workspaceId: input.workspaceId, role }
  },
)
