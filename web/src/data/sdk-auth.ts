// Only what the pages use: a dynamic import of the whole SDK would bring all of it.
export {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  signOut,
} from 'firebase/auth'
