import { parentPort, workerData } from 'node:worker_threads'
import { answerOf, type ScriptTask } from './read-script.ts'

// A thread that reads one script and ends.
parentPort?.postMessage(answerOf(workerData as ScriptTask))
