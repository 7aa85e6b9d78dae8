import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ToolError } from '../cut/ffmpeg.ts'
import { givesWay } from './gives-way.ts'
import type { Ask, Reply, Task, TaskResult } from './messages.ts'

type Waiting = {
  task: Task
  report: (percent: number) => void
  signal: AbortSignal | undefined
  resolve: (result: TaskResult) => void
  reject: (error: Error) => void
}
type Worker = {
  child: ChildProcess
  busy: { id: number; waiting: Waiting } | undefined
  idle: NodeJS.Timeout | undefined
}

// Frames are four megabytes each and come twenty-four a second. Left to itself the allocator gives each back to the
// system and takes it anew, which costs more than drawing it; told to keep them, a frame is read in half a millisecond.
const keepMemory = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '1073741824',
  MALLOC_TRIM_THRESHOLD_: '4000000000',
  MALLOC_TOP_PAD_: '67108864',
}
const idleMs = 60_000

const entry = (): string => {
  const bundled = fileURLToPath(new URL('./film-worker.js', import.meta.url))
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('./worker.ts', import.meta.url))
}

// Drawing goes on in processes of its own, one a core: they use every core, and one that dies takes no other with it.
export class Pool {
  private readonly size: number
  private workers: Worker[] = []
  private queue: Waiting[] = []
  private next = 1

  constructor(size = Math.max(1, Math.min(4, availableParallelism()))) {
    this.size = size
  }

  run(task: Task, report: (percent: number) => void = () => undefined, signal?: AbortSignal): Promise<TaskResult> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new ToolError('interrupted', 'cancelled'))
        return
      }
      const waiting = { task, report, signal, resolve, reject }
      signal?.addEventListener('abort', () => this.abandon(waiting), { once: true })
      this.queue.push(waiting)
      this.assign()
    })
  }

  // Starts the processes before there is work, so that the first film does not wait for them.
  warm(): void {
    while (this.workers.length < this.size) this.start()
  }

  close(): void {
    for (const worker of this.workers) worker.child.kill('SIGKILL')
    this.workers = []
  }

  private start(): Worker {
    const child = fork(entry(), [], {
      env: { ...process.env, ...keepMemory },
      execArgv: ['--no-warnings', '--max-old-space-size=768'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    givesWay(child)
    const worker: Worker = { child, busy: undefined, idle: undefined }
    child.on('message', (reply: Reply) => this.hear(worker, reply))
    child.on('error', (error) => this.lost(worker, error.message))
    child.on('exit', (code, killed) => this.lost(worker, `ended with ${killed ?? code}`))
    // A process that waits for work keeps nobody from ending.
    child.unref()
    child.channel?.unref()
    this.workers.push(worker)
    return worker
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const worker =
        this.workers.find((one) => one.busy === undefined) ??
        (this.workers.length < this.size ? this.start() : undefined)
      if (!worker) return
      const waiting = this.queue.shift()
      if (!waiting) return
      const id = this.next++
      worker.busy = { id, waiting }
      if (worker.idle) clearTimeout(worker.idle)
      worker.child.ref()
      worker.child.channel?.ref()
      worker.child.send({ id, task: waiting.task } satisfies Ask)
    }
  }

  private hear(worker: Worker, reply: Reply): void {
    if (worker.busy?.id !== reply.id) return
    const { waiting } = worker.busy
    if ('percent' in reply) {
      waiting.report(reply.percent)
      return
    }
    this.release(worker)
    if ('done' in reply) waiting.resolve(reply.done)
    else waiting.reject(new ToolError(reply.failed.code as ToolError['code'], reply.failed.message))
    this.assign()
  }

  private release(worker: Worker): void {
    worker.busy = undefined
    worker.child.unref()
    worker.child.channel?.unref()
    worker.idle = setTimeout(() => {
      if (worker.busy) return
      this.workers = this.workers.filter((one) => one !== worker)
      worker.child.disconnect()
    }, idleMs)
    worker.idle.unref()
  }

  private abandon(waiting: Waiting): void {
    this.queue = this.queue.filter((one) => one !== waiting)
    const worker = this.workers.find((one) => one.busy?.waiting === waiting)
    if (worker?.busy) worker.child.send({ id: worker.busy.id, stop: true } satisfies Ask)
    waiting.reject(new ToolError('interrupted', 'cancelled'))
  }

  private lost(worker: Worker, why: string): void {
    if (!this.workers.includes(worker) && worker.busy === undefined) return
    this.workers = this.workers.filter((one) => one !== worker)
    const busy = worker.busy
    worker.busy = undefined
    busy?.waiting.reject(new ToolError('interrupted', `drawing process ${why}`))
    this.assign()
  }
}
