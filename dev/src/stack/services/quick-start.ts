import { fromFirebaseTools } from './firebase-tools.ts'

// What firebase-tools does at every start and nobody here has use for; on two cores it is half of the way.

interface Routes {
  middleware(document: unknown, options: Readonly<Record<string, unknown>>): Promise<unknown>
}

// The Auth emulator makes a validator for every field of two hundred calls: each is made when it is first asked of.
export function checkWhenAsked(): void {
  const routes = fromFirebaseTools<Routes>('exegesis-express')
  const { middleware } = routes
  routes.middleware = (document, options) => middleware(document, { ...options, lazyCompileValidationSchemas: true })
}

// npm is not asked whether there is a newer firebase-functions: our lock file says which one is used.
export function askNothingOfNpm(): void {
  const versions = fromFirebaseTools<{ getLatestSDKVersion: () => undefined }>(
    './lib/deploy/functions/runtimes/node/versioning',
  )
  versions.getLatestSDKVersion = () => undefined
}
