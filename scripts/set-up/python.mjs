import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { withLock } from './lock.mjs'
import { inCache, root } from './places.mjs'
import { SetUpError, step } from './report.mjs'
import { answers, lastLines, looksOffline, onPath, run } from './run.mjs'

const home = inCache('python')
const windows = process.platform === 'win32'
const binary = windows ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python')
const pip = windows ? join(home, 'Scripts', 'pip.exe') : join(home, 'bin', 'pip')

const suits = (file) => {
  const version = /Python 3\.(\d+)/.exec((file && answers(file, ['--version'])) ?? '')
  return version !== null && Number(version[1]) >= 11
}

const systemPython = () =>
  ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python']
    .map(onPath)
    .find((file) => file && suits(file))

let made
// One virtual environment for all of ours: the offline voice, the GPU worker and its tests.
export function python() {
  made ??= withLock(home, async () => {
    const whole = () => existsSync(pip) && suits(binary)
    if (!whole()) {
      const system = systemPython()
      if (!system)
        throw new SetUpError('Python 3.11 or newer is missing. Install it: https://www.python.org/downloads/')
      const create = () => run(system, ['-m', 'venv', '--clear', home])
      let created = await create()
      // Debian has it in a package of its own, and without that makes an environment that has no pip.
      if (!whole() && (await aptInstall(['python3-venv'])).ok) created = await create()
      if (!whole()) {
        throw new SetUpError(
          `Python’s venv module does not work here (Debian: apt install python3-venv).\n${lastLines(created.output, 3)}`,
        )
      }
    }
    return {
      binary,
      sitePackages: answers(binary, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'])?.trim(),
      add,
    }
  })
  return made
}

const add = (args) =>
  run(binary, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', ...args])

// Installs a requirements file of the repository, once for each content it has had.
export async function requirements(name, file) {
  const path = join(root, file)
  if (!existsSync(path)) return
  const stamp = join(home, stampOf(path))
  const environment = await python()
  if (!existsSync(stamp)) await install(name, file, home, stamp, [])
  return environment
}

// The same into a folder of its own, without what the packages would bring along: whoever asks knows that it is not needed.
export async function packagesIn(name, file, folder) {
  const stamp = join(folder, stampOf(join(root, file)))
  await python()
  if (!existsSync(stamp)) await install(name, file, folder, stamp, ['--no-deps', '--upgrade', '--target', folder])
  return folder
}

const stampOf = (path) => `.installed-${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)}`

const install = (name, file, folder, stamp, how) =>
  withLock(folder, () =>
    step(name, async () => {
      const installed = await add([...how, '-r', join(root, file)])
      if (!installed.ok) {
        throw new SetUpError(
          looksOffline(installed.output)
            ? `${name}: the Python packages of ${file} are missing and the network cannot be reached. Connect once and run this again.`
            : `${name}: pip could not install ${file}:\n${lastLines(installed.output)}`,
        )
      }
      mkdirSync(folder, { recursive: true })
      writeFileSync(stamp, file)
    }),
  )
