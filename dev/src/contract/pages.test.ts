import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../stack/places.ts'

const web = join(root, 'web/src')
const sources = globSync('**/*.{ts,tsx}', { cwd: web }).filter((file) => !/\.test\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(join(web, file), 'utf8')

it('every page that is written is fetched by a route, and every part by what draws it', () => {
  const fetched = new Set(
    sources.flatMap((file) =>
      [...textOf(file).matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map(([, to = '']) =>
        relative(web, join(web, dirname(file), to)),
      ),
    ),
  )
  const written = sources.filter((file) => file.startsWith('features/') && /^export default /m.test(textOf(file)))
  expect(written.length).toBeGreaterThan(50)
  expect(written.filter((file) => !fetched.has(file))).toEqual([])
})
