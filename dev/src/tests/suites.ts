import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'

export interface Outcome {
  readonly passed: number
  readonly failed: number
}

const reports = join(local, 'reports')
const vitestReport = z.object({
  numTotalTests: z.int(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
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
  project: string,
  filters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const report = freshReport(`${project}.json`)
  const code = await stream(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ],
    environment,
  )
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const seen = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
  // A file that could not even be loaded has no test to count, and is a failure all the same.
  const unloaded = seen.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return verdict(code, seen.numPassedTests, seen.numFailedTests + unloaded)
}

export async function runPytest(filters: readonly string[]): Promise<Outcome> {
  const python = process.env.PEACE_PYTHON
  if (!python) {
    console.error('The worker tests need Python 3.11 or newer.')
    return { passed: 0, failed: 1 }
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
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const text = readFileSync(report, 'utf8')
  const count = (name: string) =>
    [...text.matchAll(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`, 'g'))].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    )
  const failed = count('failures') + count('errors')
  return verdict(code, count('tests') - failed - count('skipped'), failed)
}

// No test run, or an unhappy end that no test accounts for, is a failure.
const verdict = (code: number, passed: number, failed: number): Outcome =>
  failed === 0 && (code !== 0 || passed === 0) ? { passed, failed: 1 } : { passed, failed }
