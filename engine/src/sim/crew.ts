import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Change } from './mutate.ts'
import type { SeedOptions, SeedResult } from './run-seed.ts'

// Seeds shared out among threads. Their order of coming back changes nothing of what they are.
export const runAll = async (
  asked: readonly SeedOptions[],
  { threads, changes = [] }: { threads: number; changes?: readonly Change[] },
  // Answers whether to go on.
  heard: (result: SeedResult, asked: SeedOptions) => boolean,
): Promise<void> => {
  const queue = [...asked]
  let going = true
  const one = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { changes } })
    try {
      for (let options = queue.shift(); options && going; options = queue.shift()) {
        const wanted = options
        const answer = once(worker, 'message') as Promise<[SeedResult]>
        worker.postMessage(wanted)
        const [result] = await answer
        if (going && !heard(result, wanted)) going = false
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, asked.length) }, one))
}
