import { auditLedger, emptyWallet } from '@peace/core/money'
import type { MemoryStore } from '../sim/memory-store.ts'
import { jobIn } from './quiet-world.ts'

const byText = <T>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

// What may not differ however the code has changed: states, keys, who made and who paid what. Ids of attempts and
// times are nobody's business.
export const outcomeOf = (store: MemoryStore, jobId: string) => {
  const job = jobIn(store, jobId)
  const { workspaceId } = job
  const wallet = store.row('wallet', workspaceId) ?? emptyWallet()
  const entries = store.rows('entry')
  return {
    state: job.state,
    history: job.history.map(({ state }) => state),
    marks: job.marks,
    counts: job.counts,
    phases: job.phases,
    money: job.money,
    micros: { held: job.heldMicros, captured: job.capturedMicros, released: job.releasedMicros },
    amendments: job.amendments,
    ...(job.resultKey ? { resultKey: job.resultKey } : {}),
    ...(job.failure ? { failure: job.failure } : {}),
    made: byText(
      store.rows('artifact').map(({ key, kind, subject, quality, provenance, paidBy, paidMicros }) => ({
        ...{ key, kind, subject, quality, backend: provenance.backend },
        ...(paidBy === undefined ? {} : { paidBy, paidMicros }),
      })),
    ),
    attempts: byText(
      store.rows('attempt').map(({ unitKey, kind, subject, backend, verdict, fault, costMicros, chargedMicros }) => ({
        ...{ unitKey, kind, subject, backend, verdict, fault, costMicros, chargedMicros },
      })),
    ),
    wallet: { balanceMillis: wallet.balanceMillis, heldMillis: wallet.heldMillis, holds: Object.keys(wallet.holds) },
    ledger: byText(
      entries.map(({ id, kind, millis, capturedMillis, releasedMillis }) => ({
        ...{ id, kind, millis, capturedMillis, releasedMillis },
      })),
    ),
    ledgerFaults: auditLedger(wallet, entries),
  }
}
