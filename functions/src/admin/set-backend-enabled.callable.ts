import { door } from '../callable.ts'
import { setBackendEnabled as set } from './config.store.ts'

export const setBackendEnabled = door(
  'setBackendEnabled',
  { operator: 'queues.manage', audit: ({ backendId, enabled, reason }) => ({ backendId, enabled, reason }) },
  async (input, { recordId, now }) => {
    await set({ ...input, who: recordId, at: now() })
    return {}
  },
)
