import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { replayDeletions } from './replay-deletions.store.ts'
import { applyRetention as apply } from './retention.store.ts'

export const applyRetention = onSchedule(
  { ...partOf('records'), schedule: 'every day 19:30', timeoutSeconds: 1800, memory: '1GiB' },
  async () => {
    const now = (await readClock()).now()
    await replayDeletions(now)
    await apply(now)
  },
)
