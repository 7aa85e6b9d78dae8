import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from './places.ts'

// Keys of one's own for a local run: `.env.local` at the root, never committed.
export function ownSettings(): Readonly<Record<string, string>> {
  const file = join(root, '.env.local')
  if (!existsSync(file)) return {}
  const entries = Object.entries(parseEnv(readFileSync(file, 'utf8')))
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

export function writeSettings(folder: string, settings: Readonly<Record<string, string>>): void {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  writeFileSync(join(folder, '.env'), `${lines.join('\n')}\n`)
}
