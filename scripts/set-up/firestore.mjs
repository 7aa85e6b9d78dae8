import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { isOffline } from './network.mjs'
import { inCache } from './places.mjs'
import { SetUpError, step } from './report.mjs'
import { answers, looksOffline, npm, onPath, run } from './run.mjs'

const name = process.platform === 'win32' ? 'hidane.exe' : 'hidane'
const works = (file) => existsSync(file) && answers(file, ['--version']) !== undefined

const javaMajor = () => {
  const version = /version "(\d+)/.exec(answers('java', ['-version']) ?? '')
  return version ? Number(version[1]) : 0
}

const officialJar = () => {
  const folder = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators')
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith('cloud-firestore-emulator'))
}

// hidane speaks Firestore's protocols and rules in one binary; the official emulator needs Java 21 and a download.
export async function firestore() {
  const home = inCache('hidane')
  const known = [onPath(name.replace('.exe', '')), join(home, 'bin', name)].find((file) => file && works(file))
  if (known) return { kind: 'hidane', path: known }
  const binary = await withLock(home, () => step('Firestore emulator (hidane)', (say) => install(home, say)))
  if (binary.path) return { kind: 'hidane', path: binary.path }
  if (javaMajor() >= 21 && (officialJar() || !binary.offline)) return { kind: 'official' }
  throw new SetUpError(
    binary.offline
      ? 'The Firestore emulator is missing and the network cannot be reached. Connect once and run this again.'
      : 'No Firestore emulator could be had. Any one of these helps: Rust (https://rustup.rs), from which it is built once; hidane on PATH (https://hidane.dev); or Java 21, for the official one.',
  )
}

// Half the time of a release build. The store and the messages alone are optimised: that costs two seconds and spares
// two thirds of the work at run time.
const quickBuild = {
  CARGO_PROFILE_DEV_DEBUG: '0',
  CARGO_PROFILE_DEV_DEBUG_ASSERTIONS: 'false',
  CARGO_PROFILE_DEV_OVERFLOW_CHECKS: 'false',
}
const optimised = ['hidane-core', 'hidane-proto'].flatMap((name) => [
  '--config',
  `profile.dev.package.${name}.opt-level=1`,
])

async function install(home, say) {
  const built = join(home, 'bin', name)
  if (works(built)) return { path: built }
  mkdirSync(home, { recursive: true })
  const viaNpm = await npm([
    ...['install', '--prefix', join(home, 'npm'), '--no-save', '--no-package-lock', '--ignore-scripts'],
    ...['--no-audit', '--no-fund', '--loglevel=error', 'hidane'],
  ])
  const packaged = viaNpm.ok ? binaryIn(join(home, 'npm', 'node_modules')) : undefined
  if (packaged) return { path: packaged }
  const cargo = onPath('cargo')
  if (!cargo) return { offline: looksOffline(viaNpm.output) }
  say('not to be had through npm; building it once with cargo, about a minute')
  const offline = (await isOffline()) ? { CARGO_NET_OFFLINE: 'true' } : {}
  const environment = { ...process.env, ...quickBuild, ...offline }
  const made = await run(cargo, ['install', '--locked', '--debug', ...optimised, '--root', home, 'hidane'], {
    env: environment,
  })
  return works(built) ? { path: built } : { offline: (await isOffline()) || looksOffline(made.output) }
}

// The npm package is a launcher; the binary lies in the optional package of this platform beside it.
function binaryIn(modules) {
  if (!existsSync(modules)) return undefined
  const folders = readdirSync(modules).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(join(modules, entry)).map((inner) => join(entry, inner)) : [entry],
  )
  return folders
    .filter((folder) => folder.includes('hidane'))
    .flatMap((folder) => [join(modules, folder, name), join(modules, folder, 'bin', name)])
    .find(works)
}
