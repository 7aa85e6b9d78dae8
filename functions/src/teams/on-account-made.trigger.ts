import * as v1 from 'firebase-functions/v1'
import { readClock } from '../clock.ts'
import { region } from '../region.ts'
import { ensureUser } from './ensure-user.store.ts'

// Makes the account's document even when the page is closed right after sign-up. It may come late, twice or never:
// the first door the user opens does the same.
export const onAccountMade = v1
  .region(region)
  .auth.user()
  .onCreate(async (account) => {
    await ensureUser(account.uid, (await readClock()).now())
  })
