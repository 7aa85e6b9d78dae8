import type { ApiName, CallService, ServiceOf } from '@peace/core/api'
import { gatewaySecrets } from './gateways/backends.ts'
import { bindSecrets, type SecretName } from './params.ts'
import { region } from './region.ts'
import type { Right } from './rights.ts'

// The services of the platform, the secrets each holds and what each may do. A service is one function for all its calls
// (core/src/api/services.ts), and the tasks, triggers, schedules and webhooks beside it; on the local stack it is one
// process, with these secrets in its environment and no other.
type Service = { readonly secrets: readonly SecretName[]; readonly rights: readonly Right[] }

export const services = {
  site: { secrets: [], rights: ['data', 'accounts', 'files', 'sign', 'events'] },
  studio: { secrets: [], rights: ['data', 'accounts', 'files', 'sign', 'seal'] },
  writer: { secrets: ['gemini'], rights: ['data', 'accounts', 'tasks'] },
  engine: {
    secrets: ['gemini', ...gatewaySecrets],
    rights: ['data', 'accounts', 'files', 'sign', 'seal', 'tasks', 'models', 'events'],
  },
  money: { secrets: ['stripe', 'stripeWebhook'], rights: ['data', 'accounts', 'events'] },
  operators: { secrets: ['runpod'], rights: ['data', 'accounts', 'tasks', 'queues', 'events'] },
  // Exports and deletions, wherever data lies; what is being made of it elsewhere is stopped.
  records: {
    secrets: ['stripe', 'gemini', ...gatewaySecrets],
    rights: ['data', 'accounts', 'files', 'sign', 'tasks', 'models', 'events'],
  },
  // What goes out to people: mail, and alerts to those who watch.
  post: { secrets: ['mail', 'metrics', 'alertHook'], rights: ['data', 'events'] },
  // Sends films to people's own accounts, when what goes with them has been read.
  publisher: {
    secrets: ['youtube', 'channelKey', 'gemini'],
    rights: ['data', 'accounts', 'files', 'seal', 'events'],
  },
} as const satisfies Record<CallService, Service> & Record<string, Service>

export type ServiceName = keyof typeof services

// Each service has an account of its own, made by the provisioning, which may do what its rights say and nothing else.
export const accountOf = (service: ServiceName): string => `peace-${service}`
export type SecretOf<S extends ServiceName> = (typeof services)[S]['secrets'][number]
export type SecretFor<N extends ApiName> = SecretOf<ServiceOf<N>>

// What every function of a service is deployed with. It holds all that the service does, or less.
export const partOf = <S extends ServiceName>(
  service: S,
  secrets: readonly SecretOf<S>[] = services[service].secrets,
) => ({
  region,
  labels: { service },
  serviceAccount: `${accountOf(service)}@`,
  secrets: bindSecrets(secrets),
})
