import { sendEmailVerification } from 'firebase/auth'
import { auth } from '../data/firebase.ts'
import { languageNow } from '../messages/index.ts'

export const sendOwnVerification = async (backTo = '/films'): Promise<void> => {
  const made = await auth()
  made.languageCode = languageNow()
  if (made.currentUser) await sendEmailVerification(made.currentUser, { url: `${location.origin}${backTo}` })
}
