import { classifyText } from '@peace/core/moderation'
import { door } from '../callable.ts'

export const checkText = door('checkText', { permission: 'film.see', maxBytes: 256 * 1024 }, async ({ text }) => ({
  refused: classifyText(text),
}))
