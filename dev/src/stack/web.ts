import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './places.ts'

const dist = join(root, 'web/dist')
const stamp = join(dist, '.built-from')

const sources = [
  'web/index.html',
  'web/review.html',
  'web/*.ts',
  'web/vite/**',
  'web/worker/**',
  'web/src/**',
  'web/public/**',
  'core/src/**',
  'samples/**',
  'package-lock.json',
  // Vite builds these in.
  'web/.env*',
]

// What the web is built with beside its sources: a project's own settings, or what the environment holds.
export type WebSettings = Readonly<Record<string, string>>
const isBuiltIn = ([name]: readonly [string, string | undefined]) => name.startsWith('VITE_')

export function fingerprint(settings: WebSettings = {}, environment: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256')
  const built = Object.entries({ ...environment, ...settings })
    .filter(isBuiltIn)
    .sort()
  hash.update(JSON.stringify(built))
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

export const webIsBuilt = (settings: WebSettings = {}) =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(settings)

// Builds the web app if anything that goes into it has changed since it was built last.
export async function buildWeb(settings: WebSettings = {}): Promise<void> {
  if (webIsBuilt(settings) || !existsSync(join(root, 'web/vite.config.ts'))) return
  const before = fingerprint(settings)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: join(root, 'web'),
    env: { ...process.env, ...settings },
  })
  writeFileSync(stamp, before)
}

// Each run serves a copy, so that a build for one does not pull the files from under another.
export function copyWeb(folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (existsSync(dist)) cpSync(dist, folder, { recursive: true })
  else writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Peace Script AI</title>')
}
