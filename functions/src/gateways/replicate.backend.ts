import { hostedGateway } from './hosted.backend.ts'

export const replicateGateway = hostedGateway(
  'replicate',
  (secret) => secret('replicate'),
  async () => (await import('./replicate-dialect.ts')).replicate,
)
