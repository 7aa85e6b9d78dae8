import { isFinal } from '@peace/core/build'
import { dayKey, listCost } from '@peace/core/money'
import { listPriced } from '@peace/core/routing'
import { planIfReadable } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, type UsageRow, within } from './rows.ts'
import { transact } from './transaction.ts'

const emptyUsage = (day: string): UsageRow => ({
  day,
  jobs: 0,
  completed: 0,
  failed: 0,
  videos: 0,
  chargedMillis: 0,
  costMicros: 0,
  savedMicros: 0,
  backends: {},
})

const page = 500

const attemptsOf = async (ports: Ports, jobId: string): Promise<AttemptRow[]> => {
  const all: AttemptRow[] = []
  for (;;) {
    const { rows, more } = await ports.store.attemptsOf(jobId, page, all.at(-1))
    all.push(...rows)
    if (!more) return all
  }
}

const madeBy = async (ports: Ports, job: JobRow) => {
  const units = (await planIfReadable(ports, job))?.units ?? []
  const begun = await attemptsOf(ports, job.id)
  const elsewhere = (await ports.store.getMany('attempt', job.paidElsewhere)).filter((each) => each !== undefined)
  const attempts = [...begun.filter(({ payer }) => payer === job.id), ...elsewhere]
  const specs = new Map(units.map(({ key, spec }) => [key, spec]))
  return { attempts, specs, rates: job.rates }
}

// Told by a trigger, which may come twice or never: the job itself remembers whether it was counted, and the sweep
// sees to it that it is.
export const countUsage = async (ports: Ports, jobId: string): Promise<void> => {
  const found = await ports.store.get('job', jobId)
  if (!found || !isFinal(found.state)) return
  const { attempts, specs, rates } = await madeBy(ports, found)
  await transact(ports, 'count-usage', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job || job.tallied) return
    const day = dayKey(job.finishedAt ?? job.createdAt)
    const id = within(job.workspaceId, day)
    const usage = (await tx.get('usage', id)) ?? emptyUsage(day)
    const backends = { ...usage.backends }
    let { videos, costMicros, savedMicros } = usage
    for (const attempt of attempts) {
      const known = backends[attempt.backend] ?? { units: 0, costMicros: 0, chargedMicros: 0 }
      backends[attempt.backend] = {
        units: known.units + 1,
        costMicros: known.costMicros + attempt.costMicros,
        chargedMicros: known.chargedMicros + attempt.chargedMicros,
      }
      costMicros += attempt.costMicros
      const spec = specs.get(attempt.unitKey)
      if (spec?.kind !== 'clip' || spec.quality === 'draft') continue
      videos += 1
      savedMicros += listCost(rates, listPriced, spec) - attempt.costMicros
    }
    tx.put('usage', id, {
      ...usage,
      jobs: usage.jobs + 1,
      completed: usage.completed + (job.state === 'COMPLETED' ? 1 : 0),
      failed: usage.failed + (job.state === 'FAILED' ? 1 : 0),
      chargedMillis: usage.chargedMillis + job.money.capturedMillis,
      videos,
      costMicros,
      savedMicros,
      backends,
    })
    const { dueAt: _, ...rest } = job
    tx.put('job', jobId, { ...rest, tallied: true, ...(job.withdrawn ? {} : { dueAt: tx.now + 60_000 }) })
  })
}
