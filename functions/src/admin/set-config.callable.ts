import { door } from '../callable.ts'
import { setConfig as set } from './config.store.ts'

export const setConfig = door(
  'setConfig',
  { operator: 'config.edit', audit: ({ name, version, reason }) => ({ name, version, reason }) },
  async ({ name, value, version, reason }, { recordId, now }) => ({
    version: await set({ name, value, version, reason, who: recordId, at: now() }),
  }),
)
