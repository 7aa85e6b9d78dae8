import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'
import { broken, judged, type Outcome } from './outcome.ts'

const reports = join(local, 'reports')
const outcomeSchema = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  retried: z.array(z.string()),
})

export const stream = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  new Promise<number>((resolve) => {
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })

const freshReport = (name: string) => {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, name)
  rmSync(file, { force: true })
  return file
}

export async function runVitest(
  name: string,
  filters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const report = freshReport(`${name}.json`)
  const projects = (name === 'unit' ? ['unit', 'pure'] : [name]).map((each) => `--project=${each}`)
  const reporters = ['--reporter=default', `--reporter=${join(import.meta.dirname, 'counting-reporter.ts')}`]
  const code = await stream(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...projects, ...reporters, ...filters],
    { ...environment, PEACE_OUTCOME: report, PEACE_UNIT: 'split' },
  )
  return existsSync(report) ? judged(code, outcomeSchema.parse(JSON.parse(readFileSync(report, 'utf8')))) : broken
}

export async function runPytest(filters: readonly string[]): Promise<Outcome> {
  const python = process.env.PEACE_PYTHON
  if (!python) {
    console.error('The worker tests need Python 3.11 or newer.')
    return broken
  }
  const report = freshReport('worker.xml')
  const chosen = filters.length > 0 ? ['-k', filters.join(' or ')] : []
  const code = await stream(python, [
    '-m',
    'pytest',
    'runpod-worker',
    '-q',
    '-p',
    'no:cacheprovider',
    `--junitxml=${report}`,
    ...chosen,
  ])
  if (!existsSync(report)) return broken
  const text = readFileSync(report, 'utf8')
  const count = (name: string) =>
    [...text.matchAll(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`, 'g'))].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    )
  const failed = count('failures') + count('errors')
  const skipped = count('skipped')
  return judged(code, { passed: count('tests') - failed - skipped, failed, skipped, retried: [] })
}
