import { may } from '@peace/core/access'
import type { Identity } from '../door/identity.store.ts'

// What a door would ask of whoever sent a film, were they to send it now.
export const maySend = ({ user, workspace, member }: Omit<Identity, 'clock'>): boolean =>
  workspace?.status === 'active' &&
  workspace.deletedAt === undefined &&
  user?.status === 'active' &&
  may(member?.role, 'film.edit')
