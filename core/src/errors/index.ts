import { z } from 'zod'

// Every way the platform says no. The code is the key of its message in each language
// (web/src/messages/errors), and maps to one transport status below.
export const errorStatuses = {
  'sign-in-required': 'unauthenticated',
  'session-ended': 'unauthenticated',
  'second-factor-required': 'permission-denied',
  'account-suspended': 'permission-denied',
  'workspace-suspended': 'permission-denied',
  'not-allowed': 'permission-denied',
  'not-a-member': 'permission-denied',
  'plan-lacks-audit': 'permission-denied',
  'plan-lacks-api': 'permission-denied',
  'key-not-valid': 'unauthenticated',
  'key-lacks-scope': 'permission-denied',
  'key-lacks-film': 'permission-denied',
  'version-unknown': 'invalid-argument',
  'client-refused': 'failed-precondition',
  'app-check-failed': 'permission-denied',
  'premium-blocked-by-debt': 'permission-denied',
  'email-not-verified': 'failed-precondition',
  'recent-sign-in-required': 'failed-precondition',
  'invalid-input': 'invalid-argument',
  'body-too-large': 'invalid-argument',
  'not-found': 'not-found',
  'already-exists': 'already-exists',
  'another-job': 'already-exists',
  'too-many-requests': 'resource-exhausted',
  'invitation-expired': 'failed-precondition',
  'invitation-used': 'failed-precondition',
  'invitation-for-another': 'permission-denied',
  'invitation-revoked': 'failed-precondition',
  'personal-workspace': 'failed-precondition',
  'last-owner': 'failed-precondition',
  'members-full': 'resource-exhausted',
  'film-empty': 'failed-precondition',
  'film-too-long': 'failed-precondition',
  'film-of-another-workspace': 'permission-denied',
  'graph-cycle': 'failed-precondition',
  'unknown-stop': 'invalid-argument',
  'price-rose': 'failed-precondition',
  'plan-changed': 'failed-precondition',
  'budget-too-small': 'failed-precondition',
  'pin-not-possible': 'failed-precondition',
  'no-credit': 'resource-exhausted',
  'queue-full': 'resource-exhausted',
  'quota-reached': 'resource-exhausted',
  'use-limit-reached': 'resource-exhausted',
  'spending-limit': 'resource-exhausted',
  'paid-work-stopped': 'failed-precondition',
  'wish-taken': 'already-exists',
  'plan-lacks-tier': 'permission-denied',
  'no-fit-backend': 'failed-precondition',
  'vendor-not-allowed': 'failed-precondition',
  'backend-without-rate': 'failed-precondition',
  'rate-without-backend': 'failed-precondition',
  'needs-consent': 'failed-precondition',
  'job-is-final': 'failed-precondition',
  'job-not-waiting': 'failed-precondition',
  'script-unreadable': 'invalid-argument',
  'script-has-no-scene': 'invalid-argument',
  'script-too-long': 'invalid-argument',
  'script-takes-too-long': 'invalid-argument',
  'upload-not-a-picture': 'invalid-argument',
  'upload-too-large': 'invalid-argument',
  'moderation-refused': 'failed-precondition',
  // Nobody could look at it yet: asked again, it goes on where it was.
  'not-looked-at': 'unavailable',
  'words-not-read': 'unavailable',
  'approval-missing': 'failed-precondition',
  'approval-of-another': 'aborted',
  'review-revoked': 'failed-precondition',
  'review-expired': 'failed-precondition',
  'review-pass-needed': 'permission-denied',
  'review-pass-wrong': 'permission-denied',
  'outlet-not-set-up': 'failed-precondition',
  'outlet-said-no': 'failed-precondition',
  'channel-closed': 'failed-precondition',
  'publication-under-way': 'failed-precondition',
  'pairing-code-wrong': 'invalid-argument',
  'machine-unpaired': 'permission-denied',
  'node-not-allowed': 'invalid-argument',
  'workflow-not-fit': 'invalid-argument',
  'too-many-workflows': 'resource-exhausted',
  'claim-refused': 'failed-precondition',
  'payment-failed': 'failed-precondition',
  'already-subscribed': 'failed-precondition',
  'nothing-to-manage': 'failed-precondition',
  'referral-refused': 'failed-precondition',
  'checkout-busy': 'aborted',
  'vendor-unavailable': 'unavailable',
  'switched-off': 'unavailable',
  'data-damaged': 'internal',
  'artifact-damaged': 'failed-precondition',
  'data-newer': 'failed-precondition',
  'took-too-long': 'deadline-exceeded',
  conflict: 'aborted',
  internal: 'internal',
} as const

export type ErrorCode = keyof typeof errorStatuses
export type ErrorStatus = (typeof errorStatuses)[ErrorCode]

export const errorCodes = Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]]

// What travels to the client: the code, the values its message interpolates, and, for an
// unknown error, the reference under which the log has the whole of it.
export const errorDetailsSchema = z.object({
  code: z.enum(errorCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  reference: z.string().optional(),
})
export type ErrorDetails = z.infer<typeof errorDetailsSchema>

export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: ErrorCode
  readonly values: Record<string, string | number>

  constructor(code: ErrorCode, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.code = code
    this.values = values
  }
}

export const isDomainError = (error: unknown): error is DomainError => error instanceof DomainError

// For what cannot be missing unless we ourselves are wrong: the mistake is told where it is made, instead of an empty
// text going on in its place.
export const must = <T>(value: T | undefined | null, what: string): T => {
  if (value === undefined || value === null) throw new DomainError('internal', { missing: what })
  return value
}
