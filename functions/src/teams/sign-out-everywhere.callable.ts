import { door } from '../callable.ts'
import { endSessions } from './account.store.ts'

export const signOutEverywhere = door('signOutEverywhere', { signedIn: true, audit: true }, async (_, { uid }) => {
  await endSessions(uid)
  return {}
})
