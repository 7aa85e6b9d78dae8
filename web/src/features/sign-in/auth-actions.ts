import {
  applyActionCode,
  browserPopupRedirectResolver,
  confirmPasswordReset,
  createUserWithEmailAndPassword,
  GoogleAuthProvider,
  sendPasswordResetEmail,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  signInWithPopup,
  type UserCredential,
  updateProfile,
  verifyPasswordResetCode,
} from 'firebase/auth'
import { trackEvent } from '../../data/analytics.ts'
import { auth } from '../../data/firebase.ts'
import { languageNow } from '../../messages/index.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import { keepLanguage } from '../../ui/preferences.ts'

// Mails of the account come in the language of the page that asked for them.
const speaking = async () => {
  const made = await auth()
  made.languageCode = languageNow()
  return made
}

// Google and a link by mail make an account as well, where there was none.
const keepLanguageOfNew = ({ user: { metadata } }: UserCredential) => {
  if (metadata.creationTime === metadata.lastSignInTime) keepLanguage()
}

const back = (path: string) => ({ url: `${location.origin}${path}` })
const takeName = async (uid: string, name: string) => (await import('./take-name.ts')).takeName(uid, name)
const linkKey = 'peace.link-email'

export const signIn = async (email: string, password: string) => {
  const signedIn = await signInWithEmailAndPassword(await speaking(), email, password)
  trackEvent('login', { method: 'password' })
  return signedIn
}

export const signUp = async (email: string, password: string, name: string, next: string) => {
  keepLanguage()
  const { user } = await createUserWithEmailAndPassword(await speaking(), email, password)
  trackEvent('sign_up', { method: 'password' })
  // The account is there whether or not the mail could be sent; the page one comes to offers to send it again.
  await sendOwnVerification(next).catch(() => undefined)
  if (name) await updateProfile(user, { displayName: name }).then(() => takeName(user.uid, name))
}

export const signInWithGoogle = async () => {
  const provider = new GoogleAuthProvider()
  provider.setCustomParameters({ prompt: 'select_account' })
  const signedIn = await signInWithPopup(await speaking(), provider, browserPopupRedirectResolver)
  keepLanguageOfNew(signedIn)
  trackEvent('login', { method: 'google' })
  return signedIn
}

export const sendReset = async (email: string) => sendPasswordResetEmail(await speaking(), email, back('/sign-in'))

export const sendLink = async (email: string, next: string) => {
  const path = `/account-action?next=${encodeURIComponent(next)}`
  await sendSignInLinkToEmail(await speaking(), email, { ...back(path), handleCodeInApp: true })
  localStorage.setItem(linkKey, email)
}

export const emailOfLink = (): string => localStorage.getItem(linkKey) ?? ''

export const finishLink = async (email: string, href: string) => {
  const signedIn = await signInWithEmailLink(await speaking(), email, href)
  keepLanguageOfNew(signedIn)
  localStorage.removeItem(linkKey)
}

export const applyCode = async (code: string) => applyActionCode(await auth(), code)
export const emailOfReset = async (code: string) => verifyPasswordResetCode(await auth(), code)
export const setNewPassword = async (code: string, password: string) =>
  confirmPasswordReset(await auth(), code, password)
