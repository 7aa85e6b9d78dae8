import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { watchGroup } from './cpu.ts'
import type { Reach } from './find-reach.ts'
import type { Mutant } from './mutant.ts'
import type { Patch } from './patch.ts'

export type Met = { mutant: Mutant; by: string; seconds: number }
type Wanted = { patch: Patch; tests: readonly Reach[] }

const answerSchema = z.object({ by: z.string() })
export const neverEnds = 'never ends'
// A test ran out of time by the wall clock, and nothing else was wrong: on a busy machine that says nothing.
export const late = 'late'

const start = async (): Promise<ChildProcess> => {
  const mill = fork(join(import.meta.dirname, 'mill.ts'), [], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(mill, 'message')
  return mill
}

// With all that it has started: its tests run in processes of their own.
const end = (mill: ChildProcess): void => {
  if (mill.pid && mill.exitCode === null) process.kill(-mill.pid, 'SIGKILL')
}

const lookMs = 4_000
// Nothing of it has wanted the processor for so long: it waits for what does not come.
const asleepMs = 120_000

const tooLong = (mill: ChildProcess, tests: readonly Reach[], over: AbortSignal): Promise<string> => {
  const look = watchGroup(mill.pid ?? 0)
  const patience = 40 + tests.reduce((sum, { seconds }) => sum + seconds * 6, 0)
  let [awakeAt, before] = [performance.now(), 0]
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const { cpuSeconds, isAsleep } = look()
      if (!isAsleep || cpuSeconds > before) awakeAt = performance.now()
      before = cpuSeconds
      if (cpuSeconds > patience || performance.now() - awakeAt > asleepMs) resolve(neverEnds)
    }, lookMs)
    over.addEventListener('abort', () => clearInterval(timer))
  })
}

const askMill = async (mill: ChildProcess, { patch, tests }: Wanted): Promise<string> => {
  const over = new AbortController()
  const answer = once(mill, 'message', over).then(([message]) => answerSchema.parse(message).by)
  const gone = once(mill, 'exit', over).then(() => 'ends the process')
  mill.send({ patch, tests: tests.map(({ test }) => test) })
  try {
    return await Promise.race([answer, tooLong(mill, tests, over.signal), gone])
  } finally {
    answer.catch(() => {})
    gone.catch(() => {})
    over.abort()
  }
}

// Each patch met by its tests; `heard` is told which of them saw it.
export const meetEach = async <T>(
  wanted: readonly (Wanted & { of: T })[],
  { mills, isOver = () => false }: { mills: number; isOver?: () => boolean },
  heard: (of: T, by: string, seconds: number) => void,
): Promise<void> => {
  const queue = [...wanted]
  const one = async () => {
    let mill = await start()
    for (let each = queue.shift(); each && !isOver(); each = queue.shift()) {
      const started = performance.now()
      const by = each.tests.length === 0 ? '' : await askMill(mill, each)
      heard(each.of, by, (performance.now() - started) / 1000)
      if (by === neverEnds || mill.exitCode !== null) {
        end(mill)
        mill = await start()
      }
    }
    end(mill)
  }
  await Promise.all(Array.from({ length: Math.min(mills, queue.length) }, one))
}
