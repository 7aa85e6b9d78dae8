import { listenedEvents } from '@peace/core/money'
import { asking } from './client.ts'

// Has Stripe call our door. The signing secret is told once, when the endpoint is made.
export const ensureWebhook = (url: string): Promise<{ id: string; secret: string | undefined }> =>
  asking(async (client) => {
    const enabled_events = [...listenedEvents]
    const known = (await client.webhookEndpoints.list({ limit: 100 })).data.find((one) => one.url === url)
    if (known) {
      await client.webhookEndpoints.update(known.id, { enabled_events })
      return { id: known.id, secret: undefined }
    }
    const made = await client.webhookEndpoints.create({ url, enabled_events })
    return { id: made.id, secret: made.secret }
  })
