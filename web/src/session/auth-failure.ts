import type { Resources } from '../messages/resources.ts'

type Key = Extract<keyof Resources['sign-in'], `failure.${string}`>

const known: Record<string, Key> = {
  'auth/invalid-credential': 'failure.wrong',
  'auth/invalid-login-credentials': 'failure.wrong',
  'auth/user-not-found': 'failure.wrong',
  'auth/wrong-password': 'failure.wrong',
  'auth/invalid-email': 'failure.email',
  'auth/email-already-in-use': 'failure.used',
  'auth/weak-password': 'failure.weak',
  'auth/password-does-not-meet-requirements': 'failure.weak',
  'auth/user-disabled': 'failure.disabled',
  'auth/too-many-requests': 'failure.often',
  'auth/network-request-failed': 'failure.offline',
  'auth/popup-blocked': 'failure.popup',
  'auth/expired-action-code': 'failure.code',
  'auth/invalid-action-code': 'failure.code',
  'auth/invalid-verification-code': 'failure.digits',
  'auth/missing-verification-code': 'failure.digits',
  'auth/code-expired': 'failure.digits',
  'auth/invalid-phone-number': 'failure.phone',
  'auth/requires-recent-login': 'failure.recent',
  'auth/operation-not-allowed': 'failure.unavailable',
  'auth/account-exists-with-different-credential': 'failure.otherWay',
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

// The user closed the window themselves: nothing to say.
export const isGivenUp = (error: unknown): boolean =>
  ['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled'].includes(codeOf(error))

export const needsSecondFactor = (error: unknown): boolean => codeOf(error) === 'auth/multi-factor-auth-required'

export const failureKey = (error: unknown): Key => known[codeOf(error)] ?? 'failure.unknown'
