import { randomUUID } from 'node:crypto'
import { traceIdOf } from '@peace/core/watch'
import { clean, cleanText } from './clean.ts'

// An error of ours as it is told beside the log, to whoever SENTRY_DSN names: cleaned as the log is.

export type About = { jobId?: string; attemptId?: string; task?: string; door?: string }
export type Fields = Readonly<Record<string, unknown>>

export type Told = {
  readonly id: string
  readonly at: number
  readonly words: string
  readonly fields: Record<string, unknown>
  readonly about: About
  readonly project: string
  readonly service?: string
  readonly revision?: string
  readonly traceId?: string
  readonly name?: string
  readonly says?: string
  readonly stack?: string
}

const errorIn = (fields: Fields) => Object.values(fields).find((value) => value instanceof Error)

// A page says its stack in words.
const stackIn = ({ stack }: Fields) => (typeof stack === 'string' && stack !== '' ? stack : undefined)

export const toldOf = (words: string, fields: Fields, about: About, at: number): Told => {
  const error = errorIn(fields)
  const stack = error?.stack ?? stackIn(fields)
  const { GCLOUD_PROJECT, K_SERVICE, K_REVISION } = process.env
  const name = error?.name ?? (stack === undefined ? undefined : 'Error')
  const says = error?.message ?? (typeof fields.words === 'string' ? fields.words : undefined)
  return {
    id: randomUUID().replaceAll('-', ''),
    at,
    words: cleanText(words),
    fields: clean(fields) as Record<string, unknown>,
    about,
    project: GCLOUD_PROJECT ?? 'local',
    ...(K_SERVICE ? { service: K_SERVICE } : {}),
    ...(K_REVISION ? { revision: K_REVISION } : {}),
    ...(about.jobId === undefined ? {} : { traceId: traceIdOf(about.jobId) }),
    ...(name === undefined ? {} : { name }),
    ...(says === undefined ? {} : { says: cleanText(says) }),
    ...(stack === undefined ? {} : { stack: cleanText(stack) }),
  }
}

// What is told now, or nothing where nobody takes it.
export const tellBeside = (words: string, fields: Fields, about: About): Promise<unknown> | undefined => {
  const address = process.env.SENTRY_DSN
  if (!address) return undefined
  const told = toldOf(words, fields, about, Date.now())
  return import('../gateways/sentry.ts').then(({ tellSentry }) => tellSentry(address, told)).catch(() => false)
}
