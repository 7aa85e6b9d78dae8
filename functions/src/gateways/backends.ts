import { type BackendId, isBackendId } from '@peace/core/routing'
import { agentGateway } from './agent.backend.ts'
import type { Gateway, Probe } from './backend.ts'
import { embeddedGateway } from './embedded.backend.ts'
import { falGateway } from './fal.backend.ts'
import { geminiGateway } from './gemini.backend.ts'
import { podsGateway } from './pods.backend.ts'
import { replicateGateway } from './replicate.backend.ts'
import { runpodGateway } from './runpod.backend.ts'
import { runpodSvdGateway } from './runpod-svd.backend.ts'
import { veoGateway } from './veo.backend.ts'
import { veoFastGateway } from './veo-fast.backend.ts'

// Each backend there is, with its gateway: one that is missing does not compile.
export const gateways = {
  embedded: embeddedGateway,
  agent: agentGateway,
  pods: podsGateway,
  runpod: runpodGateway,
  'runpod-svd': runpodSvdGateway,
  veo: veoGateway,
  'veo-fast': veoFastGateway,
  gemini: geminiGateway,
  replicate: replicateGateway,
  fal: falGateway,
} as const satisfies Record<BackendId, Gateway>

// What whoever works with them must be given.
type GatewaySecret = (typeof gateways)[BackendId]['secrets'][number]
export const gatewaySecrets: readonly GatewaySecret[] = [
  ...new Set(Object.values<Gateway<GatewaySecret>>(gateways).flatMap(({ secrets }) => secrets)),
]

// Whoever holds the key to it.
export const vendorsOf = (id: string): readonly string[] => (isBackendId(id) ? gateways[id].secrets : [])

export const probe = async (id: string): Promise<Probe> =>
  isBackendId(id) ? gateways[id].probe() : { health: 'unknown', setUp: true }
