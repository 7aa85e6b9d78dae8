import { paths } from '@peace/core/paths'
import { z } from 'zod'
import { firestore } from '../firebase.ts'

// How far Stripe was last asked what happened. Nothing where it never was.
const cursorSchema = z.object({ seenAt: z.number() })
export const stripeCursor = () => firestore().doc(paths.config('stripe-cursor'))

export const readStripeCursor = async (): Promise<number | undefined> =>
  cursorSchema.safeParse((await stripeCursor().get()).data()).data?.seenAt

export const stripeBehindMs = async (now: number): Promise<number | undefined> => {
  const seenAt = await readStripeCursor()
  return seenAt === undefined ? undefined : Math.max(0, now - seenAt)
}
