import { getApps, initializeApp } from 'firebase-admin/app'
import { type Auth, getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { type Functions, getFunctions } from 'firebase-admin/functions'
import { getStorage, type Storage } from 'firebase-admin/storage'

// Everything here is made when first asked for: loading this file does no work and no I/O,
// so that `firebase deploy` can list the functions and a cold start pays only for what it uses.

const app = () => getApps()[0] ?? initializeApp()

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
