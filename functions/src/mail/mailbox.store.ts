import { mailSchema } from '@peace/core/access'
import { firestore } from '../firebase.ts'

type Letter = { id: string; to: string; subject: string; text: string; link?: string; at?: number }

const ours = async (): Promise<Letter[]> => {
  const found = await firestore().collection('mail').orderBy('at', 'desc').limit(100).get()
  return found.docs.map((document) => {
    const { id, to, message, at } = mailSchema.parse(document.data())
    const link = message.text.match(/https?:\/\/\S+/)?.[0]
    return { id, to, subject: message.subject, text: message.text, ...(link ? { link } : {}), at }
  })
}

type Kept = {
  oobCodes?: { email: string; requestType: string; oobCode: string; oobLink: string }[]
  verificationCodes?: { phoneNumber: string; sessionInfo: string; code: string }[]
}

// The Auth emulator sends nothing: it keeps the links and the codes it would have sent, without their time.
const keptByAuth = async (what: 'oobCodes' | 'verificationCodes'): Promise<Kept> => {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST
  if (!host) return {}
  const reply = await fetch(`http://${host}/emulator/v1/projects/${process.env.GCLOUD_PROJECT}/${what}`)
  return (await reply.json()) as Kept
}

const signInLinks = async (): Promise<Letter[]> => {
  const { oobCodes = [] } = await keptByAuth('oobCodes')
  return oobCodes.toReversed().map(({ email, requestType, oobCode, oobLink }) => ({
    id: oobCode,
    to: email,
    subject: requestType,
    text: oobLink,
    link: oobLink,
  }))
}

const textMessages = async (): Promise<Letter[]> => {
  const { verificationCodes = [] } = await keptByAuth('verificationCodes')
  return verificationCodes
    .toReversed()
    .map(({ phoneNumber, sessionInfo, code }) => ({ id: sessionInfo, to: phoneNumber, subject: 'SMS', text: code }))
}

export const lastMails = async (to: string | undefined): Promise<Letter[]> => {
  const letters = (await Promise.all([textMessages(), ours(), signInLinks()])).flat()
  return letters.filter((letter) => to === undefined || letter.to.toLowerCase() === to).slice(0, 100)
}
