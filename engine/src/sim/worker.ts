import { parentPort, workerData } from 'node:worker_threads'
import { mutate } from './mutate.ts'

// Runs seeds as they are handed out, with the whole engine or with one line of it taken out.
const { mutant } = workerData as { mutant?: string }
if (mutant) mutate(mutant)
const { runSeed } = await import('./run-seed.ts')

parentPort?.on('message', (asked: Parameters<typeof runSeed>[0]) => {
  void runSeed(asked).then((result) => parentPort?.postMessage(result))
})
