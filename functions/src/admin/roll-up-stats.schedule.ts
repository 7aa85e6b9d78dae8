import { dayOf, losing, marginsOf } from '@peace/core/stats'
import { logger } from 'firebase-functions/v2'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { recountDay } from './stats.store.ts'

// Today as far as it is, and yesterday once more: what closes late still counts for its day.
export const rollUpStats = onSchedule(
  { ...partOf('operators', []), schedule: 'every 15 minutes', timeoutSeconds: 540, memory: '1GiB' },
  async () => {
    const now = (await readClock()).now()
    const days = [await recountDay(dayOf(now - 86_400_000), now), await recountDay(dayOf(now), now)]
    // Whoever watches the log is woken by this; the operators' first page says it too.
    const losses = losing(marginsOf(days))
    if (losses.length > 0) logger.error('what is made costs more than is charged for it', { losses })
  },
)
