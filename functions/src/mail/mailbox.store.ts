import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// The platform's own letters. What the Auth emulator would have sent, the page asks of the Auth emulator.
export const lastMails = async (to: string | undefined) => {
  const found = await firestore().collection('mail').orderBy('at', 'desc').limit(100).get()
  return found.docs
    .map((document) => {
      const { id, to: address, message, at } = readDocument(tables.mail, document)
      const link = message.text.match(/https?:\/\/\S+/)?.[0]
      return { id, to: address, subject: message.subject, text: message.text, ...(link ? { link } : {}), at }
    })
    .filter((letter) => to === undefined || letter.to.toLowerCase() === to)
}
