import { reportOn } from '@peace/core/screenplay'
import { door } from '../callable.ts'

export const validateScript = door(
  'validateScript',
  { permission: 'film.see', maxBytes: 6_000_000, timeoutSeconds: 60 },
  async ({ text, language }, { newId }) => reportOn(text, newId, language),
)
