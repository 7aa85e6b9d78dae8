import { hostedGateway } from './hosted.backend.ts'

export const falGateway = hostedGateway(
  'fal',
  (secret) => secret('fal'),
  async () => (await import('./fal-dialect.ts')).fal,
)
