import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { inCache } from './places.mjs'
import { SetUpError, step } from './report.mjs'
import { answers, lastLines, looksOffline, npm } from './run.mjs'

// From 22.18 on, Node runs TypeScript as it is.
const wanted = '22.18'

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number)
  return (major === 22 && minor >= 18) || major >= 24
}

// Node 22 as an npm package is a plain folder with a binary: no installer, no script, checked by npm's own checksums.
export async function node22() {
  if (isNewEnough(process.version)) return process.execPath
  const home = inCache('node', '22')
  const binary = process.platform === 'win32' ? join(home, 'bin', 'node.exe') : join(home, 'bin', 'node')
  const good = () => existsSync(binary) && isNewEnough(answers(binary, ['--version']) ?? '')
  if (good()) return binary
  return withLock(home, () =>
    step(`Node 22 (this is ${process.version})`, async (say) => {
      if (good()) return binary
      say('fetching it through npm, once')
      const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
      const scratch = `${home}.fetching`
      rmSync(scratch, { recursive: true, force: true })
      mkdirSync(scratch, { recursive: true })
      const fetched = await npm([
        ...['install', '--prefix', scratch, '--no-save', '--no-package-lock', '--ignore-scripts'],
        ...['--no-audit', '--no-fund', '--loglevel=error', `${name}@22`],
      ])
      if (!fetched.ok) {
        throw new SetUpError(
          looksOffline(fetched.output)
            ? `Node ${wanted} or newer is missing and the network cannot be reached. Connect once, or install Node 22 yourself: https://nodejs.org`
            : `Node 22 could not be fetched through npm (${name}@22). Install it yourself: https://nodejs.org\n${lastLines(fetched.output)}`,
        )
      }
      rmSync(home, { recursive: true, force: true })
      renameSync(join(scratch, 'node_modules', name), home)
      rmSync(scratch, { recursive: true, force: true })
      if (!good())
        throw new SetUpError(
          'The Node 22 that npm brought does not run on this machine. Install Node 22 yourself: https://nodejs.org',
        )
      return binary
    }),
  )
}
