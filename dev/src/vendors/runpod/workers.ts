import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Queue } from './queue.ts'

// Our own worker on the real SDK, unmodified, told by its environment alone where its queue is.
const folder = fileURLToPath(new URL('../../../../runpod-worker', import.meta.url))

export type WorkerPlace = {
  python: string
  runpodUrl: string
  endpoint: string
  key: string
  environment: Record<string, string>
}

export const workerEnvironment = (place: WorkerPlace, id: string): Record<string, string> => {
  const base = `${place.runpodUrl}/v2/${place.endpoint}`
  return {
    RUNPOD_WEBHOOK_GET_JOB: `${base}/job-take/$ID?gpu=none`,
    RUNPOD_WEBHOOK_POST_OUTPUT: `${base}/job-done/$RUNPOD_POD_ID/$ID?gpu=none`,
    RUNPOD_WEBHOOK_PING: `${base}/ping/$RUNPOD_POD_ID`,
    RUNPOD_AI_API_KEY: place.key,
    RUNPOD_POD_ID: id,
    RUNPOD_SKIP_AUTO_SYSTEM_CHECKS: 'true',
    RUNPOD_SKIP_GPU_CHECK: 'true',
    RUNPOD_LOG_LEVEL: 'INFO',
    // There is no GPU here to look at.
    PEACE_PREFLIGHT: 'skip',
    RUNPOD_PING_INTERVAL: '4000',
    ...place.environment,
  }
}

export const startWorker = (place: WorkerPlace, id: string): ChildProcess =>
  spawn(place.python, ['-m', 'worker.main'], {
    cwd: folder,
    env: { ...process.env, ...workerEnvironment(place, id) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })

// From none to as many as there is work for, and back to none when nothing comes: as a flex endpoint does.
export class Flex {
  private readonly running = new Map<string, ChildProcess>()
  private readonly queue: Queue
  private readonly place: WorkerPlace
  private readonly most: number
  private count = 0
  private ending = false
  private idle: NodeJS.Timeout | undefined

  constructor(queue: Queue, place: WorkerPlace, most: number, idleMs: number) {
    this.queue = queue
    this.place = place
    this.most = most
    queue.needed = () => this.grow()
    queue.refresh = (id) => this.end(id)
    this.idle = setInterval(() => this.shrink(idleMs), 5_000)
    this.idle.unref()
  }

  private waiting() {
    return [...this.queue.jobs.values()].filter((job) => job.status === 'IN_QUEUE').length
  }

  private grow() {
    while (!this.ending && this.running.size < Math.min(this.most, this.waiting())) {
      this.count += 1
      const id = `worker-${this.count}`
      const child = startWorker(this.place, id)
      this.running.set(id, child)
      child.once('exit', () => {
        this.running.delete(id)
        this.queue.leave(id)
        if (this.waiting()) setTimeout(() => this.grow(), 1_000)
      })
    }
  }

  private end(id: string) {
    this.running.get(id)?.kill('SIGTERM')
  }

  private shrink(idleMs: number) {
    const last = Math.max(0, ...[...this.queue.jobs.values()].map((job) => job.endedAt ?? Date.now()))
    if (this.running.size && Date.now() - last > idleMs) for (const id of this.running.keys()) this.end(id)
  }

  close(): void {
    this.ending = true
    clearInterval(this.idle)
    for (const child of this.running.values()) child.kill('SIGKILL')
  }
}
