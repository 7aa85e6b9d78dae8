import type { WorkOutput } from '@peace/core/templates'
import type { Fault } from '@peace/engine/ports'

type WorkFault = Extract<WorkOutput, { fault: string }>

// A worker's word for what went wrong, in the engine's.
const told: Record<WorkFault['fault'], Pick<Fault, 'code' | 'next'>> = {
  missing_model: { code: 'missing-model', next: 'elsewhere' },
  invalid_graph: { code: 'invalid-graph', next: 'elsewhere' },
  invalid_input: { code: 'invalid-spec', next: 'elsewhere' },
  out_of_memory: { code: 'out-of-memory', next: 'again' },
  interrupted: { code: 'interrupted', next: 'again' },
  crashed: { code: 'crashed', next: 'again' },
  timeout: { code: 'timeout', next: 'again' },
  upload_failed: { code: 'upload-failed', next: 'again' },
  claim_refused: { code: 'claim-refused', next: 'again' },
  no_output: { code: 'empty', next: 'again' },
}

export const workFault = ({ fault, message }: WorkFault): Fault => ({ ...told[fault], message: message.slice(0, 300) })

export const vendorFault = (status: number, message: string, retryAfterMs?: number): Fault => {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs }
  if (status === 429) return { code: 'rate-limited', message, next: 'again', ...wait }
  if (status === 401 || status === 403 || status === 404) return { code: 'vendor-error', message, next: 'elsewhere' }
  if (status === 400 || status === 413) return { code: 'invalid-spec', message, next: 'elsewhere' }
  return { code: 'overloaded', message, next: 'again', ...wait }
}
