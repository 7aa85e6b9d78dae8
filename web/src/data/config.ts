import type { FirebaseOptions } from 'firebase/app'

type Address = { host: string; port: number }
export type Emulators = Partial<Record<'auth' | 'firestore' | 'functions' | 'storage', Address>>
export type RuntimeConfig = { firebase: FirebaseOptions; emulators: Emulators }

// Hosting tells a page its project at /__/firebase/init.json, so one build serves every project.
// The emulator tells where its siblings are only in init.js, whose two literals are read here, never run.
const literal = (script: string, name: string): unknown => {
  const found = new RegExp(`var ${name} = (\\{[\\s\\S]*?\\n\\}|\\{\\});`).exec(script)
  return found?.[1] ? JSON.parse(found[1]) : undefined
}

const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

const readLocal = async (): Promise<RuntimeConfig> => {
  const script = await (await fetch('/__/firebase/init.js?useEmulator=true')).text()
  const firebase = literal(script, 'firebaseConfig') as FirebaseOptions | undefined
  if (!firebase) throw new Error('Hosting did not name its project')
  return { firebase, emulators: (literal(script, 'firebaseEmulators') as Emulators | undefined) ?? {} }
}

const readHosted = async (): Promise<RuntimeConfig> => {
  const response = await fetch('/__/firebase/init.json')
  if (!response.ok) throw new Error(`Hosting did not name its project (${response.status})`)
  return { firebase: (await response.json()) as FirebaseOptions, emulators: {} }
}

let reading: Promise<RuntimeConfig> | undefined
export const runtimeConfig = (): Promise<RuntimeConfig> => {
  reading ??= (isLocal ? readLocal() : readHosted()).catch((error) => {
    reading = undefined
    throw error
  })
  return reading
}

export { isLocal }
