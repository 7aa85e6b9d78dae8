import { showPairingCode } from '@peace/core/machines'
import { door } from '../callable.ts'
import { functionUrl } from './addresses.ts'
import { createPairing as create } from './machines.store.ts'

export const createPairing = door(
  'createPairing',
  { permission: 'backends.manage', verified: true, audit: true, rate: { max: 20, perMs: 3_600_000 } },
  async ({ workspaceId }, { store, now, uid }) => {
    const { code, expiresAt } = await create(store, workspaceId, uid, now())
    return { code: showPairingCode(code), expiresAt, server: functionUrl('').replace(/\/$/, '') }
  },
)
