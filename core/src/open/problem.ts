import { type ErrorCode, type ErrorDetails, errorStatuses } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'

// A refusal as RFC 9457 has it: our code is its type and its name, the words are the caller's language's, the values beside.
export type Problem = {
  type: string
  title: string
  status: number
  code: ErrorCode
  values: ErrorDetails['values']
  reference?: string
}

const httpStatus: Record<(typeof errorStatuses)[ErrorCode], number> = {
  unauthenticated: 401,
  'permission-denied': 403,
  'not-found': 404,
  'already-exists': 409,
  'invalid-argument': 400,
  'failed-precondition': 409,
  'resource-exhausted': 429,
  'deadline-exceeded': 504,
  unavailable: 503,
  aborted: 409,
  internal: 500,
}
// What is not there to be spent is no matter of asking less often.
const ofItsOwn: Partial<Record<ErrorCode, number>> = {
  'no-credit': 402,
  'spending-limit': 402,
  'body-too-large': 413,
  'members-full': 409,
}

export const statusOf = (code: ErrorCode): number => ofItsOwn[code] ?? httpStatus[errorStatuses[code]]

export const problemOf = ({ code, values, reference }: ErrorDetails, title: string): Problem => ({
  type: `/problems/${code}`,
  title,
  status: statusOf(code),
  code,
  values,
  ...(reference === undefined ? {} : { reference }),
})

// Of what a caller says they read, the first of ours; English is what programs are written in.
export const languageAsked = (header: string | undefined): Language => {
  const named = (header ?? '')
    .slice(0, 200)
    .split(',')
    .flatMap((each, at) => {
      const [tag = '', ...rest] = each.trim().toLowerCase().split(';')
      const weight = Number(
        rest
          .find((part) => part.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      const [primary] = tag.split('-')
      return primary === 'th' || primary === 'en' ? [{ language: primary as Language, weight: weight || 0, at }] : []
    })
  return named.sort((a, b) => b.weight - a.weight || a.at - b.at)[0]?.language ?? 'en'
}
