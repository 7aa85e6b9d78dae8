import type { Job } from './job.ts'

// From how fast a build went so far; said only once that means something.
export const secondsLeft = (
  { counts, startedAt }: Pick<Job, 'counts' | 'startedAt'>,
  now: number,
): number | undefined => {
  const made = counts.done - counts.reused
  const wanted = counts.wanted - counts.reused
  if (startedAt === undefined || made < 2) return undefined
  return Math.max(1, (((now - startedAt) / made) * (wanted - made)) / 1000)
}

export const percentDone = ({ counts }: Pick<Job, 'counts'>): number =>
  counts.wanted === 0 ? 0 : Math.round((100 * counts.done) / counts.wanted)
