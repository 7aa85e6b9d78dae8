import { dayOf } from '@peace/core/stats'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { recountDay } from './stats.store.ts'

// Today as far as it is, and yesterday once more: what closes late still counts for its day.
export const rollUpStats = onSchedule(
  { ...partOf('operators', []), schedule: 'every 15 minutes', timeoutSeconds: 540, memory: '1GiB' },
  async () => {
    const now = (await readClock()).now()
    await recountDay(dayOf(now - 86_400_000), now)
    await recountDay(dayOf(now), now)
  },
)
