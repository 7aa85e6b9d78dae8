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

// The Auth emulator sends no mail: it keeps the links it would have sent, without their time.
const signInLinks = async (): Promise<Letter[]> => {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST
  if (!host) return []
  const reply = await fetch(`http://${host}/emulator/v1/projects/${process.env.GCLOUD_PROJECT}/oobCodes`)
  const { oobCodes = [] } = (await reply.json()) as {
    oobCodes?: { email: string; requestType: string; oobCode: string; oobLink: string }[]
  }
  return oobCodes.toReversed().map(({ email, requestType, oobCode, oobLink }) => ({
    id: oobCode,
    to: email,
    subject: requestType,
    text: oobLink,
    link: oobLink,
  }))
}

export const lastMails = async (to: string | undefined): Promise<Letter[]> => {
  const letters = (await Promise.all([ours(), signInLinks()])).flat()
  return letters.filter((letter) => to === undefined || letter.to.toLowerCase() === to).slice(0, 100)
}
