import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reach } from './find-reach.ts'
import type { Mutant } from './mutant.ts'

export type Met = { mutant: Mutant; by: string; seconds: number }
type Wanted = { mutant: Mutant; tests: readonly Reach[] }

const answerSchema = z.object({ by: z.string() })
export const neverEnds = 'never ends'

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

const askMill = async (mill: ChildProcess, { mutant, tests }: Wanted): Promise<string> => {
  const over = new AbortController()
  const answer = once(mill, 'message', over).then(([message]) => answerSchema.parse(message).by)
  const patience = 20_000 + tests.reduce((sum, { seconds }) => sum + seconds * 5_000, 0)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(neverEnds), patience)
  })
  const gone = once(mill, 'exit', over).then(() => 'ends the process')
  mill.send({ mutant, tests: tests.map(({ test }) => test) })
  try {
    return await Promise.race([answer, late, gone])
  } finally {
    clearTimeout(timer)
    answer.catch(() => {})
    gone.catch(() => {})
    over.abort()
  }
}

export const meetAll = async (wanted: readonly Wanted[], mills: number, heard: (met: Met) => void): Promise<void> => {
  const queue = [...wanted]
  const one = async () => {
    let mill = await start()
    for (let each = queue.shift(); each; each = queue.shift()) {
      const started = performance.now()
      const by = each.tests.length === 0 ? '' : await askMill(mill, each)
      heard({ mutant: each.mutant, by, seconds: (performance.now() - started) / 1000 })
      if (by === neverEnds || mill.exitCode !== null) {
        end(mill)
        mill = await start()
      }
    }
    end(mill)
  }
  await Promise.all(Array.from({ length: Math.min(mills, queue.length) }, one))
}
