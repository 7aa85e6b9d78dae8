import type { BackendCard } from '../card.ts'
import { agent } from './agent.ts'
import { embedded } from './embedded.ts'
import { fal } from './fal.ts'
import { gemini } from './gemini.ts'
import { pods } from './pods.ts'
import { replicate } from './replicate.ts'
import { runpod } from './runpod.ts'
import { runpodSvd } from './runpod-svd.ts'
import { veo } from './veo.ts'
import { veoFast } from './veo-fast.ts'

// Every backend there is. All that differs by backend is derived from this list: cards, rates, gateways, probes, secrets,
// stand-ins, names.
export const backends = [embedded, agent, pods, runpod, runpodSvd, veo, veoFast, gemini, replicate, fal] as const

export type BackendId = (typeof backends)[number]['id']
export const backendIds: readonly BackendId[] = backends.map(({ id }) => id)
export const isBackendId = (id: string): id is BackendId => backendIds.some((known) => known === id)

export const deliveredCards: BackendCard[] = backends.map(({ card }) => card)

// Against whose list price savings are told, and by whose seconds an always-on GPU is weighed.
export const listPriced: BackendId = 'veo'
export const bySecond: BackendId = 'runpod'

export {
  besides,
  type GpuBackend,
  gpuBackends,
  type PricedTemplate,
  priors,
  rented,
  secondsFor,
} from './gpu-seconds.ts'
