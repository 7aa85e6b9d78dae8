import { webhooksReach, webhookUrl } from '../backends/addresses.ts'
import { wordsOf } from '../backends/words-of.ts'
import { defineGateway, notSetUp, type Probe, type Reader } from './backend.ts'
import type { RunPodSettings } from './runpod.ts'

const secrets = ['runpod'] as const
const shared = [
  'runpodEndpoint',
  'runpodSvdTemplates',
  'runpodBaseUrl',
  'runpodMicrosPerSecond',
  'functionsUrl',
] as const
type RunPodReader = Reader<(typeof secrets)[number], (typeof shared)[number]>

type Place = { endpoint: string; templates: string; lookMayChange?: boolean }

const settingsFor = (
  { secret, setting }: RunPodReader,
  { endpoint, templates, lookMayChange = false }: Place,
): RunPodSettings => ({
  lookMayChange,
  baseUrl: setting('runpodBaseUrl'),
  endpoint,
  key: secret('runpod'),
  microsPerSecond: Number(setting('runpodMicrosPerSecond')) || 310,
  templates: wordsOf(templates),
  webhook: webhooksReach() ? webhookUrl : undefined,
})

const probeEndpoint = async (settings: RunPodSettings): Promise<Probe> => {
  if (!settings.key || !settings.endpoint) return notSetUp
  const { runPodHealth } = await import('./runpod.ts')
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

type Endpoint<Setting extends 'runpodTemplates' | 'runpodSvdEndpoint'> = {
  id: string
  own: Setting
  // Where it is, and the templates whose models it holds; none: all.
  at(read: RunPodReader, own: string): Place
}

// An endpoint of RunPod Serverless: several backends are one vendor's.
export const runPodEndpoint = <const Setting extends 'runpodTemplates' | 'runpodSvdEndpoint'>({
  id,
  own,
  at,
}: Endpoint<Setting>) =>
  defineGateway({
    secrets,
    settings: [...shared, own],
    probe: (read) => probeEndpoint(settingsFor(read, at(read, read.setting(own)))),
    open: async (read) => {
      const [{ RunPodBackend }, { bucketKeeping }] = await Promise.all([import('./runpod.ts'), import('./keeping.ts')])
      const now = () => Date.now()
      const settings = () => settingsFor(read, at(read, read.setting(own)))
      return new RunPodBackend({ id, settings, keeping: bucketKeeping(now), now })
    },
  })

export const runpodGateway = runPodEndpoint({
  id: 'runpod',
  own: 'runpodTemplates',
  at: ({ setting }, templates) => ({ endpoint: setting('runpodEndpoint'), templates }),
})
