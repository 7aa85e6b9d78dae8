import type { FirebaseApp } from 'firebase/app'
import type { Auth } from 'firebase/auth'
import type { Firestore } from 'firebase/firestore'
import type { Functions } from 'firebase/functions'
import { runtimeConfig } from './config.ts'

// Each SDK is a file of its own that arrives when first asked for: a visitor who only reads loads none.
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

// Doors outside the emulator want App Check's word that a call comes from this app. The key is public and is built in.
const appCheckKey: string | undefined = import.meta.env.VITE_APP_CHECK_SITE_KEY

export const firebaseApp = once(async (): Promise<FirebaseApp> => {
  const [{ initializeApp }, config] = await Promise.all([import('firebase/app'), runtimeConfig()])
  const app = initializeApp(config.firebase)
  if (appCheckKey && !config.emulators.auth) {
    const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check')
    const provider = new ReCaptchaEnterpriseProvider(appCheckKey)
    initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true })
  }
  return app
})

export const auth = once(async (): Promise<Auth> => {
  const [sdk, app, { emulators }] = await Promise.all([import('./sdk-auth.ts'), firebaseApp(), runtimeConfig()])
  const made = sdk.initializeAuth(app, {
    persistence: [sdk.indexedDBLocalPersistence, sdk.browserLocalPersistence],
  })
  const at = emulators.auth
  if (at) sdk.connectAuthEmulator(made, `http://${at.host}:${at.port}`, { disableWarnings: true })
  await made.authStateReady()
  return made
})

export const firestore = once(async (): Promise<Firestore> => {
  const [sdk, app, { emulators }] = await Promise.all([import('./sdk-firestore.ts'), firebaseApp(), runtimeConfig()])
  const made = sdk.initializeFirestore(app, {
    localCache: sdk.persistentLocalCache({ tabManager: sdk.persistentMultipleTabManager() }),
    ignoreUndefinedProperties: true,
  })
  const at = emulators.firestore
  if (at) sdk.connectFirestoreEmulator(made, at.host, at.port)
  return made
})

export const functions = once(async (): Promise<Functions> => {
  const [sdk, { functionsRegion }, app, { emulators }] = await Promise.all([
    import('firebase/functions'),
    import('@peace/core/api'),
    firebaseApp(),
    runtimeConfig(),
  ])
  const made = sdk.getFunctions(app, functionsRegion)
  const at = emulators.functions
  if (at) sdk.connectFunctionsEmulator(made, at.host, at.port)
  return made
})
