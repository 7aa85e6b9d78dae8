import { runPodHealth } from '../gateways/runpod.ts'
import { secretValue, setting } from '../params.ts'
import { runPodSettings, vertexSettings } from './read-settings.ts'

// Is it there? Asked of each backend twice a minute. `load` is what the vendor itself says is waiting and running.
export type Probe = {
  health: 'up' | 'down' | 'unknown'
  setUp: boolean
  load?: { queued: number; running: number }
  // Work waits and nobody is there to do it.
  starved?: boolean
}

const notSetUp: Probe = { health: 'down', setUp: false }

const probeRunPod = async (endpoint: string): Promise<Probe> => {
  const settings = runPodSettings(endpoint, '')
  if (!settings.key || !endpoint) return notSetUp
  try {
    const { jobs, workers } = await runPodHealth(settings)
    const there = workers.idle + workers.initializing + workers.ready + workers.running
    // A flex endpoint at rest has no workers, and is well.
    const load = { queued: jobs.inQueue, running: jobs.inProgress }
    return { health: 'up', setUp: true, load, starved: jobs.inQueue > 0 && there === 0 }
  } catch {
    return { health: 'down', setUp: true }
  }
}

// Vertex has no door for health; its breaker tells what its answers are worth.
const probeVertex = async (): Promise<Probe> => {
  const { vertexReady } = await import('../gateways/vertex.ts')
  return vertexReady(vertexSettings()) ? { health: 'up', setUp: true } : notSetUp
}

const probes: Record<string, () => Promise<Probe> | Probe> = {
  embedded: () => ({ health: 'up', setUp: true }),
  agent: () => ({ health: 'up', setUp: true }),
  runpod: () => probeRunPod(setting('runpodEndpoint')),
  'runpod-svd': () => probeRunPod(setting('runpodSvdEndpoint') || setting('runpodEndpoint')),
  pods: () => (secretValue('runpod') ? { health: 'up', setUp: true } : notSetUp),
  veo: probeVertex,
  'veo-fast': probeVertex,
  gemini: probeVertex,
}

export const probe = async (id: string): Promise<Probe> => probes[id]?.() ?? { health: 'unknown', setUp: true }
