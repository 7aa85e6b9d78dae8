import { sendLink } from './auth-actions.ts'
import { type LetterProps, SendLetterForm } from './send-letter-form.tsx'

export default function LinkForm(props: LetterProps) {
  return <SendLetterForm {...props} kind="link" send={(email) => sendLink(email, props.next)} />
}
