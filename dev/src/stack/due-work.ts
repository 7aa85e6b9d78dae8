import { paths } from '@peace/core/paths'
import { z } from 'zod'
import { host } from './ports.ts'

// What carries `dueAt` while something is owed on it.
const places = [
  ['jobs', 'shardDueAt'],
  ['jobs', 'dueAt'],
  ['units', 'dueAt'],
  ['attempts', 'shardDueAt'],
  ['attempts', 'dueAt'],
  ['queues', 'dueAt'],
  ['outbox', 'dueAt'],
  ['tickets', 'dueAt'],
] as const

const found = z.array(z.object({ document: z.unknown().optional() }))
const clockDocument = z.object({
  fields: z.object({ offsetMs: z.object({ integerValue: z.string() }) }),
})

// Asks Firestore whether anything is due by the platform's own clock.
export function dueWork(projectId: string, port: number): () => Promise<boolean> {
  const documents = `http://${host}:${port}/v1/projects/${projectId}/databases/(default)/documents`
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' }

  const now = async (): Promise<number> => {
    const clock = clockDocument.safeParse(
      await (await fetch(`${documents}/${paths.config('clock')}`, { headers })).json(),
    )
    return Date.now() + (clock.success ? Number(clock.data.fields.offsetMs.integerValue) : 0)
  }

  const anyIn = async (collectionId: string, fieldPath: string, time: number): Promise<boolean> => {
    const value = { integerValue: String(time) }
    const where = { fieldFilter: { field: { fieldPath }, op: 'LESS_THAN_OR_EQUAL', value } }
    const body = JSON.stringify({ structuredQuery: { from: [{ collectionId }], where, limit: 1 } })
    const reply = await fetch(`${documents}:runQuery`, { method: 'POST', headers, body })
    return found.parse(await reply.json()).some(({ document }) => document !== undefined)
  }

  return async () => {
    const time = await now()
    for (const [collection, field] of places) if (await anyIn(collection, field, time)) return true
    return false
  }
}
