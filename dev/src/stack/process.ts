import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { endsWithUs } from './keep.ts'

// A child in a process group of its own: Ctrl-C reaches it only through us, once, and what it started goes with it.
export interface Service {
  readonly name: string
  readonly pid: number
  readonly ended: Promise<number>
  stop(): Promise<void>
}

export interface ServiceOptions {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly logFile: string
  readonly onLine?: (line: string) => void
  // How long a tidy end may take before it is ended for good.
  readonly graceMs?: number
}

export const groupAlive = (pid: number) => {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

const signal = (target: number, name: NodeJS.Signals) => {
  try {
    process.kill(target, name)
  } catch {
    // Already gone.
  }
}

function follow(child: ChildProcess, logFile: string, onLine?: (line: string) => void) {
  const log = createWriteStream(logFile)
  let rest = ''
  const hear = (chunk: Buffer) => {
    log.write(chunk)
    if (!onLine) return
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.once('close', () => log.end())
}

export function startService(options: ServiceOptions): Service {
  const { name, command, args, folder, environment, logFile, graceMs = 10_000 } = options
  const settings: SpawnOptions = { cwd: folder, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = spawn(command, [...args], settings)
  follow(child, logFile, options.onLine)
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const pid = child.pid ?? 0
  if (pid) endsWithUs.group(pid)
  const stop = async () => {
    if (pid) {
      signal(pid, 'SIGINT')
      await Promise.race([ended, wait(graceMs, undefined, { ref: false })])
      for (let tries = 0; groupAlive(pid) && tries < 20; tries++) {
        signal(-pid, tries < 10 ? 'SIGTERM' : 'SIGKILL')
        await wait(100)
      }
      endsWithUs.ended(pid)
    }
  }
  return { name, pid, ended, stop }
}
