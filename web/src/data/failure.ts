import type { ErrorCode, ErrorDetails } from '@peace/core/errors'

// What a page shows of anything that went wrong: always a code with a sentence in both languages.
export class Failure extends Error {
  override name = 'Failure'
  readonly code: ErrorCode | 'offline'
  readonly values: Record<string, string | number>
  readonly reference: string | undefined

  constructor(code: ErrorCode | 'offline', details: Partial<ErrorDetails> = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.values = details.values ?? {}
    this.reference = details.reference
  }
}

type SdkError = { code?: unknown; details?: unknown; message?: unknown }

const bySdkCode: Record<string, ErrorCode | 'offline'> = {
  'permission-denied': 'not-allowed',
  unauthenticated: 'sign-in-required',
  unavailable: 'offline',
  'not-found': 'not-found',
  'already-exists': 'already-exists',
  'resource-exhausted': 'too-many-requests',
  aborted: 'conflict',
}

const isDetails = (details: unknown): details is ErrorDetails =>
  typeof details === 'object' && details !== null && typeof (details as ErrorDetails).code === 'string'

export const toFailure = (error: unknown): Failure => {
  if (error instanceof Failure) return error
  const { code, details } = (error ?? {}) as SdkError
  if (isDetails(details)) return new Failure(details.code, details, { cause: error })
  if (!navigator.onLine) return new Failure('offline', {}, { cause: error })
  const plain = typeof code === 'string' ? code.replace(/^(functions|firestore)\//, '') : ''
  return new Failure(bySdkCode[plain] ?? 'internal', {}, { cause: error })
}
