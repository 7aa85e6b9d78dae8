import { isStopped } from '@peace/core/registers'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { postOutside } from '../gateways/egress.ts'
import { partOf } from '../services.ts'
import { switches } from '../switches.store.ts'
import { deliverDue } from './deliver.store.ts'

// What is owed to other programs goes out each minute; a line whose first was heard goes on at once with the next.
export const deliverWebhooks = onSchedule(
  { ...partOf('publisher', ['channelKey']), schedule: 'every 1 minutes', timeoutSeconds: 120 },
  async () => {
    // Stopped by operators: what waits goes on waiting.
    if (isStopped(await switches(), 'vendor', 'webhooks')) return
    const { now } = await readClock()
    await deliverDue({ now, chance: Math.random, post: postOutside })
  },
)
