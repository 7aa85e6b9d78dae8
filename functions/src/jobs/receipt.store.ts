import { DomainError } from '@peace/core/errors'
import { millisOf } from '@peace/core/money'
import { readOneOfMany } from '@peace/engine'
import { firestore } from '../firebase.ts'
import { queries } from './engine.store.ts'
import { enginePorts } from './engine-ports.store.ts'

const most = 1000

export const readReceipt = async (workspaceId: string, jobId: string) => {
  const ports = await enginePorts()
  const job = await ports.store.get('job', jobId)
  if (job?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'job' })
  const found = await queries.attemptsOf(firestore(), jobId, most).get()
  const attempts = found.docs.flatMap(
    (each) => readOneOfMany('attempt', each.id, each.data(), (damage) => console.error('cannot be read', damage)) ?? [],
  )
  return {
    jobId,
    quoteMillis: job.quoteMillis,
    capturedMillis: job.money.capturedMillis,
    releasedMillis: job.money.releasedMillis,
    attempts: attempts.map((attempt) => ({
      id: attempt.id,
      kind: attempt.kind,
      subject: attempt.subject,
      backend: attempt.backend,
      verdict: attempt.phase === 'closed' ? (attempt.fault ?? attempt.verdict ?? 'done') : 'running',
      reason: String(attempt.decision.reason ?? ''),
      chargedMillis: millisOf(attempt.chargedMicros),
      startedAt: attempt.createdAt,
      ...(attempt.closedAt === undefined ? {} : { finishedAt: attempt.closedAt }),
    })),
  }
}
