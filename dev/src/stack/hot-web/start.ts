import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../places.ts'
import { type Service, startService } from '../process.ts'
import { ownCache, ownWeb } from './config.ts'

const ready = 'The web app is served'

// A process of its own: it reads every source of the app, and what it read may be thrown away again.
const flags = ['--max-old-space-size=400', '--optimize-for-size']

// What the transformer has freed goes back to the system at once, not when it is used again.
const givesBack = { MIMALLOC_PURGE_DELAY: '0' }

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

// In a process that ends with it. Where it fails, the server finds them missing and does it itself.
async function bundlePackages(): Promise<void> {
  const made = writtenAt(join(ownCache, 'deps/_metadata.json'))
  if ([join(root, 'package-lock.json'), join(ownWeb, 'vite.config.ts')].every((file) => writtenAt(file) < made)) return
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bundle-packages.ts')], { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
}

export async function startHotWeb(options: { port: number; hostingPort: number; folder: string }): Promise<Service> {
  const { port, hostingPort, folder } = options
  const logFile = join(folder, 'web.log')
  await bundlePackages()
  let isReady: () => void = () => {}
  const served = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const service = startService({
    name: 'web',
    command: process.execPath,
    args: [...flags, join(import.meta.dirname, 'main.ts'), String(port), String(hostingPort), folder],
    folder,
    environment: { ...process.env, ...givesBack },
    logFile,
    onLine: (line) => {
      if (line.includes(ready)) isReady()
    },
  })
  const ended = service.ended.then((code) => {
    throw new Error(`The web app could not be served (${code}); ${logFile} says why`)
  })
  ended.catch(() => undefined)
  await Promise.race([served, ended])
  return service
}

export const sayReady = () => console.log(ready)
