import type { Mark, Unit } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { type Words, wordsOf } from '@peace/core/moderation'
import type { WorkOrder } from './backend.ts'
import { orEndDamaged } from './end-damaged.ts'
import { changeJob, finishJob, withMarks } from './job-change.ts'
import { lookAgainMs, type Seen } from './moderator.ts'
import { planOf } from './plans.ts'
import type { Place, Ports } from './ports.ts'
import { lookAt, outcomeOf } from './result.ts'
import type { AttemptRow, JobRow } from './rows.ts'
import { settle } from './settle.ts'
import { transact } from './transaction.ts'

// What is held for looking: the words of a job's units before anybody is asked to make them, and what was made before it is
// shown. Both are asked for again until a classifier has spoken, or the bound is over.

export const placeOf = (
  { id, workspaceId }: { id: string; workspaceId: string },
  units: readonly Unit[],
  { units: [first] }: Words,
): Place => {
  const { kind, subject } = must(units[must(first, 'who says it')], 'the unit that says it').spec
  return { workspaceId, filmId: id, kind, subject }
}

const atOnce = 4

const each = async <T, R>(items: readonly T[], look: (item: T) => Promise<R>): Promise<R[]> => {
  const found: R[] = []
  for (let from = 0; from < items.length; from += atOnce)
    found.push(...(await Promise.all(items.slice(from, from + atOnce).map(look))))
  return found
}

// Whose turn it is to look: the next is put off before anybody is asked, so that two do not ask at once.
const beginWords = (ports: Ports, jobId: string): Promise<JobRow | undefined> =>
  transact(ports, 'look-words', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.looking || job.looking.dueAt > tx.now) return undefined
    const { since, tries } = job.looking
    const dueAt = tx.now + lookAgainMs(ports, tries)
    tx.put('job', jobId, { ...job, looking: { since, tries: tries + 1, dueAt } })
    tx.remind({ type: 'look', jobId }, { priority: job.priority, at: dueAt })
    return job
  })

// `asked`: the job as it was when its words were asked for. What has come to it since waits for a look of its own.
const endWords = (ports: Ports, asked: JobRow, pages: readonly Words[], seen: readonly Seen[]): Promise<void> =>
  transact(ports, 'looked-words', async (tx) => {
    const cards = await ports.backends.cards()
    const job = await tx.get('job', asked.id)
    if (!job?.open || !job.looking) return
    const plan = await planOf(ports, job)
    const failure = (code: string, page: Words | undefined) => {
      const unit = plan.units[page?.units[0] ?? job.marks.indexOf('l')]
      return { code, ...(unit ? { unitKey: unit.key, subject: unit.spec.subject } : {}), tried: [] }
    }
    const refused = pages.find((_, n) => seen[n]?.is === 'refused')
    if (refused) return void (await finishJob(tx, job, 'FAILED', failure('moderation-refused', refused)))
    const unseen = new Set(pages.flatMap(({ units }, n) => (seen[n]?.is === 'passed' ? [] : units)))
    const changes = new Map<number, Mark>()
    for (const [at, mark] of [...job.marks].entries())
      if (mark === 'l' && asked.marks[at] === 'l' && !unseen.has(at)) changes.set(at, 'w')
    const left = [...job.marks].filter((mark) => mark === 'l').length - changes.size
    if (left > 0 && tx.now >= job.looking.since + ports.settings.lookMs.bound)
      return void (await finishJob(tx, job, 'FAILED', failure('not-looked-at', undefined)))
    if (changes.size === 0 && left > 0) return
    const { looking, ...rest } = job
    const next = left > 0 ? { ...rest, looking } : rest
    if (job.admitted) await changeJob(tx, next, changes, { plan, cards, settings: ports.settings })
    else tx.put('job', job.id, withMarks(next, changes, tx.now))
  })

export const lookAtWords = (ports: Ports, jobId: string): Promise<void> =>
  orEndDamaged(ports, jobId, async () => {
    const job = await beginWords(ports, jobId)
    if (!job) return
    const { units } = await planOf(ports, job)
    const pages = wordsOf(units).filter((page) => page.units.some((at) => job.marks[at] === 'l'))
    const film = { id: job.filmId, workspaceId: job.workspaceId }
    const look = (page: Words): Promise<Seen> =>
      ports.moderation.words(placeOf(film, units, page), page).catch(() => ({ is: 'unseen' }))
    await endWords(ports, job, pages, await each(pages, look))
  })

// A made thing that is held. Nobody may want it any more: it is looked at all the same, for whoever asks for it next.
export const lookAtHeld = async (
  ports: Ports,
  attempt: AttemptRow,
  { since, kept }: NonNullable<AttemptRow['held']>,
  order: WorkOrder | undefined,
): Promise<void> => {
  const begun = await transact(ports, 'look-result', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (!row?.held || row.phase === 'closed' || (row.dueAt ?? 0) > tx.now) return false
    const dueAt = tx.now + lookAgainMs(ports, row.held.tries)
    tx.put('attempt', row.id, { ...row, held: { ...row.held, tries: row.held.tries + 1 }, dueAt })
    tx.remind({ type: 'watch', attemptId: row.id }, { priority: 'normal', at: dueAt })
    return true
  })
  if (!begun) return
  const outcome = order && outcomeOf(order, kept, await lookAt(ports, order, kept.files))
  if (outcome && outcome.is !== 'held') return settle(ports, [outcome])
  if (order && ports.clock.now() < since + ports.settings.lookMs.bound) return
  const fault = { code: 'not-looked-at', message: 'nobody could look at it in time', next: 'never' } as const
  return settle(ports, [{ attemptId: attempt.id, is: 'failed', fault, costMicros: kept.costMicros }])
}
