import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { local, root } from '../stack/places.ts'

const run = async (source: string): Promise<unknown> => {
  mkdirSync(local, { recursive: true })
  const folder = mkdtempSync(join(local, 'counting-'))
  const outcome = join(folder, 'outcome.json')
  writeFileSync(join(folder, 'some.test.js'), source)
  writeFileSync(join(folder, 'torn.test.js'), 'import "./nothing.js"')
  writeFileSync(join(folder, 'vitest.config.js'), 'export default { test: { include: ["*.test.js"] } }')
  const reporter = join(import.meta.dirname, 'counting-reporter.ts')
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--retry=1']
  await promisify(execFile)(process.execPath, [...vitest, `--reporter=${reporter}`], {
    env: { ...process.env, PEACE_OUTCOME: outcome },
  }).catch(() => undefined)
  const read = JSON.parse(readFileSync(outcome, 'utf8'))
  rmSync(folder, { recursive: true })
  return read
}

test('what passed, failed, was skipped, passed at a second try or could not be loaded is told apart', async () => {
  const outcome = await run(`
    import { describe, expect, test } from 'vitest'
    let tries = 0
    test('good', () => {})
    test('bad', () => { throw new Error('no') })
    describe('a group', () => { test('lame', () => { tries += 1; expect(tries).toBe(2) }) })
    test.skip('left out', () => {})
    test.todo('not written')
    describe.skipIf(true)('all of it', () => { test('one', () => {}); test('two', () => {}) })
  `)
  expect(outcome).toEqual({ passed: 2, failed: 2, skipped: 4, retried: ['some.test.js: a group > lame'] })
})
