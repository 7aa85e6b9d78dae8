import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { inEmulator } from '../params.ts'
import { lastMails } from './mailbox.store.ts'

export const readMailbox = door(
  'readMailbox',
  { signedOut: true, rate: { max: 600, perMs: 60_000 } },
  async ({ to }) => {
    if (!inEmulator) throw new DomainError('not-found', { what: 'mailbox' })
    return { mails: await lastMails(to?.toLowerCase()) }
  },
)
