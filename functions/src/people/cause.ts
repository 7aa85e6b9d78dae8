import { createHash } from 'node:crypto'

// An id made of what caused it: a cause told twice writes the same document.
export const causeId = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40)
