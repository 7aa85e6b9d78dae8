import { createHash } from 'node:crypto'
import { paths } from '@peace/core/paths'
import { z } from 'zod'
import { firestore } from '../firebase.ts'

// A link to put something outlives what it was given for: the place is emptied, the link still opens it. So it is written
// down which places may yet be put into; they are looked at again until no link is left. Nothing of a person is in it.
export const latePutSchema = z.object({ prefix: z.string().max(400), dueAt: z.int(), until: z.int() })

export const lookEveryMs = 30 * 60_000

// Looked at within half an hour from `from` on, and last when no link is left that opens it.
export const expectLatePuts = async (
  prefix: string,
  { from, until }: { from: number; until: number },
): Promise<void> => {
  const id = createHash('sha256').update(prefix).digest('hex').slice(0, 40)
  const row = latePutSchema.parse({ prefix, dueAt: Math.min(until, from + lookEveryMs), until })
  await firestore().doc(paths.latePut(id)).set(row)
}
