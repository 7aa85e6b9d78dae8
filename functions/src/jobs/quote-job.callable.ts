import { quoteJob as quote } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const quoteJob = door(
  'quoteJob',
  { permission: 'film.see', secrets: ['gemini'], rate: { max: 240, perMs: 60_000 } },
  async (input) => quote(await enginePorts(), input),
)
