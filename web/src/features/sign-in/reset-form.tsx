import { sendReset } from './auth-actions.ts'
import { type LetterProps, SendLetterForm } from './send-letter-form.tsx'

// Whether an address has an account is nobody else's business: the answer is the same.
const sendIfThere = (email: string): Promise<void> =>
  sendReset(email).catch((error) => {
    if (error?.code !== 'auth/user-not-found') throw error
  })

export default function ResetForm(props: LetterProps) {
  return <SendLetterForm {...props} kind="reset" send={sendIfThere} />
}
