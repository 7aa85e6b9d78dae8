import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'

export const host = '127.0.0.1'

// One port a service. `npm start` has these fixed; a test run takes free ones.
export const wellKnownPorts = {
  hosting: 5000,
  functions: 5001,
  firestore: 8080,
  firestoreSocket: 9150,
  auth: 9099,
  storage: 9199,
  eventarc: 9299,
  tasks: 9499,
  hub: 4400,
  logging: 4500,
} as const
export type Ports = Record<keyof typeof wellKnownPorts, number>

const tryPort = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })

const taken = new Set<number>()

// Below those that a system gives to outgoing connections by itself: what was free a moment ago may be one of them by now.
const [lowest, count] = [20_000, 12_000]
const anyPort = (): number => lowest + Math.floor(Math.random() * count)

export async function freePort(): Promise<number> {
  for (;;) {
    const port = await tryPort(anyPort())
    if (port !== undefined && !taken.has(port)) {
      taken.add(port)
      return port
    }
  }
}

export async function freePorts(): Promise<Ports> {
  const entries = await Promise.all(Object.keys(wellKnownPorts).map(async (name) => [name, await freePort()]))
  return Object.fromEntries(entries) as Ports
}

// "lsof" is on nearly every machine; without it the port alone has to do.
function holderOf(port: number): string {
  try {
    const lines = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' }).split(
      '\n',
    )
    const pid = lines.find((line) => line.startsWith('p'))?.slice(1)
    const name = lines.find((line) => line.startsWith('c'))?.slice(1)
    return pid ? `${name ?? 'a program'} (process ${pid})` : 'another program'
  } catch {
    return 'another program'
  }
}

export class PortTaken extends Error {}

export async function claimPorts(ports: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if ((await tryPort(port)) === undefined) {
      throw new PortTaken(
        `Port ${port} (${name}) is held by ${holderOf(port)}. End it, or choose others with PEACE_PORT_OFFSET=100.`,
      )
    }
  }
}
