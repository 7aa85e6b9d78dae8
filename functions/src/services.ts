import type { ApiName, CallService, ServiceOf } from '@peace/core/api'
import { gatewaySecrets } from './gateways/backends.ts'
import { bindSecrets, type SecretName } from './params.ts'
import { region } from './region.ts'

// The services of the platform and the secrets each holds. A service is one function for all its calls
// (core/src/api/services.ts), and the tasks, triggers, schedules and webhooks beside it; on the local stack it is one
// process, with these secrets in its environment and no other.
type Service = { readonly secrets: readonly SecretName[] }

export const services = {
  site: { secrets: [] },
  studio: { secrets: [] },
  writer: { secrets: ['gemini'] },
  engine: { secrets: ['gemini', ...gatewaySecrets] },
  money: { secrets: ['stripe', 'stripeWebhook'] },
  operators: { secrets: ['runpod'] },
  // Exports and deletions, wherever data lies; what is being made of it elsewhere is stopped.
  records: { secrets: ['stripe', 'gemini', ...gatewaySecrets] },
  post: { secrets: ['mail'] },
} as const satisfies Record<CallService, Service> & Record<string, Service>

export type ServiceName = keyof typeof services
export type SecretOf<S extends ServiceName> = (typeof services)[S]['secrets'][number]
export type SecretFor<N extends ApiName> = SecretOf<ServiceOf<N>>

// What every function of a service is deployed with. It holds all that the service does, or less.
export const partOf = <S extends ServiceName>(
  service: S,
  secrets: readonly SecretOf<S>[] = services[service].secrets,
) => ({
  region,
  labels: { service },
  secrets: bindSecrets(secrets),
})
