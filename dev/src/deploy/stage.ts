import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { allFunctions } from '../declared/all-functions.ts'
import { copyRules, readProjectFile } from '../stack/firebase-json.ts'
import { packFunctions } from '../stack/pack-functions.ts'
import { root } from '../stack/places.ts'
import { lockFor, readLock } from './lock.ts'

// A deploy is a folder: all that goes up, and nothing that is read from anywhere else. So it can be gone back to, byte for byte.

const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`)

// Google builds each function for itself, and installs what its package asks for. ffmpeg comes by a download of its own, so it is asked
// for by those that draw, cut or look at films alone (dev/src/secrets/parts.test.ts): the rest is a package without it.
const drawing: readonly string[] = ['engine', 'records']
const onlyForDrawing = ['ffmpeg-static']
export type PartName = 'drawing' | 'asking'
export const partOfService = (service: string): PartName => (drawing.includes(service) ? 'drawing' : 'asking')
const folderOf: Readonly<Record<PartName, string>> = { drawing: 'functions-drawing', asking: 'functions' }

const labelled = z.looseObject({ labels: z.record(z.string(), z.string()).default({}) })

// The names of the functions by the part that they go up in.
export async function partedFunctions(): Promise<Readonly<Record<PartName, readonly string[]>>> {
  // The first generation asks for it when a function is described.
  process.env.GCLOUD_PROJECT ??= 'demo-deploy'
  const found = await allFunctions()
  const named = Object.entries(found).flatMap(([name, value]) =>
    typeof value === 'function' && '__endpoint' in value
      ? [{ name, part: partOfService(labelled.parse(value.__endpoint).labels.service ?? '') }]
      : [],
  )
  const of = (part: PartName) =>
    named
      .filter((one) => one.part === part)
      .map(({ name }) => name)
      .sort()
  return { drawing: of('drawing'), asking: of('asking') }
}

export async function stageFunctions(folder: string, exports: readonly string[], part: PartName): Promise<void> {
  await packFunctions(folder, undefined, { exports, without: part === 'drawing' ? [] : onlyForDrawing })
  const deployed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const lock = readLock(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  writeJson(join(folder, 'package-lock.json'), lockFor(lock, deployed))
}

const partNames = Object.keys(folderOf) as PartName[]

// All but the functions' code: rules, indexes, settings, the web as it was built.
export function stageRest(folder: string, project: string, settings: string | undefined): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyRules(folder)
  const { functions, hosting, ...rest } = readProjectFile()
  const sources = partNames.map((part) => ({ ...functions, source: folderOf[part], codebase: part }))
  writeJson(join(folder, 'firebase.json'), { ...rest, functions: sources, hosting: { ...hosting, public: 'web' } })
  for (const part of partNames) {
    mkdirSync(join(folder, folderOf[part]))
    if (settings) writeFileSync(join(folder, folderOf[part], `.env.${project}`), settings)
  }
  const web = join(root, 'web/dist')
  if (existsSync(web)) cpSync(web, join(folder, 'web'), { recursive: true })
  rmSync(join(folder, 'web', '.built-from'), { force: true })
  // Beside what goes up: where a line of an error's stack was, is read with them (docs/deploy.md).
  for (const map of globSync('**/*.map', { cwd: join(folder, 'web') })) {
    mkdirSync(join(folder, 'maps', dirname(map)), { recursive: true })
    renameSync(join(folder, 'web', map), join(folder, 'maps', map))
  }
  if (existsSync(join(root, '.firebaserc'))) copyFileSync(join(root, '.firebaserc'), join(folder, '.firebaserc'))
}

export async function stage(folder: string, project: string, settings: string | undefined): Promise<void> {
  stageRest(folder, project, settings)
  const parts = await partedFunctions()
  for (const part of partNames) await stageFunctions(join(folder, folderOf[part]), parts[part], part)
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
