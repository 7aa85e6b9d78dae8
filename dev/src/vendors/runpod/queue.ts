import { setTimeout as wait } from 'node:timers/promises'

// RunPod Serverless' queue: what clients put in, what workers take out, and everything time does to a job in between.
export type JobStatus = 'IN_QUEUE' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'TIMED_OUT'
export type RunRequest = {
  input: unknown
  webhook?: string | undefined
  policy?: { executionTimeout?: number | undefined; ttl?: number | undefined } | undefined
}
export type Job = {
  id: string
  request: RunRequest
  status: JobStatus
  workerId?: string
  output?: unknown
  error?: string
  queuedAt: number
  startedAt?: number
  endedAt?: number
  retries: number
}
export type QueueSettings = {
  // How long a job waits between tries of its webhook.
  webhookPauseMs: number
  // A worker that has not been heard of for so long has lost its job; the job is given out again.
  lostAfterMs: number
  resultKeptMs: number
  // Holds an empty take or stop request open this long.
  pollMs: number
}
export const queueSettings: QueueSettings = {
  webhookPauseMs: 10_000,
  lostAfterMs: 30_000,
  resultKeptMs: 30 * 60_000,
  pollMs: 5_000,
}

const ended = (job: Job) => job.endedAt !== undefined

export class Queue {
  readonly jobs = new Map<string, Job>()
  readonly workers = new Map<string, { seenAt: number; stops: string[] }>()
  readonly settings: QueueSettings
  // Called when a worker asked to be replaced ("stopPod").
  refresh: (workerId: string) => void = () => undefined
  // Called when something waits for a worker.
  needed: () => void = () => undefined
  // Sent twice, as a webhook may be.
  webhookTwice: () => boolean = () => false
  private waiters: (() => void)[] = []
  private closed = false

  constructor(settings: Partial<QueueSettings> = {}) {
    this.settings = { ...queueSettings, ...settings }
  }

  private wake() {
    const waiting = this.waiters
    this.waiters = []
    for (const resolve of waiting) resolve()
  }

  private changed(ms: number) {
    return Promise.race([new Promise<void>((resolve) => this.waiters.push(resolve)), wait(ms)])
  }

  run(request: RunRequest): Job {
    const job: Job = { id: `${crypto.randomUUID()}-u1`, request, status: 'IN_QUEUE', queuedAt: Date.now(), retries: 0 }
    this.jobs.set(job.id, job)
    const ttl = request.policy?.ttl ?? 24 * 3_600_000
    // Time to live counts the queue too, and takes a job in mid-run.
    setTimeout(() => this.forget(job), Math.min(ttl, 2 ** 31 - 1)).unref()
    this.needed()
    this.wake()
    return job
  }

  private forget(job: Job) {
    if (!ended(job)) this.stop(job)
    this.jobs.delete(job.id)
    this.wake()
  }

  find(id: string): Job | undefined {
    const job = this.jobs.get(id)
    if (job?.endedAt && Date.now() - job.endedAt > this.settings.resultKeptMs) return undefined
    return job
  }

  seen(workerId: string): { seenAt: number; stops: string[] } {
    const worker = this.workers.get(workerId) ?? { seenAt: 0, stops: [] }
    worker.seenAt = Date.now()
    this.workers.set(workerId, worker)
    return worker
  }

  leave(workerId: string): void {
    this.workers.delete(workerId)
    for (const job of this.jobs.values())
      if (job.workerId === workerId && job.status === 'IN_PROGRESS') this.giveBack(job)
    this.wake()
  }

  private giveBack(job: Job) {
    job.status = 'IN_QUEUE'
    delete job.workerId
    delete job.startedAt
    job.retries += 1
    this.needed()
    this.wake()
  }

  private next(workerId: string): Job | undefined {
    const job = [...this.jobs.values()].find((one) => one.status === 'IN_QUEUE')
    if (!job) return undefined
    job.status = 'IN_PROGRESS'
    job.workerId = workerId
    job.startedAt = Date.now()
    delete job.output
    const limit = job.request.policy?.executionTimeout ?? 600_000
    const began = job.startedAt
    setTimeout(() => {
      if (ended(job) || job.startedAt !== began) return
      this.stop(job)
      this.end(job, { status: 'TIMED_OUT', error: 'job timed out after executionTimeout' })
    }, limit).unref()
    return job
  }

