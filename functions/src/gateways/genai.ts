import { GoogleGenAI, type GoogleGenAIOptions } from '@google/genai'
import type { SpendTicket } from '@peace/core/money'

// The one way to Google's models: what costs is reached for a ticket alone. What is only watched costs nothing.
export const modelsFor = (_ticket: SpendTicket, options: GoogleGenAIOptions): GoogleGenAI['models'] =>
  new GoogleGenAI(options).models

export const operationsAt = (options: GoogleGenAIOptions): GoogleGenAI['operations'] =>
  new GoogleGenAI(options).operations
