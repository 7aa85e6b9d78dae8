import { door } from '../callable.ts'
import { sendReport as send } from './reports.store.ts'

export const sendReport = door(
  'sendReport',
  {
    signedIn: true,
    evenSuspended: true,
    rate: { max: 20, perMs: 3_600_000 },
    audit: ({ reportId, kind }) => ({ reportId, kind }),
  },
  async (input, { uid, recordId, now }) => {
    await send(input, { uid, recordId }, now())
    return {}
  },
)
