import { paths } from '@peace/core/paths'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { firestore } from './firebase.ts'
import { inEmulator } from './params.ts'

export type Clock = { now(): number }

// In the emulator a test may move time: `config/clock` holds an offset. In production the document is never read.
export const clockPath = paths.config('clock')

export const clockFrom = (offset: DocumentSnapshot | undefined): Clock => {
  const offsetMs = inEmulator ? Number(offset?.get('offsetMs') ?? 0) : 0
  return { now: () => Date.now() + offsetMs }
}

// For doors that are not callables (tasks, triggers, webhooks, schedules).
export const readClock = async (): Promise<Clock> =>
  clockFrom(inEmulator ? await firestore().doc(clockPath).get() : undefined)
