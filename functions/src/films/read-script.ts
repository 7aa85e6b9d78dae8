import { DomainError, type ErrorCode, isDomainError } from '@peace/core/errors'
import type { Language } from '@peace/core/ids'
import { reportOn } from '@peace/core/screenplay'
import { idsOf, newId } from '../ids.ts'
import { type Asked, filmOfScript, type NewFilm } from './film-of-script.ts'

// What is asked of a script, so that a thread of its own can do it as well as the one that answers everybody.
export type ReportTask = { is: 'report'; text: string; language: Language | undefined }
export type FilmTask = { is: 'film'; asked: Omit<Asked, 'newId'> }
export type ScriptTask = ReportTask | FilmTask
export type Report = ReturnType<typeof reportOn>
export type Read = { film: NewFilm } | { report: Report }
export type ReadAnswer = { read: Read } | { refused: { code: ErrorCode; values: Record<string, string | number> } }

export const readScript = (task: ScriptTask): Read =>
  task.is === 'report'
    ? { report: reportOn(task.text, newId, task.language) }
    : { film: filmOfScript({ ...task.asked, newId: idsOf(task.asked.filmId) }) }

// A refusal keeps its code on its way between threads; what nobody expected is thrown where it happens.
export const answerOf = (task: ScriptTask): ReadAnswer => {
  try {
    return { read: readScript(task) }
  } catch (error) {
    if (isDomainError(error)) return { refused: { code: error.code, values: error.values } }
    throw error
  }
}

export const resultOf = (answer: ReadAnswer): Read => {
  if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.values)
  return answer.read
}
