import { parentPort, workerData } from 'node:worker_threads'
import { type Change, mutate } from './mutate.ts'

// Runs seeds as they are handed out, with the engine as it is or changed.
const { changes } = workerData as { changes: readonly Change[] }
mutate(changes)
const { runSeed } = await import('./run-seed.ts')

parentPort?.on('message', (asked: Parameters<typeof runSeed>[0]) => {
  void runSeed(asked).then((result) => parentPort?.postMessage(result))
})
