import type { ApiOutput } from '@peace/core/api'
import { guestCall } from '../../data/guest-call.ts'

type Answer = Promise<ApiOutput<'openReview'>>
let asked: { token: string; answer: Answer } | undefined

export const askFirst = (token: string): void => {
  const answer = guestCall('openReview', { token })
  // Whoever takes it hears why it failed.
  answer.catch(() => undefined)
  asked = { token, answer }
}

// Once: what is asked again is asked anew.
export const takeFirst = (token: string): Answer | undefined => {
  const found = asked?.token === token ? asked.answer : undefined
  asked = undefined
  return found
}
