import type { Job } from '@peace/core/build'

const width = 28

const left = (job: Job, now: number): string => {
  const made = job.counts.done - job.counts.reused
  const wanted = job.counts.wanted - job.counts.reused
  if (!job.startedAt || made < 2 || made === wanted) return ''
  return `  ${Math.ceil((((now - job.startedAt) / made) * (wanted - made)) / 1000)} s left`
}

export const barOf = (job: Job, now: number): string => {
  const { done, wanted } = job.counts
  const full = wanted === 0 ? 0 : Math.floor((width * done) / wanted)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(done).padStart(3)}/${wanted} ${job.state.toLowerCase().replace('_', ' ')}${left(job, now)}`
}

// One line that is written over on a terminal; elsewhere nothing, so that a log stays short.
export const showProgress = (stream: NodeJS.WriteStream) => ({
  show: (job: Job) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${barOf(job, Date.now())}`)
  },
  end: () => {
    if (stream.isTTY) stream.write('\n')
  },
})
