import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

// Tells the keeper (keeper.ts) what has to end with this process, however this process ends.
let pipe: Writable | undefined

function toKeeper(): Writable {
  if (pipe) return pipe
  const child = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  child.unref()
  child.stdin.on('error', () => {})
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  pipe = child.stdin
  return pipe
}

export const endsWithUs = {
  group: (pid: number) => toKeeper().write(`group ${pid}\n`),
  pidFile: (file: string) => toKeeper().write(`pid-file ${file}\n`),
  folder: (path: string) => toKeeper().write(`folder ${path}\n`),
  ended: (pid: number) => toKeeper().write(`ended ${pid}\n`),
}
