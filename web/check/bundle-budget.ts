import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// What a first visitor must download before anything is asked of them, and what the sign-in page adds:
// each within 180 kB of gzipped script; the page a guest is sent within 120 kB. Counted from the build's own manifest.
const limit = 180_000
const limits: Record<string, number> = { 'review page': 120_000 }
const limitOf = (name: string) => limits[name] ?? limit
const dist = join(import.meta.dirname, '../dist')

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

const pages: Record<string, string[]> = {
  'review page': ['review.html', 'messages:review', 'messages:errors'],
  'landing page': ['index.html', 'src/features/landing/page.tsx', 'messages:landing'],
  'sign-in page': [
    'index.html',
    'src/features/sign-in/page.tsx',
    'sdk:app',
    'src/data/sdk-auth.ts',
    'messages:sign-in',
  ],
}

const find = (manifest: Manifest, wanted: string): string[] => {
  const [kind, name] = wanted.split(':')
  const keys = Object.keys(manifest)
  const found =
    kind === 'messages'
      ? keys.filter((key) => key.endsWith(`messages/th/${name}.json`) || key.endsWith('messages/th/common.json'))
      : kind === 'sdk'
        ? keys.filter((key) => new RegExp(`node_modules/firebase/${name}/dist/[^/]*/?index\\.(esm|mjs)`).test(key))
        : keys.filter((key) => key === wanted)
  if (found.length === 0) throw new Error(`${wanted} is not in the build`)
  return found
}

const closure = (manifest: Manifest, keys: string[]): Set<string> => {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return files
}

export const measure = () => {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  return Object.entries(pages).map(([name, wanted]) => {
    const files = closure(
      manifest,
      wanted.flatMap((key) => find(manifest, key)),
    )
    const scripts = [...files].filter((file) => file.endsWith('.js'))
    return {
      name,
      bytes: scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0),
      scripts,
    }
  })
}

if (import.meta.main) {
  const pagesMeasured = measure()
  for (const { name, bytes, scripts } of pagesMeasured)
    console.log(
      `bundle: ${name} ${(bytes / 1000).toFixed(1)} kB of ${limitOf(name) / 1000} kB gzipped script in ${scripts.length} files`,
    )
  if (pagesMeasured.some(({ name, bytes }) => bytes > limitOf(name))) process.exit(1)
}
