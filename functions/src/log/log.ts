import { AsyncLocalStorage } from 'node:async_hooks'
import { traceIdOf } from '@peace/core/watch'
import { clean, cleanText } from './clean.ts'
import { type About, allTold, type Fields, tellBeside } from './told.ts'

// The one way to the log: a line is words and fields, with whose work it was (job, attempt, task), so that all lines of one build are
// found by its id, or by its trace. Alerts stand on some of the words: they are not changed lightly.

const about = new AsyncLocalStorage<About>()

export const during = <T>(what: About, work: () => Promise<T>): Promise<T> => {
  const outer = about.getStore()
  const done = about.run({ ...outer, ...what }, work)
  return outer ? done : done.finally(allTold)
}

export const lineOf = (severity: Severity, words: string, fields: Fields, of: About) => {
  const project = process.env.GCLOUD_PROJECT ?? ''
  const trace = of.jobId === undefined ? undefined : traceIdOf(of.jobId)
  return {
    ...(clean(fields) as Record<string, unknown>),
    ...of,
    ...(trace ? { 'logging.googleapis.com/trace': `projects/${project}/traces/${trace}` } : {}),
    severity,
    message: cleanText(words),
  }
}

type Severity = 'ERROR' | 'WARNING' | 'INFO'

// As it would be written here and now.
export const lineNow = (severity: Severity, words: string, fields: Fields = {}) =>
  lineOf(severity, words, fields, about.getStore() ?? {})

// One line of JSON, which Cloud Logging takes apart.
const write = (severity: Severity) => (words: string, fields?: Fields) => {
  const line = JSON.stringify(lineNow(severity, words, fields))
  if (severity === 'INFO') console.info(line)
  else console.error(line)
}

const error = (words: string, fields: Fields = {}) => {
  write('ERROR')(words, fields)
  tellBeside(words, fields, about.getStore() ?? {})
}

export const log = { error, warn: write('WARNING'), info: write('INFO') }
