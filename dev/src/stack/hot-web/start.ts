import { join } from 'node:path'
import { type Service, startService } from '../process.ts'

const ready = 'The web app is served'

// A process of its own: it reads every source of the app, and what it read may be thrown away again.
const sparing = ['--max-old-space-size=400', '--optimize-for-size']

export async function startHotWeb(options: { port: number; hostingPort: number; folder: string }): Promise<Service> {
  const { port, hostingPort, folder } = options
  const logFile = join(folder, 'web.log')
  let isReady: () => void = () => {}
  const served = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const service = startService({
    name: 'web',
    command: process.execPath,
    args: [...sparing, join(import.meta.dirname, 'main.ts'), String(port), String(hostingPort), folder],
    folder,
    environment: process.env,
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
