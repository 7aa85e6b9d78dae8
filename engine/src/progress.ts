import type { Ports } from './ports.ts'

// How far units in the making are ("clip h1": 40), for whoever watches. It is told a job at most once in five seconds from one
// process, whoever of its units moves; what was heard between is told with the next, and the last at the end.
const everyMs = 5_000

type Told = { at: number; shares: Record<string, number>; changed: boolean }
const jobs = new WeakMap<Ports['store'], Map<string, Told>>()
const most = 500

const toldOf = ({ store }: Ports, jobId: string): Told => {
  const known = jobs.get(store) ?? new Map<string, Told>()
  jobs.set(store, known)
  const told = known.get(jobId) ?? { at: Number.NEGATIVE_INFINITY, shares: {}, changed: false }
  known.delete(jobId)
  known.set(jobId, told)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return told
}

const tell = (ports: Ports, jobId: string, told: Told): void => {
  told.at = ports.clock.now()
  told.changed = false
  ports.store.tellShares(jobId, { ...told.shares }).catch(() => undefined)
}

export const progress = (ports: Ports, jobId: string, name: string, percent: number): void => {
  const told = toldOf(ports, jobId)
  told.shares[name] = Math.round(percent)
  told.changed = true
  if (ports.clock.now() - told.at >= everyMs) tell(ports, jobId, told)
}

// A unit is made, or given up: it is no more in the making.
export const progressOver = (ports: Ports, jobId: string, name: string): void => {
  const told = toldOf(ports, jobId)
  if (!(name in told.shares)) return
  delete told.shares[name]
  told.changed = true
}

// Whoever made them goes home: what was heard last is told.
export const progressLast = (ports: Ports, jobId: string): void => {
  const told = toldOf(ports, jobId)
  if (told.changed) tell(ports, jobId, told)
}
