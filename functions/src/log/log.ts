import { AsyncLocalStorage } from 'node:async_hooks'
import { traceIdOf } from '@peace/core/watch'
import { clean, cleanText } from './clean.ts'
import { type About, type Fields, tellBeside } from './told.ts'

// The one way to the log: a line is words and fields, with whose work it was (job, attempt, task), so that all lines of one build are
// found by its id, or by its trace. Alerts stand on some of the words: they are not changed lightly.

// `telling`: what of this work is being told beside the log.
type Work = { about: About; telling: Set<Promise<unknown>> }
const working = new AsyncLocalStorage<Work>()
const aboutNow = (): About => working.getStore()?.about ?? {}

// A function may be stopped the moment it has answered: what this work began to tell is waited for, which takes seconds at most.
export const during = <T>(what: About, work: () => Promise<T>): Promise<T> => {
  const outer = working.getStore()
  const own: Work = { about: { ...outer?.about, ...what }, telling: outer?.telling ?? new Set() }
  const done = working.run(own, work)
  return outer ? done : done.finally(() => Promise.all(own.telling))
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
  lineOf(severity, words, fields, aboutNow())

// One line of JSON, which Cloud Logging takes apart.
const write = (severity: Severity) => (words: string, fields?: Fields) => {
  const line = JSON.stringify(lineNow(severity, words, fields))
  if (severity === 'INFO') console.info(line)
  else console.error(line)
}

const error = (words: string, fields: Fields = {}) => {
  write('ERROR')(words, fields)
  const telling = tellBeside(words, fields, aboutNow())
  const all = working.getStore()?.telling
  if (!telling || !all) return
  all.add(telling)
  void telling.finally(() => all.delete(telling))
}

export const log = { error, warn: write('WARNING'), info: write('INFO') }