  async take(workerId: string, most: number): Promise<Job[]> {
    const until = Date.now() + this.settings.pollMs
    while (!this.closed) {
      this.seen(workerId)
      const jobs: Job[] = []
      for (let job = this.next(workerId); job; job = jobs.length < most ? this.next(workerId) : undefined)
        jobs.push(job)
      if (jobs.length || Date.now() >= until) return jobs
      await this.changed(until - Date.now())
    }
    return []
  }

  async stops(workerId: string): Promise<string[]> {
    const until = Date.now() + this.settings.pollMs
    for (;;) {
      const worker = this.seen(workerId)
      if (worker.stops.length || Date.now() >= until || this.closed) return worker.stops.splice(0)
      await this.changed(until - Date.now())
    }
  }

  private stop(job: Job) {
    if (job.workerId) this.seen(job.workerId).stops.push(job.id)
    this.wake()
  }

  cancel(job: Job): void {
    if (ended(job)) return
    this.stop(job)
    this.end(job, { status: 'CANCELLED' })
  }

  // What a worker posts: progress, a result, or an error. A job that has ended hears nothing more.
  report(id: string, body: Record<string, unknown>, workerId: string): void {
    const job = this.jobs.get(id)
    if (body.stopPod === true) this.refresh(workerId)
    if (!job || ended(job) || job.workerId !== workerId) return
    if (body.status === 'IN_PROGRESS') {
      job.output = body.output
      return
    }
    if (typeof body.error === 'string') this.end(job, { status: 'FAILED', error: body.error, output: body.output })
    else this.end(job, { status: 'COMPLETED', output: body.output })
  }

  private end(job: Job, result: { status: JobStatus; output?: unknown; error?: string }) {
    Object.assign(job, result, { endedAt: Date.now() })
    if (!('output' in result)) delete job.output
    this.wake()
    void this.tell(job)
  }

  private async tell(job: Job) {
    const { webhook } = job.request
    if (!webhook) return
    const send = () =>
      fetch(webhook, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(this.view(job)),
        signal: AbortSignal.timeout(20_000),
      })
    for (let attempt = 0; attempt < 3 && !this.closed; attempt++) {
      try {
        const reply = await send()
        if (reply.ok) {
          if (this.webhookTwice()) await send()
          return
        }
      } catch {
        // One try and two more, as the documentation says; then never again.
      }
      await wait(this.settings.webhookPauseMs, undefined, { ref: false })
    }
  }

  sweep(): void {
    for (const [id, worker] of this.workers) if (Date.now() - worker.seenAt > this.settings.lostAfterMs) this.leave(id)
  }

  view(job: Job): Record<string, unknown> {
    const { id, status, workerId, output, error, queuedAt, startedAt, endedAt } = job
    return {
      id,
      status,
      ...(startedAt ? { delayTime: startedAt - queuedAt } : {}),
      ...(startedAt && endedAt ? { executionTime: endedAt - startedAt } : {}),
      ...(workerId ? { workerId } : {}),
      ...(output === undefined ? {} : { output }),
      ...(error === undefined ? {} : { error }),
    }
  }

  health(): Record<string, unknown> {
    const jobs = [...this.jobs.values()]
    const count = (...statuses: JobStatus[]) => jobs.filter((job) => statuses.includes(job.status)).length
    const running = new Set(jobs.filter((job) => job.status === 'IN_PROGRESS').map((job) => job.workerId)).size
    const idle = Math.max(0, this.workers.size - running)
    return {
      jobs: {
        completed: count('COMPLETED'),
        failed: count('FAILED', 'TIMED_OUT'),
        inProgress: count('IN_PROGRESS'),
        inQueue: count('IN_QUEUE'),
        retried: jobs.reduce((sum, job) => sum + job.retries, 0),
      },
      workers: { idle, initializing: 0, ready: this.workers.size, running, throttled: 0, unhealthy: 0 },
    }
  }

  purge(): number {
    const waiting = [...this.jobs.values()].filter((job) => job.status === 'IN_QUEUE')
    for (const job of waiting) this.cancel(job)
    return waiting.length
  }

  close(): void {
    this.closed = true
    this.wake()
  }
}
