import { idSchema } from '@peace/core/ids'
import { claimWork as claim } from '@peace/engine'
import { onRequest } from 'firebase-functions/v2/https'
import { z } from 'zod'
import { noteProvider } from '../backends/note-provider.store.ts'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

const asked = z.object({
  attempt: idSchema,
  nonce: z.string().min(16).max(64),
  worker: z.string().min(1).max(128),
  // Under which id the queue knows the work that asks.
  job: z.string().max(128).optional(),
})

// A worker asks here before it begins. 200: it may; 409: it may not, and must leave the work alone.
export const claimWork = onRequest({ ...partOf('engine', []), cors: false }, async (request, response) => {
  const read = asked.safeParse({ ...request.query, ...(request.body as object | undefined) })
  if (request.method !== 'POST' || !read.success) return void response.status(400).json({ claimed: false })
  const { attempt, nonce, worker, job } = read.data
  const claimed = await claim(await enginePorts(), attempt, nonce, worker)
  if (claimed && job) await noteProvider(attempt, job)
  response.status(claimed ? 200 : 409).json({ claimed })
})
