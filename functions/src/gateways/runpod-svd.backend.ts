import { runPodEndpoint } from './runpod.backend.ts'

// Tier 3: a smaller GPU with Stable Video Diffusion, or AnimateDiff where its licence does not allow that. Both are another
// look than was asked for, and taken by consent only.
export const runpodSvdGateway = runPodEndpoint({
  id: 'runpod-svd',
  own: 'runpodSvdEndpoint',
  at: ({ setting }, endpoint) => ({
    endpoint: endpoint || setting('runpodEndpoint'),
    templates: setting('runpodSvdTemplates'),
    lookMayChange: true,
  }),
})
