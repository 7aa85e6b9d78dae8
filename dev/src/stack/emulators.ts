import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withoutStack } from './addresses.ts'
import { endsWithUs } from './keep.ts'
import { groupAlive, type Service, startService } from './process.ts'
import { sparing } from './sparing.ts'

export class StackFailed extends Error {}

export interface EmulatorsOptions {
  readonly folder: string
  readonly temporary: string
  readonly projectId: string
  readonly javaEnvironment: NodeJS.ProcessEnv
  readonly firestorePidFile: string
  readonly importFrom?: string
}

const allReady = 'All emulators ready'
const functionsBroken = 'Failed to load function definition from source'
// Two slow cores shared with others; a machine of one's own needs about a tenth.
const patienceMs = 180_000

export async function startEmulators(options: EmulatorsOptions): Promise<Service & { log: string }> {
  const { folder, temporary, projectId, importFrom } = options
  const logFile = join(folder, 'emulators.log')
  let ready: () => void = () => {}
  let broken: (reason: Error) => void = () => {}
  const opened = new Promise<void>((resolve, reject) => {
    ready = resolve
    broken = reject
  })
  endsWithUs.pidFile(options.firestorePidFile)
  const service = startService({
    name: 'emulators',
    command: process.execPath,
    args: [
      ...sparing,
      join(import.meta.dirname, 'services/emulator.ts'),
      ...['emulators:start', '--project', projectId, '--log-verbosity', 'INFO'],
      ...(importFrom ? ['--import', importFrom] : []),
    ],
    folder,
    logFile,
    environment: {
      ...withoutStack(process.env),
      ...options.javaEnvironment,
      // Sockets and the hub's address lie here, so that two stacks never meet; a sign-in of the user's own is not used.
      TMPDIR: temporary,
      XDG_CONFIG_HOME: join(folder, 'config'),
      NO_UPDATE_NOTIFIER: '1',
      FORCE_COLOR: '0',
      // Nobody is asked whether this is Google's cloud: where a network holds such questions, each costs seconds.
      METADATA_SERVER_DETECTION: 'none',
      FUNCTIONS_DISCOVERY_TIMEOUT: '60',
      // Which functions there are is said in a file, by a process that ends at once; by a server, it takes seconds to close.
      FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
      // Requests wait for a place beyond so many.
      FUNCTIONS_EMULATOR_PARALLEL: '250',
    },
    graceMs: 20_000,
    onLine: (line) => {
      if (line.includes(allReady)) ready()
      if (line.includes(functionsBroken)) broken(new StackFailed(`The functions could not be loaded: ${line.trim()}`))
    },
  })
  const ended = service.ended.then(() => {
    throw new StackFailed(`The emulators ended while starting:\n${lastLines(logFile)}`)
  })
  const late = wait(patienceMs, undefined, { ref: false }).then(() => {
    throw new StackFailed(`The emulators were not ready after ${patienceMs / 1000} s:\n${lastLines(logFile)}`)
  })
  const stop = async () => {
    await service.stop()
    endFirestore(options.firestorePidFile)
  }
  try {
    await Promise.race([opened, ended, late])
  } catch (error) {
    await stop()
    throw error
  }
  ended.catch(() => {})
  return { ...service, stop, log: logFile }
}

// firebase-tools gives the Firestore emulator a process group of its own, so it outlives a firebase-tools that was killed.
function endFirestore(pidFile: string): void {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  if (pid && groupAlive(pid)) process.kill(-pid, 'SIGKILL')
  rmSync(pidFile)
}

const lastLines = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n') : ''
