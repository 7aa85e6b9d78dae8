import { isFinal, isMade } from '@peace/core/build'
import { dayKey, listMicros } from '@peace/core/money'
import { admit } from './admit.ts'
import { planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type DeskRow, type JobRow, type UsageRow, within } from './rows.ts'
import { transact } from './sheet.ts'

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

// What the same clips would have cost at list price of the dearest service.
const listPrice = 'veo'

const madeBy = async (ports: Ports, job: JobRow) => {
  const plan = await planOf(ports, job)
  const made = plan.units.filter((_, at) => isMade(job.marks[at]) && job.marks[at] !== 'e')
  const rows = await ports.store.getMany(
    'artifact',
    made.map(({ key }) => within(job.workspaceId, key)),
  )
  const mine = rows.filter((row) => row?.paidBy === job.id)
  const ids = mine.flatMap((row) => row?.provenance.attemptId ?? [])
  const attempts = (await ports.store.getMany('attempt', ids)).filter((each) => each !== undefined)
  const specs = new Map(plan.units.map(({ key, spec }) => [key, spec]))
  return { attempts, specs, rates: job.rates }
}

// Told by a trigger, which may come twice or never: the job itself remembers whether it was counted, and the sweep
// sees to it that it is.
export const tally = async (ports: Ports, jobId: string): Promise<void> => {
  const found = await ports.store.get('job', jobId)
  if (!found || !isFinal(found.state)) return
  const { attempts, specs, rates } = await madeBy(ports, found)
  await transact(ports, 'tally', async (sheet) => {
    const job = await sheet.get('job', jobId)
    if (!job || job.tallied) return
    const day = dayKey(job.finishedAt ?? job.createdAt)
    const id = within(job.workspaceId, day)
    const usage = (await sheet.get('usage', id)) ?? emptyUsage(day)
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
      savedMicros += listMicros(rates, listPrice, spec) - attempt.costMicros
    }
    sheet.put('usage', id, {
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
    sheet.put('job', jobId, { ...rest, tallied: true, ...(job.withdrawn ? {} : { dueAt: sheet.now + 60_000 }) })
  })
}

// A desk changes when a job comes, begins or ends. Who waits is let in, who left is counted; both are done by tasks and
// the sweep too, so that a trigger which comes twice, late or never changes only when.
export const hearDesk = async (
  ports: Ports,
  workspaceId: string,
  before: DeskRow | undefined,
  after: DeskRow | undefined,
): Promise<void> => {
  const open = after?.open ?? {}
  if (Object.values(open).some(({ admitted }) => !admitted)) await admit(ports, workspaceId)
  for (const jobId of Object.keys(before?.open ?? {})) if (!(jobId in open)) await tally(ports, jobId)
}
