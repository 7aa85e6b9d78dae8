import * as v1 from 'firebase-functions/v1'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { ensureUser } from './ensure-user.store.ts'

// Makes the account's document even when the page is closed right after sign-up. It may come late, twice or never:
// the first door the user opens does the same.
const { region, labels, serviceAccount } = partOf('site')

export const onAccountMade = v1
  .runWith({ labels, serviceAccount })
  .region(region)
  .auth.user()
  .onCreate(async (account) => {
    await ensureUser(account.uid, (await readClock()).now())
  })
