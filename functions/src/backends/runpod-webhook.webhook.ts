import { idSchema } from '@peace/core/ids'
import { hearWebhook } from '@peace/engine'
import { onRequest } from 'firebase-functions/v2/https'
import { z } from 'zod'
import { enginePorts } from '../jobs/engine-ports.store.ts'
import { partOf } from '../services.ts'

const asked = z.object({ attempt: idSchema, nonce: z.string().min(16).max(64) })

// RunPod says a job has news. Nothing of what it says is believed: who knows the attempt's nonce makes us ask RunPod.
export const runpodWebhook = onRequest(
  { ...partOf('engine'), cors: false, timeoutSeconds: 120, memory: '1GiB' },
  async (request, response) => {
    const read = asked.safeParse({ attempt: request.query.attempt, nonce: request.query.nonce })
    if (request.method !== 'POST' || !read.success) return void response.status(400).end()
    const heard = await hearWebhook(await enginePorts(), read.data.attempt, read.data.nonce)
    response.status(heard ? 200 : 404).end()
  },
)
