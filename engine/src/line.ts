import { type Ports, weightOf } from './ports.ts'
import type { JobRow } from './rows.ts'
import { transact } from './transaction.ts'
import { admittedPaid } from './workload.ts'

// The line for a backend's slots is of jobs, and each has a turn: who has had least for its weight is next. A workspace
// with many jobs at once gets no more than one with one.
type Line = JobRow['line']

// After so many of its units were sent; it leaves when no more wait.
export const movedOn = (line: Line, backend: string, sent: number, many: number): Line => {
  if (!line?.backends.includes(backend)) return line
  const { [backend]: _, ...others } = line.waiting
  const waiting = many === 0 ? others : { ...others, [backend]: many }
  if (many > 0) return sent === 0 ? line : { ...line, waiting, turn: line.turn + sent * line.step }
  if (line.alone.includes(backend)) return line
  const backends = line.backends.filter((each) => each !== backend)
  return backends.length === 0 ? undefined : { ...line, backends, waiting }
}

// Who comes stands beside the one whose turn it is: behind nobody's second, before nobody's first.
export const joinLine = async (
  ports: Ports,
  jobId: string,
  backend: string,
  { many = 0, alone = false }: { many?: number; alone?: boolean },
): Promise<void> => {
  const [head] = (await ports.store.inLine(backend, 1)).jobs
  const first = head?.line?.turn ?? 0
  await transact(ports, 'join-line', async (tx) => {
    const job = await tx.get('job', jobId)
    const { backends = [], alone: before = [], turn = 0, waiting = {} } = job?.line ?? {}
    if (!job?.open || (backends.includes(backend) && (!alone || before.includes(backend)))) return
    const workload = await tx.get('workload', job.workspaceId)
    const jobs = Math.max(1, workload ? admittedPaid(workload) : 1)
    const line = {
      backends: [...new Set([...backends, backend])],
      turn: backends.includes(backend) ? turn : Math.max(first, turn),
      step: jobs / weightOf[job.priority],
      waiting: many > 0 ? { ...waiting, [backend]: many } : waiting,
      alone: alone ? [...before, backend] : before,
    }
    tx.put('job', jobId, { ...job, line })
  })
}

// None of its units waits there by itself any more.
export const noneAlone = async (ports: Ports, jobId: string, backend: string): Promise<void> =>
  transact(ports, 'none-alone', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.line?.alone.includes(backend)) return
    const alone = job.line.alone.filter((each) => each !== backend)
    tx.put('job', jobId, { ...job, line: { ...job.line, alone } })
  })
