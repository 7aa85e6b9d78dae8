import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { bankAt } from '@peace/dev/tests/bank'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { onTestFinished } from 'vitest'

const clock = () => {
  const { projectId } = stackFromEnvironment()
  return getFirestore(getApps()[0] ?? initializeApp({ projectId })).doc('config/clock')
}

// Time passes for the platform and for its bank alike; then the schedules named have their turn.
export const passDays = async (checkoutUrl: string, days: number, schedules: readonly string[]): Promise<void> => {
  const offsetMs = days * 86_400_000
  const bank = bankAt(checkoutUrl)
  // Both go back together, or the next test would buy in the future.
  onTestFinished(async () => {
    await clock().delete()
    await bank.resetClock()
  })
  await clock().set({ offsetMs })
  await bank.moveClock(offsetMs)
  await bank.idle()
  for (const schedule of schedules) {
    const reply = await fetch(`${stackFromEnvironment().controlUrl}/tick?schedule=${schedule}`, { method: 'POST' })
    if (!reply.ok) throw new Error(`${schedule} answered ${reply.status}`)
  }
}
