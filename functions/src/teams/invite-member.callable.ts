import { door } from '../callable.ts'
import { inviteMember as invite } from './invitations.store.ts'

export const inviteMember = door(
  'inviteMember',
  {
    permission: 'members.manage',
    verified: true,
    uses: ({ invitationId }) => ({ of: 'letters', count: 1, wish: invitationId }),
    audit: ({ email, role }) => ({ email, role }),
    rate: { max: 60, perMs: 3_600_000 },
  },
  async (input, { user, now }) => {
    const { expiresAt } = await invite(user, input, now())
    return { invitationId: input.invitationId, expiresAt }
  },
)
