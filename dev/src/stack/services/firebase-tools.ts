import { createRequire } from 'node:module'

// What of firebase-tools' own parts is used here; its version is fixed, and it says nothing of their types.
const resolveTools = createRequire(import.meta.url)
const requireTools = createRequire(resolveTools.resolve('firebase-tools/package.json'))

export const fromFirebaseTools = <T>(path: string): T => requireTools(path) as T

// A function as the Functions emulator knows it.
export interface Trigger {
  readonly id: string
  readonly entryPoint: string
  readonly platform: 'gcfv1' | 'gcfv2'
  readonly timeoutSeconds: number
  readonly labels: Readonly<Record<string, string>>
  readonly secretEnvironmentVariables: readonly { readonly key: string }[]
}

export type Signature = 'http' | 'event' | 'cloudevent'
