import { ApiError, type GoogleGenAIOptions } from '@google/genai'
import type { SpendTicket } from '@peace/core/money'
import type { Fault } from '@peace/engine/ports'
import { vendorFault } from '../backends/faults.ts'
import { modelsFor, operationsAt } from './genai.ts'

// Vertex by the functions' own identity when a project is named, else by a key (express mode), as local stand-ins are.
export type VertexSettings = { project: string; location: string; key: string; baseUrl: string }

export const vertexReady = ({ project, key }: VertexSettings): boolean => project !== '' || key !== ''

const optionsOf = ({ project, location, key, baseUrl }: VertexSettings): GoogleGenAIOptions => ({
  vertexai: true,
  ...(project ? { project, location } : { apiKey: key }),
  httpOptions: { timeout: 60_000, ...(baseUrl ? { baseUrl } : {}) },
})

export const vertexModels = (settings: VertexSettings, ticket: SpendTicket) => modelsFor(ticket, optionsOf(settings))
export const vertexOperations = (settings: VertexSettings) => operationsAt(optionsOf(settings))

// An answer with a status is a refusal; anything else is a reply that never came whole.
export const vertexFault = (error: unknown): Fault | undefined =>
  error instanceof ApiError && error.status < 500 ? vendorFault(error.status, error.message.slice(0, 300)) : undefined
