import { runPodEndpoint } from './runpod.backend.ts'

// Tier 3: a smaller GPU with Stable Video Diffusion alone.
export const runpodSvdGateway = runPodEndpoint({
  id: 'runpod-svd',
  own: 'runpodSvdEndpoint',
  at: ({ setting }, endpoint) => ({ endpoint: endpoint || setting('runpodEndpoint'), templates: 'svd-1-1' }),
})
