import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../stack/places.ts'

const names = z.record(z.string(), z.string()).default({})
const entrySchema = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  devDependencies: names,
})
type Entry = z.infer<typeof entrySchema>

const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) })

// Old packages say it in ways the lock file does not take over.
const saidByPackage = z.object({ licenses: z.array(z.object({ type: z.string() })).optional() })

const saidInFile = (path: string): string | undefined => {
  const manifest = join(root, path, 'package.json')
  if (!existsSync(manifest)) return undefined
  const said = saidByPackage.parse(JSON.parse(readFileSync(manifest, 'utf8'))).licenses
  if (said) return said.map(({ type }) => type).join(' OR ')
  const text = join(root, path, 'LICENSE')
  return existsSync(text) && readFileSync(text, 'utf8').startsWith('MIT License') ? 'MIT' : undefined
}

export type Licensed = { readonly name: string; readonly licence: string }

// Node's way of finding a package: beside, then further up.
const find = (packages: Readonly<Record<string, Entry>>, from: string, name: string): string | undefined => {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    const entry = packages[path]
    if (entry) return entry.link ? entry.resolved : path
    if (at === '') return undefined
  }
}

// All that a room's dependencies bring with them. `inlined`: the bundle takes in its development's too.
export const npmPackagesOf = (room: string, inlined = false): readonly Licensed[] => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const seen = new Set<string>()
  const follow = (path: string): void => {
    const entry = packages[path]
    if (!entry) return
    const inside = inlined && path === room ? entry.devDependencies : {}
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...inside })) {
      const found = find(packages, path, name)
      if (found === undefined || seen.has(found)) continue
      seen.add(found)
      follow(found)
    }
  }
  follow(room)
  return [...seen]
    .filter((path) => path.includes('node_modules/'))
    .map((path) => {
      const { version, license } = packages[path] ?? {}
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return {
        name: `${name} ${version}`,
        licence: license ?? saidInFile(path) ?? (name === 'buffers' ? 'buffers names none' : 'not said'),
      }
    })
}
