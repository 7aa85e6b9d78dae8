import { factsOf, type UnitSpec } from '@peace/core/build'
import type { RateCard } from '@peace/core/money'
import { planName, planVersion } from '../plans.ts'
import type { ArtifactRow, JobRow, Rows } from '../rows.ts'
import { hold } from './broken.ts'
import type { Watched } from './invariants.ts'
import type { Write } from './memory-store.ts'

// The promises about what is paid: the price of whoever delivered, never more than was shown, for what is shown and for
// nothing else.

// Reckoned here by itself, from the rate card alone.
export const priceAt = ({ backends, markupPercent }: RateCard, backend: string, { kind, fields }: UnitSpec): number => {
  const rate = backends[backend]?.[kind]
  if (!rate) return 0
  const { unit, amount } = factsOf(kind).basis(fields)
  const sold = [...(rate.steps ?? [])].sort((a, b) => a - b).find((step) => step >= amount) ?? amount
  const more = {
    each: 0,
    second: rate.secondMicros * sold,
    megapixel: (rate.megapixelMicros ?? 0) * amount,
    token: (rate.tokenMicros ?? 0) * amount,
  }
  return Math.ceil(((rate.unitMicros + more[unit]) * (100 + markupPercent)) / 100)
}

const checkPrice = (watched: Watched, artifact: ArtifactRow, writes: readonly Write[]): void => {
  const { paidBy = '', paidMicros = 0, key, provenance } = artifact
  const change = writes.find(({ table, id }) => table === 'job' && id === paidBy)
  const job = (change?.after ?? watched.store.row('job', paidBy)) as JobRow | undefined
  const before = (change?.before ?? job) as JobRow | undefined
  const plan = job && watched.plans.get(planName(job.id, before ? planVersion(before) : 0))
  const at = plan?.at.get(key)
  const unit = at === undefined ? undefined : plan?.units[at]
  if (!job || at === undefined || !unit) return
  const held = before?.settled[at] === 'o' ? unit.holdMicros : 0
  const price = Math.min(priceAt(job.rates, provenance.backend, unit.spec), held)
  hold(
    'deliverers-price',
    paidMicros === price,
    () => `${key} of ${provenance.backend} is ${price}, paid ${paidMicros}`,
  )
}

const checkArtifact = (watched: Watched, { before, after }: Write, writes: readonly Write[]): void => {
  const row = after as ArtifactRow
  const was = before as ArtifactRow | undefined
  hold('shown-is-paid', row.hidden || row.paidBy !== undefined, () => `${row.key} is shown and nobody paid for it`)
  if (row.paidBy && !was?.paidBy) checkPrice(watched, row, writes)
}

const sumOfArtifacts = ({ store }: Watched, jobId: string): number =>
  store.rows('artifact').reduce((sum, { paidBy, paidMicros = 0 }) => (paidBy === jobId ? sum + paidMicros : sum), 0)

// A hold ends with what was captured, rounded up once.
const checkClose = (watched: Watched, entry: Rows['entry']): void => {
  const { jobId = '', capturedMillis = 0 } = entry
  const { store } = watched
  const ticket = store.rows('ticket').find(({ ticketId }) => ticketId === jobId)
  const due = store.row('job', jobId)
    ? Math.ceil(sumOfArtifacts(watched, jobId) / 10)
    : ticket?.state === 'captured'
      ? ticket.capturedMillis
      : 0
  hold('captured-is-artifacts', capturedMillis === due, () => `${jobId} is closed with ${capturedMillis}, not ${due}`)
}

export const checkPaid = (watched: Watched, writes: readonly Write[]): void => {
  for (const write of writes) {
    const { table, before, after } = write
    if (after === undefined) continue
    if (table === 'artifact') checkArtifact(watched, write, writes)
    if (table === 'entry' && (after as Rows['entry']).kind === 'close') checkClose(watched, after as Rows['entry'])
    if (table !== 'job' || before) continue
    const { id, money, request } = after as JobRow
    const shown = request.shownMillis
    hold('held-as-shown', money.heldMillis <= shown, () => `${id} holds ${money.heldMillis}, was shown ${shown}`)
  }
}

// When all is over: a film that is whole shows all it is made of.
export const checkShown = (watched: Watched, job: JobRow): void => {
  const plan = watched.plans.get(planName(job.id, planVersion(job)))
  if (job.state !== 'COMPLETED' || !plan) return
  for (const { key, spec } of plan.units) {
    const artifact = watched.store.row('artifact', `${job.workspaceId}/${key}`)
    if (!artifact?.hidden) continue
    const price = priceAt(job.rates, artifact.provenance.backend, spec)
    hold('shown-is-paid', price === 0, () => `${job.id} is whole with ${key}, for which nobody paid ${price}`)
  }
}
