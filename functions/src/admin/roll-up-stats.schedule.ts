import { dayOf } from '@peace/core/stats'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { region } from '../region.ts'
import { recountDay } from './stats.store.ts'

// Today as far as it is, and yesterday once more: what closes late still counts for its day.
export const rollUpStats = onSchedule(
  { schedule: 'every 15 minutes', region, timeoutSeconds: 540, memory: '1GiB' },
  async () => {
    const now = (await readClock()).now()
    await recountDay(dayOf(now - 86_400_000), now)
    await recountDay(dayOf(now), now)
  },
)
