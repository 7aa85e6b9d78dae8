import { gateways } from '../gateways/backends.ts'
import { registerBackend } from '../jobs/registry.ts'

// Every backend that is reached outside, told to the engine.
export const registerBackends = (): void => {
  for (const [id, { open }] of Object.entries(gateways)) if (open !== 'in-process') registerBackend(id, open)
}
