import { type DayStats, dayOf, losing, marginsOf } from '@peace/core/stats'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { log } from '../log/log.ts'
import { partOf } from '../services.ts'
import { recountDay } from './stats.store.ts'

// Today as far as it is, and yesterday once more: what closes late still counts for its day.
export const rollUpStats = onSchedule(
  { ...partOf('operators', []), schedule: 'every 15 minutes', timeoutSeconds: 540, memory: '1GiB' },
  async () => {
    const now = (await readClock()).now()
    const days: DayStats[] = []
    // Each for itself: a day that cannot be counted keeps neither the other nor the alarm from its work.
    for (const day of [dayOf(now - 86_400_000), dayOf(now)])
      await recountDay(day, now).then(
        (stats) => days.push(stats),
        (error: unknown) => log.error('a day could not be counted', { day, error }),
      )
    // Whoever watches the log is woken by this; the operators' first page says it too.
    const losses = losing(marginsOf(days))
    if (losses.length > 0) log.error('what is made costs more than is charged for it', { losses })
  },
)
