import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { must } from '@peace/core/errors'
import type { NewFilm } from './film-of-script.ts'
import {
  type FilmTask,
  type Read,
  type ReadAnswer,
  type Report,
  type ReportTask,
  readScript,
  resultOf,
  type ScriptTask,
} from './read-script.ts'

// Up to so many letters the work is done within a fifth of a second: reading alone, or people and shots with it. A longer
// script is read in a thread of its own: the one that answers everybody would keep them all waiting.
const mostHere = { report: 200_000, film: 10_000 }

const lettersOf = (task: ScriptTask): number =>
  task.is === 'report' ? task.text.length : (task.asked.script?.length ?? 0)

const readerFile = (): string => {
  const bundled = fileURLToPath(new URL('./script-reader.js', import.meta.url))
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('./script-reader.ts', import.meta.url))
}

const inThread = (task: ScriptTask): Promise<Read> =>
  new Promise<ReadAnswer>((settle, fail) => {
    const worker = new Worker(readerFile(), { workerData: task })
    worker.once('message', settle)
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`the reader of scripts ended without an answer: ${code}`)))
  }).then(resultOf)

const read = async (task: ScriptTask): Promise<Read> =>
  lettersOf(task) > mostHere[task.is] ? inThread(task) : readScript(task)

export const reportApart = async (task: Omit<ReportTask, 'is'>): Promise<Report> => {
  const found = await read({ is: 'report', ...task })
  return must('report' in found ? found.report : undefined, 'report')
}

export const filmApart = async (asked: FilmTask['asked']): Promise<NewFilm> => {
  const found = await read({ is: 'film', asked })
  return must('film' in found ? found.film : undefined, 'film')
}
