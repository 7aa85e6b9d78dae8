import { getApps, initializeApp } from 'firebase-admin/app'
import { type Auth, getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { type Functions, getFunctions } from 'firebase-admin/functions'
import { getStorage, type Storage } from 'firebase-admin/storage'
import { inEmulator } from './params.ts'

// Everything here is made when first asked for: loading this file does no work and no I/O,
// so that `firebase deploy` can list the functions and a cold start pays only for what it uses.

// On the local stack nobody is asked whose account this is: the SDK would look for Google's cloud in the network it
// happens to be in, and may wait there for minutes.
const local = () => ({ ...JSON.parse(process.env.FIREBASE_CONFIG ?? '{}'), serviceAccountId: 'local@localhost' })

const app = () => getApps()[0] ?? initializeApp(inEmulator ? local() : undefined)

let store: Firestore | undefined

export const firestore = (): Firestore => {
  if (!store) {
    store = getFirestore(app())
    store.settings({ ignoreUndefinedProperties: true })
  }
  return store
}

export const auth = (): Auth => getAuth(app())

export const bucket = (): ReturnType<Storage['bucket']> => getStorage(app()).bucket()

export const functions = (): Functions => getFunctions(app())
