import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { root } from './places.mjs'
import { SetUpError, step } from './report.mjs'
import { lastLines, looksOffline, npm } from './run.mjs'

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}

// npm writes node_modules/.package-lock.json last, so it tells what is really there, whoever installed it.
export function missingPackages() {
  const installed = existsSync(join(root, 'node_modules/.package-lock.json'))
    ? read('node_modules/.package-lock.json')
    : {}
  return Object.entries(read('package-lock.json'))
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional && !entry.peer)
    .filter(([path, entry]) => {
      const found = installed[path]
      return entry.link
        ? !existsSync(join(root, path))
        : found?.version !== entry.version || found?.integrity !== entry.integrity
    })
    .map(([path]) => path)
}

// Install scripts are off: the one that takes a minute compiles re2, which nothing here uses, and none is needed.
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

export async function packages() {
  if (missingPackages().length === 0) return
  await withLock(join(root, '.local', 'packages'), () =>
    step('npm packages', async (say) => {
      const missing = missingPackages()
      if (missing.length === 0) return
      say(`${missing.length} to install`)
      const fresh = !existsSync(join(root, 'node_modules/.package-lock.json'))
      const installed = await npm(fresh ? ['ci', ...quiet] : ['install', '--prefer-offline', ...quiet], { cwd: root })
      if (installed.ok && missingPackages().length === 0) return
      throw new SetUpError(
        looksOffline(installed.output)
          ? `${missing.length} npm packages are missing (${missing[0]}, …) and the registry cannot be reached. Connect once and run this again.`
          : `npm could not install the packages:\n${lastLines(installed.output, 12)}`,
      )
    }),
  )
}
