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

export const secretNames = (): readonly string[] =>
  [...readFileSync(join(root, 'functions/src/params.ts'), 'utf8').matchAll(/defineSecret\('(\w+)'\)/g)].flatMap(
    ([, name]) => name ?? [],
  )

const lines = (values: readonly (readonly [string, string])[]) =>
  values.map(([name, value]) => `${name}=${JSON.stringify(value)}\n`).join('')

// Settings for all services; secrets apart, of which each service gets its own. As in production every secret exists: a
// dash stands for one that is not used.
export function writeSettings(folder: string, settings: Readonly<Record<string, string>>): void {
  const secrets = secretNames()
  const plain = Object.entries(settings).filter(([name]) => !secrets.includes(name))
  writeFileSync(join(folder, '.env'), lines(plain))
  writeFileSync(join(folder, '.secret.local'), lines(secrets.map((name) => [name, settings[name] ?? '-'] as const)))
}
