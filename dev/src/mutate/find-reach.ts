import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'
import { withReach } from './reach.ts'
import { holds, openVitest, specsOf } from './vitest.ts'

// What one test file ran: its functions as `file#number`, and how long it took.
export const reachSchema = z.strictObject({ test: z.string(), seconds: z.number(), reached: z.array(z.string()) })
export type Reach = z.infer<typeof reachSchema>

const recorder = (folder: string): string => `
import { mkdtempSync, writeFileSync } from 'node:fs'
import { afterAll } from 'vitest'
const reached = new Set()
globalThis.peaceReach = (file, n) => { reached.add(file + '#' + n) }
afterAll(() => writeFileSync(mkdtempSync('${folder}/test-') + '/reached.json', JSON.stringify([...reached])))
`

export const findReach = async (files: ReadonlySet<string>): Promise<Reach[]> => {
  mkdirSync(local, { recursive: true })
  const folder = mkdtempSync(join(local, 'reach-'))
  const first = join(folder, 'recorder.mjs')
  writeFileSync(first, recorder(folder))
  const plugin: Plugin = {
    name: 'reach',
    enforce: 'pre',
    transform: (source, id) => {
      const file = relative(root, id)
      if (id.endsWith('.test.ts')) return { code: `import ${JSON.stringify(first)};${source}`, map: null }
      return files.has(file) ? { code: withReach(file, source), map: null } : null
    },
  }
  const vitest = await openVitest(plugin, { bail: false })
  const all: Reach[] = []
  for (const [test, spec] of await specsOf(vitest)) {
    const started = performance.now()
    if (!(await holds(vitest, spec))) console.error(`${test} fails with no mutant in sight, and is left out`)
    else all.push({ test, seconds: (performance.now() - started) / 1000, reached: takeReached(folder) })
  }
  await vitest.close()
  rmSync(folder, { recursive: true, force: true })
  return all
}

const takeReached = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('test-'))
    .flatMap((name) => {
      const reached = z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, name, 'reached.json'), 'utf8')))
      rmSync(join(folder, name), { recursive: true })
      return reached
    })

// The tests that run what the mutant changes, the quickest first; where loading the file runs it, all that load it do.
export const testsOf = (reach: readonly Reach[], file: string, within: number): Reach[] =>
  reach
    .filter(({ reached }) =>
      within >= 0 ? reached.includes(`${file}#${within}`) : reached.some((each) => each.startsWith(`${file}#`)),
    )
    .sort((one, other) => one.seconds - other.seconds)
