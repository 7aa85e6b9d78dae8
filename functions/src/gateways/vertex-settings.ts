import { notSetUp, type Probe, type Reader } from './backend.ts'
import type { VertexSettings } from './vertex.ts'

// What every backend at Vertex reads.
export const vertexSecrets = ['vertex'] as const
export const vertexSettings = ['vertexProject', 'vertexLocation', 'vertexBaseUrl'] as const
type VertexReader = Reader<(typeof vertexSecrets)[number], (typeof vertexSettings)[number]>

export const vertexFrom = ({ secret, setting }: VertexReader): VertexSettings => ({
  project: setting('vertexProject'),
  location: setting('vertexLocation'),
  key: secret('vertex'),
  baseUrl: setting('vertexBaseUrl'),
})

// Vertex has no door for health; its breaker tells what its answers are worth.
export const probeVertex = async (read: VertexReader): Promise<Probe> => {
  const { vertexReady } = await import('./vertex.ts')
  return vertexReady(vertexFrom(read)) ? { health: 'up', setUp: true } : notSetUp
}
