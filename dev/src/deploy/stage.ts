import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyRules, readProjectFile } from '../stack/firebase-json.ts'
import { packFunctions } from '../stack/pack-functions.ts'
import { root } from '../stack/places.ts'
import { lockFor, readLock } from './lock.ts'

// A deploy is a folder: all that goes up, and nothing that is read from anywhere else. So it can be gone back to, byte for byte.

const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`)

export async function stageFunctions(folder: string): Promise<void> {
  await packFunctions(folder)
  const deployed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  writeJson(
    join(folder, 'package-lock.json'),
    lockFor(readLock(readFileSync(join(root, 'package-lock.json'), 'utf8')), deployed),
  )
}

export async function stage(folder: string, project: string, settings: string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyRules(folder)
  const { functions, hosting, ...rest } = readProjectFile()
  writeJson(join(folder, 'firebase.json'), {
    ...rest,
    functions: { ...functions, source: 'functions' },
    hosting: { ...hosting, public: 'web' },
  })
  await stageFunctions(join(folder, 'functions'))
  if (settings) writeFileSync(join(folder, 'functions', `.env.${project}`), settings)
  const web = join(root, 'web/dist')
  if (existsSync(web)) cpSync(web, join(folder, 'web'), { recursive: true })
  for (const name of ['.built-from']) rmSync(join(folder, 'web', name), { force: true })
  if (existsSync(join(root, '.firebaserc'))) copyFileSync(join(root, '.firebaserc'), join(folder, '.firebaserc'))
}

// Every byte of it, by name; but for what is said of the deploy itself.
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  const files = globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules',
  })
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name !== 'deploy.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
