import { type Addresses, addressesOf, environmentOf } from '../stack/addresses.ts'
import type { Ports } from '../stack/ports.ts'
import { wellKnownPorts } from '../stack/ports.ts'
import { startStack } from '../stack/stack.ts'

const projectId = 'demo-peace-script-ai'
const offset = Number(process.env.PEACE_PORT_OFFSET ?? 0)

// Where `npm start` would be.
const usual = (): Addresses => {
  const ports = Object.fromEntries(Object.entries(wellKnownPorts).map(([name, port]) => [name, port + offset])) as Ports
  return addressesOf(projectId, ports, 4900 + offset)
}

const isRunning = async ({ ports }: Addresses): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports.functions}/backends`, { signal: AbortSignal.timeout(3000) })
    return answer.ok && (await answer.text()).includes(projectId)
  } catch {
    return false
  }
}

export type UsedStack = {
  // Where its emulators write, if it is one of our own.
  log?: string
  stop: () => Promise<void>
}

// The platform that runs on this machine already; else one of our own, for as long as the film takes.
export const useStack = async (say: (text: string) => void): Promise<UsedStack> => {
  const running = usual()
  if (await isRunning(running)) {
    Object.assign(process.env, environmentOf(running))
    return { stop: async () => {} }
  }
  say('Starting the local platform …')
  const stack = await startStack({ name: `film-${process.pid}`, web: false, schedules: true, projectId })
  Object.assign(process.env, environmentOf(stack))
  return {
    log: stack.log,
    stop: async () => {
      stack.discard()
      await stack.stop()
    },
  }
}
