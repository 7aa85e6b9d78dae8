import { door } from '../callable.ts'
import { setQueuePaused as set } from './queues.store.ts'

export const setQueuePaused = door(
  'setQueuePaused',
  { operator: 'queues.manage', audit: ({ priority, paused, reason }) => ({ priority, paused, reason }) },
  async ({ priority, paused }) => {
    await set(priority, paused)
    return {}
  },
)
