import { DomainError } from '@peace/core/errors'
import { auth } from '../firebase.ts'

// A token may have been given before the address was verified, so a no of the token is asked again of the account.
export const refuseUnverified = async ({ uid, emailVerified }: { uid: string; emailVerified: boolean }) => {
  if (emailVerified) return
  const account = await auth()
    .getUser(uid)
    .catch(() => undefined)
  if (!account?.emailVerified) throw new DomainError('email-not-verified')
}

// What cannot be taken back asks that its person has just shown who they are: a session left open somewhere is not enough.
// Firebase's own measure for such changes is five minutes; a sign-in may take a letter or a second factor.
export const recentSeconds = 600

// By the true clock, as the sign-in was: a moved clock of the local stack moves no sign-in.
export const refuseStale = (authTime: number, trueNow: number = Date.now()): void => {
  if (trueNow / 1000 - authTime > recentSeconds)
    throw new DomainError('recent-sign-in-required', { minutes: recentSeconds / 60 })
}
