import type { Artifact, UnitSpec } from '@peace/core/build'
import type { SpendTicket } from '@peace/core/money'
import type { Worked } from '@peace/core/stats'

// The seam between the engine and whatever makes pictures and sound.

// A unit this one is made from: what it was, and where its result lies.
export type Need = { key: string; spec: UnitSpec | undefined; artifact: Artifact }

export type WorkOrder = {
  attemptId: string
  workspaceId: string
  unitKey: string
  spec: UnitSpec
  needs: Need[]
  // Deadline of the whole attempt, after which nothing of it is waited for.
  deadlineAt: number
  // Proves that a webhook speaks of this attempt.
  nonce: string
  // After a failure that passes this backend is not asked again: what is second best is better than nothing.
  last?: boolean
}

export const faultCodes = [
  'rate-limited',
  'overloaded',
  'not-found',
  'timeout',
  'filtered',
  'empty',
  'corrupt',
  'out-of-memory',
  'missing-model',
  'invalid-graph',
  'invalid-spec',
  'interrupted',
  'crashed',
  'upload-failed',
  'claim-refused',
  'vendor-error',
  'no-machine',
  'no-tool',
  // What it is made from is not there, and nobody makes it.
  'input-gone',
  // Held until no longer could be waited: no classifier has said a word of it.
  'not-looked-at',
] as const
export type FaultCode = (typeof faultCodes)[number]
// `again`: the same backend may be asked again; `elsewhere`: another may; `never`: the unit itself is wrong.
export type Fault = { code: FaultCode; message: string; next: 'again' | 'elsewhere' | 'never'; retryAfterMs?: number }

// A file of the result, already in our own bucket or in this process's hands.
export type MadeFile = {
  role: Artifact['files'][number]['role']
  name: string
  contentType: string
  bytes: Uint8Array | { path: string }
  width?: number
  height?: number
  ms?: number
}
export type Made = {
  files: MadeFile[]
  ms?: number
  model: string
  costMicros: number
  notice?: string
  note?: string
  // By a GPU whose seconds are counted.
  worked?: Worked
}

export type Submission =
  | { is: 'accepted'; providerId: string; endpoint: string }
  | { is: 'finished'; made: Made }
  | { is: 'refused'; fault: Fault }
  // The reply was lost: the work may or may not have begun.
  | { is: 'unknown' }

export type Handle = {
  attemptId: string
  providerId: string | undefined
  endpoint: string
  submittedAt: number
  nonce: string
  order: WorkOrder
}

export type Verdict =
  | { is: 'running'; progressPercent?: number }
  | { is: 'done'; made: Made }
  | { is: 'failed'; fault: Fault; costMicros: number }
  | { is: 'unknown' }

export interface Backend {
  readonly id: string
  // Where the next order would go: written with the intent, so that a lost reply can be looked for there.
  endpoint?(): string
  // What may cost is asked for with a ticket: leave to spend, held before.
  submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission>
  poll(handle: Handle): Promise<Verdict>
  cancel(handle: Handle): Promise<void>
}

// Work done in this process, a batch at a time: the embedded backend. `report` is called with 0–100 as it goes.
export interface LocalMaker {
  make(
    order: WorkOrder,
    read: (path: string) => Promise<Uint8Array>,
    report: (percent: number) => void,
    signal: AbortSignal,
  ): Promise<Made>
}
