import { notSetUp, type Probe, type Reader } from './backend.ts'
import type { VertexSettings } from './vertex.ts'

// What every backend at Vertex reads.
export const vertexSecrets = ['vertex'] as const
export const vertexSettings = ['vertexProject', 'vertexIdentity', 'vertexBaseUrl'] as const
type VertexReader = Reader<(typeof vertexSecrets)[number], (typeof vertexSettings)[number]>

export const vertexFrom = ({ secret, setting }: VertexReader): VertexSettings => ({
  project: setting('vertexProject'),
  key: secret('vertex'),
  baseUrl: setting('vertexBaseUrl'),
  identity: setting('vertexIdentity') || undefined,
})

// Vertex has no door for health; its breaker tells what its answers are worth.
export const probeVertex = async (read: VertexReader): Promise<Probe> => {
  const { vertexReady } = await import('./vertex.ts')
  return vertexReady(vertexFrom(read)) ? { health: 'up', setUp: true } : notSetUp
}

// A key alone makes no film.
export const probeOwnIdentity = async (read: VertexReader): Promise<Probe> => {
  const { vertexOwnIdentity } = await import('./vertex.ts')
  return vertexOwnIdentity(vertexFrom(read)) ? { health: 'up', setUp: true } : notSetUp
}
