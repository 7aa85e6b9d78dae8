import { samplesOf } from '@peace/core/watch'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { hasAlertHook, postAlert } from '../gateways/alert-hook.ts'
import { partOf } from '../services.ts'
import { judgeAndOwe, tellOwed } from './alerts.store.ts'
import { readKept } from './figures.store.ts'
import { look } from './gather.store.ts'

// Looks, writes down what it saw, and tells whom it concerns. As often as `lookEveryMs` says.
export const watch = onSchedule(
  { ...partOf('post', ['alertHook']), schedule: 'every 5 minutes', timeoutSeconds: 120 },
  async () => {
    const now = (await readClock()).now()
    const figures = await look(now)
    await judgeAndOwe(samplesOf(figures, now, await readKept(figures)), hasAlertHook(), now)
    await tellOwed(postAlert)
  },
)
