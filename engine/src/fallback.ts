import { lowerSpec, type Mark } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { type BackendCard, fits } from '@peace/core/routing'
import type { JobPlan } from './plans.ts'
import type { JobRow } from './rows.ts'

type Amendment = JobRow['amendments'][number]
type Tried = Amendment['tried']

// Of each backend its last word: a job may hold thousands.
export const amendment = (at: number, failure: JobRow['failure']): Amendment => ({
  at,
  quality: 'standard',
  tried: [...new Map((failure?.tried ?? []).map((each) => [each.backend, each])).values()],
})

// All that was tried for one place of the plan: for the look planned first, then for the one below.
export const triedAt = (job: JobRow | undefined, at: number, said: Tried): Tried => [
  ...(job?.amendments ?? []).flatMap((each) => (each.at === at ? each.tried : [])),
  ...said,
]

// Another tier's look is another spec, key and price: taken only if the user chose it with the quote, else asked for.
export const lookDown = (
  job: JobRow,
  plan: JobPlan,
  at: number,
  cards: readonly BackendCard[],
  now: number,
  questionMs: number,
  failure: NonNullable<JobRow['failure']>,
): { job: JobRow; mark: Mark } => {
  // Another look is made from the same, and looked at by the same.
  if (failure.code === 'input-gone' || failure.code === 'not-looked-at') return { job: { ...job, failure }, mark: 'f' }
  const spec = plan.units[at]?.spec
  const lower = spec && lowerSpec(spec)
  const below = lower !== undefined && cards.some((card) => 'offer' in fits(card, lower))
  // A look that is asked for even within the same quality, and was not tried for want of the answer.
  const beside =
    spec !== undefined &&
    !job.request.fallback &&
    cards.some((card) => card.fallbackOnly && 'offer' in fits(card, spec))
  if (!below && !beside) return { job: { ...job, failure }, mark: 'f' }
  if (job.request.fallback)
    return { job: { ...job, amendments: [...job.amendments, amendment(at, failure)] }, mark: 'w' }
  const until = now + questionMs
  const unitKey = must(failure.unitKey, 'the unit that is asked about')
  const question = job.question ?? { unitKey, askedAt: now, until, reason: failure.code }
  return {
    job: { ...job, question, failure, dueAt: Math.min(job.dueAt ?? until, until) },
    mark: 'a',
  }
}
