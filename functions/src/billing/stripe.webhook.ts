import { isDomainError } from '@peace/core/errors'
import { onRequest } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { verifyNotice } from '../gateways/stripe/index.ts'
import { log } from '../log/log.ts'
import { partOf } from '../services.ts'
import { applyNotice } from './notice.store.ts'
import { readPlanTable } from './plan-table.store.ts'

const read = (body: Buffer, signature: string | undefined) => {
  try {
    return verifyNotice(body, signature)
  } catch (error) {
    if (isDomainError(error)) return undefined
    throw error
  }
}

// 400 for what Stripe did not sign; 500 asks Stripe to bring it again.
export const stripeWebhook = onRequest({ ...partOf('money'), timeoutSeconds: 60 }, async (request, response) => {
  const notice = request.method === 'POST' ? read(request.rawBody, request.header('stripe-signature')) : undefined
  if (!notice) return void response.status(400).json({ received: false })
  try {
    await applyNotice(notice, { now: (await readClock()).now(), table: await readPlanTable() })
    response.json({ received: true })
  } catch (error) {
    log.error('stripe notice failed', { event: notice.id, error: String(error) })
    response.status(500).json({ received: false })
  }
})
