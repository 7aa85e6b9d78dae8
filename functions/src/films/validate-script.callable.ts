import { door } from '../callable.ts'
import { mostScriptBytes } from './film-of-script.ts'
import { reportApart } from './read-apart.ts'

export const validateScript = door(
  'validateScript',
  { permission: 'film.see', maxBytes: mostScriptBytes, timeoutSeconds: 60 },
  ({ text, language }) => reportApart({ text, language }),
)
