import { ApiError, type GoogleGenAIOptions } from '@google/genai'
import type { SpendTicket } from '@peace/core/money'
import type { Fault } from '@peace/engine/ports'
import { vendorFault } from '../backends/faults.ts'
import { modelsFor, operationsAt } from './genai.ts'

// Vertex by the functions' own identity when a project is named, else by a key (express mode), which knows pictures, speech
// and text, and no long-running operations.
export type VertexSettings = {
  project: string
  key: string
  baseUrl: string
  // Who hands out the identity, where no metadata server does: the local stack.
  identity?: string | undefined
}
// Where a model is served is the model's own: Gemini 3 at `global`, Veo in a region.
export type VertexModel = { id: string; location: string }

export const vertexReady = ({ project, key }: VertexSettings): boolean => project !== '' || key !== ''
export const vertexOwnIdentity = ({ project }: VertexSettings): boolean => project !== ''

// Exchanged for a token as any workload of another place would do it, by the same library.
const identityFrom = (url: string) => ({
  credentials: {
    ...{ type: 'external_account', audience: 'local', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' },
    ...{ token_url: `${url}/token`, credential_source: { url: `${url}/identity` } },
  },
})

const optionsOf = ({ project, key, baseUrl, identity }: VertexSettings, location: string): GoogleGenAIOptions => ({
  vertexai: true,
  ...(project
    ? { project, location, ...(identity ? { googleAuthOptions: identityFrom(identity) } : {}) }
    : { apiKey: key }),
  httpOptions: { timeout: 60_000, ...(baseUrl ? { baseUrl } : {}) },
})

export const vertexModels = (settings: VertexSettings, { location }: VertexModel, ticket: SpendTicket) =>
  modelsFor(ticket, optionsOf(settings, location))

// An operation lives where it was begun, whatever the setting says by now.
const placeOf = (operation: string): string | undefined => /\/locations\/([a-z0-9-]+)\//.exec(operation)?.[1]
export const vertexOperations = (settings: VertexSettings, operation: string, { location }: VertexModel) =>
  operationsAt(optionsOf(settings, placeOf(operation) ?? location))

// An answer with a status is a refusal; anything else is a reply that never came whole.
export const vertexFault = (error: unknown): Fault | undefined =>
  error instanceof ApiError && error.status < 500 ? vendorFault(error.status, error.message.slice(0, 300)) : undefined
