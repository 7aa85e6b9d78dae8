import { call } from '../../data/call.ts'
import { runtimeConfig } from '../../data/config.ts'

export type Letter = {
  id: string
  to: string
  subject: string
  text: string
  link?: string | undefined
  kind?: 'verifyEmail' | 'resetPassword' | 'signIn' | 'other' | 'sms'
  code?: string
  at?: number | undefined
}

type OobCode = { email: string; oobCode: string; requestType: string; oobLink: string }
type SmsCode = { phoneNumber: string; code: string; sessionCode: string }

const kinds: Record<string, { kind: 'verifyEmail' | 'resetPassword' | 'signIn' | 'other'; mode: string }> = {
  VERIFY_EMAIL: { kind: 'verifyEmail', mode: 'verifyEmail' },
  PASSWORD_RESET: { kind: 'resetPassword', mode: 'resetPassword' },
  EMAIL_SIGNIN: { kind: 'signIn', mode: 'signIn' },
}

// The emulator's own links lead to a bare page of its own; ours lead where the real mail's would.
const ownLink = (code: OobCode, mode: string): string => {
  const given = new URL(code.oobLink)
  const path = new URL('/account-action', location.origin)
  path.searchParams.set('mode', mode)
  path.searchParams.set('oobCode', code.oobCode)
  path.searchParams.set('apiKey', given.searchParams.get('apiKey') ?? '')
  const back = given.searchParams.get('continueUrl')
  const next = back && new URL(back)
  if (next) path.searchParams.set('next', next.searchParams.get('next') ?? next.pathname + next.search)
  return path.pathname + path.search
}

// What the Auth emulator would have sent by mail and by SMS.
const accountLetters = async (): Promise<Letter[]> => {
  const { firebase, emulators } = await runtimeConfig()
  if (!emulators.auth) return []
  const base = `http://${emulators.auth.host}:${emulators.auth.port}/emulator/v1/projects/${firebase.projectId}`
  const read = async (path: string) => (await fetch(`${base}/${path}`)).json()
  const [{ oobCodes = [] }, { verificationCodes = [] }] = (await Promise.all([
    read('oobCodes'),
    read('verificationCodes'),
  ])) as [{ oobCodes?: OobCode[] }, { verificationCodes?: SmsCode[] }]
  const mails = oobCodes.map((code): Letter => {
    const { kind, mode } = kinds[code.requestType] ?? { kind: 'other' as const, mode: 'verifyEmail' }
    return { id: code.oobCode, to: code.email, subject: '', text: '', kind, link: ownLink(code, mode) }
  })
  const messages = verificationCodes.map(
    (sms): Letter => ({ id: sms.sessionCode, to: sms.phoneNumber, subject: '', text: '', kind: 'sms', code: sms.code }),
  )
  return [...messages, ...mails].reverse()
}

export const readLetters = async (): Promise<Letter[]> => {
  const [account, own] = await Promise.all([accountLetters(), call('readMailbox', {})])
  return [...own.mails, ...account]
}
