import type { RunPodSettings } from '../gateways/runpod.ts'
import type { VertexSettings } from '../gateways/vertex.ts'
import { secretValue, setting } from '../params.ts'
import { webhooksReach, webhookUrl } from './addresses.ts'

const words = (text: string): ReadonlySet<string> | undefined => {
  const found = text.split(/[\s,]+/).filter(Boolean)
  return found.length ? new Set(found) : undefined
}

export const runPodSettings = (endpoint: string, templates: string): RunPodSettings => ({
  baseUrl: setting('runpodBaseUrl'),
  endpoint,
  key: secretValue('runpod'),
  microsPerSecond: Number(setting('runpodMicrosPerSecond')) || 310,
  templates: words(templates),
  webhook: webhooksReach() ? webhookUrl : undefined,
})

export const vertexSettings = (): VertexSettings => ({
  project: setting('vertexProject'),
  location: setting('vertexLocation'),
  key: secretValue('vertex'),
  baseUrl: setting('vertexBaseUrl'),
})
