import { DomainError, type ErrorCode, type ErrorDetails, errorStatuses, isDomainError } from '@peace/core/errors'
import { isDamaged } from '@peace/core/stored'
import { HttpsError } from 'firebase-functions/v2/https'
import type { z } from 'zod'
import { newId } from '../ids.ts'
import { log } from '../log/log.ts'
import { isContention } from './rate-limit.store.ts'

const refuse = (code: ErrorCode, details: Omit<ErrorDetails, 'code'>) =>
  new HttpsError(errorStatuses[code], code, { code, ...details } satisfies ErrorDetails)

// What it is and which one, not where it lies nor what a validator said of it.
const told = ({ values: { table = '', id = '' } }: DomainError) => ({ table, id: String(id).replace(/^.*\//, '') })

// What the caller is told. The stack of what we did not expect stays in the log, under the reference the caller gets.
export const transportError = (error: unknown, context: { door: string; uid: string | undefined }): HttpsError => {
  if (isDamaged(error)) {
    log.error('damaged', { ...context, ...error.values })
    return refuse(error.code, { values: told(error) })
  }
  if (isDomainError(error)) return refuse(error.code, { values: error.values })
  // Others were quicker, again and again; nothing was changed, and the same call may be made again.
  if (isContention(error)) return refuse('conflict', { values: {} })
  const reference = newId(10)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log.error('door failed', { ...context, reference, stack })
  return refuse('internal', { values: { reference }, reference })
}

// The first thing wrong, by the name of its field: the page shows it beside that field.
export const invalidInput = (error: z.ZodError): DomainError => {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  return new DomainError('invalid-input', { field: field || 'input', problem: issue?.code ?? 'invalid' })
}
