import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Speaking } from './runtime-driver.ts'

function jar(): string | undefined {
  const folder = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators')
  if (!existsSync(folder)) return undefined
  const found = readdirSync(folder).find(
    (name) => name.startsWith('cloud-storage-rules-runtime') && name.endsWith('.jar'),
  )
  return found && join(folder, found)
}

// The runtime that firebase-tools downloads, where it and a Java are there.
export async function officialRuntime(): Promise<Speaking | undefined> {
  const file = jar()
  if (!file || spawnSync('java', ['-version']).status !== 0) return undefined
  const child = spawn('java', ['-Djava.security.manager=disallow', '-Duser.language=en', '-jar', file, 'serve'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  process.once('exit', () => child.kill())
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<Awaited<ReturnType<Speaking['ask']>>> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The official runtime ended.')
    return value.startsWith('{') ? JSON.parse(value) : next()
  }
  await next()
  return {
    ask: (message) => {
      child.stdin.write(`${JSON.stringify(message)}\n`)
      return next()
    },
  }
}
