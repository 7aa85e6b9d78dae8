import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'
import { withReach } from './reach.ts'
import { openVitest, specsOf, verdictOf } from './vitest.ts'

// What one test file ran: its functions as `file#number`, and how long it took of the processor. `of`: the texts it was
// found of; with others it is to be found anew.
export const reachSchema = z.strictObject({
  test: z.string(),
  seconds: z.number(),
  reached: z.array(z.string()),
  of: z.string(),
})
export type Reach = z.infer<typeof reachSchema>
const ranSchema = z.strictObject({ seconds: z.number(), reached: z.array(z.string()) })

const recorder = (folder: string): string => `
import { mkdtempSync, writeFileSync } from 'node:fs'
import { afterAll } from 'vitest'
const reached = new Set()
globalThis.peaceReach = (file, n) => { reached.add(file + '#' + n) }
afterAll(() => {
  const { user, system } = process.cpuUsage()
  const ran = { seconds: (user + system) / 1e6, reached: [...reached] }
  writeFileSync(mkdtempSync('${folder}/test-') + '/reached.json', JSON.stringify(ran))
})
`

const textOf = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')

const digestOf = (test: string, reached: readonly string[]): string => {
  const hash = createHash('sha256').update(textOf(test))
  for (const file of [...new Set(reached.map((each) => each.slice(0, each.lastIndexOf('#'))))].sort())
    hash.update(file).update(textOf(file))
  return hash.digest('hex')
}

// `known`: what was found before, where nothing of it has changed.
export const findReach = async (files: ReadonlySet<string>, known: readonly Reach[]): Promise<Reach[]> => {
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
    const before = known.find((each) => each.test === test)
    if (before && before.of === digestOf(test, before.reached)) {
      all.push(before)
      continue
    }
    const verdict = await verdictOf(vitest, spec)
    const ran = takeRan(folder)
    if (verdict !== 'holds') console.error(`${test} fails with no mutant in sight, and is left out`)
    else all.push({ test, ...ran, of: digestOf(test, ran.reached) })
  }
  await vitest.close()
  rmSync(folder, { recursive: true, force: true })
  return all
}

const takeRan = (folder: string): z.infer<typeof ranSchema> => {
  const all = readdirSync(folder)
    .filter((name) => name.startsWith('test-'))
    .map((name) => {
      const ran = ranSchema.parse(JSON.parse(readFileSync(join(folder, name, 'reached.json'), 'utf8')))
      rmSync(join(folder, name), { recursive: true })
      return ran
    })
  return { seconds: all.reduce((sum, { seconds }) => sum + seconds, 0), reached: all.flatMap(({ reached }) => reached) }
}

// The tests that run what the mutant changes, the quickest first; where loading the file runs it, all that load it do.
export const testsOf = (reach: readonly Reach[], file: string, within: number): Reach[] =>
  reach
    .filter(({ reached }) =>
      within >= 0 ? reached.includes(`${file}#${within}`) : reached.some((each) => each.startsWith(`${file}#`)),
    )
    .sort((one, other) => one.seconds - other.seconds)
