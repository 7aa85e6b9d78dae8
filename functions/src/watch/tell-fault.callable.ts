import { door } from '../callable.ts'
import { log } from '../log/log.ts'

// Anybody's page, signed in or not. It goes where our own errors go, so that a page that breaks for people is seen.
export const tellFault = door(
  'tellFault',
  { signedOut: true, rate: { max: 20, perMs: 3_600_000 } },
  async ({ words, stack, page, build, language }) => {
    log.error('a page broke', { words, stack, page, build, language })
    return {}
  },
)
