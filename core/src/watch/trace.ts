import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// One trace a job, from the wish to its end, made when it has ended from what was written down of it: its states, and its attempts.
// Ids follow from the job's, so that whoever logs names the same trace without being told, and telling twice tells the same.

const hexOf = (text: string, bytes: number): string => bytesToHex(sha256(utf8ToBytes(text)).slice(0, bytes))
export const traceIdOf = (jobId: string): string => hexOf(`trace ${jobId}`, 16)
const spanIdOf = (jobId: string, name: string): string => hexOf(`span ${jobId} ${name}`, 8)

// By its id, so that all who might tell of it decide alike. What failed is always told.
export const isSampled = (jobId: string, share: number, failed: boolean): boolean =>
  share > 0 && (failed || Number.parseInt(traceIdOf(jobId).slice(0, 8), 16) / 0x1_0000_0000 < share)

export type TracedJob = {
  id: string
  state: string
  createdAt: number
  finishedAt?: number | undefined
  history: readonly { state: string; at: number }[]
  attributes: Readonly<Record<string, string | number | boolean>>
}
export type TracedAttempt = {
  id: string
  kind: string
  backend: string
  verdict: string
  startedAt: number
  finishedAt?: number | undefined
}

type Span = {
  name: string
  id: string
  parent?: string
  from: number
  to: number
  attributes: Readonly<Record<string, string | number | boolean>>
  failed?: boolean
}

const spansOf = (job: TracedJob, attempts: readonly TracedAttempt[]): Span[] => {
  const root = spanIdOf(job.id, 'job')
  const last = job.history.at(-1)?.at ?? job.createdAt
  const end = job.finishedAt ?? Math.max(job.createdAt, last)
  const states = job.history.filter(({ at }) => at < end)
  return [
    {
      name: 'build',
      id: root,
      from: job.createdAt,
      to: end,
      attributes: { 'peace.job': job.id, 'peace.state': job.state, ...job.attributes },
      failed: job.state === 'FAILED',
    },
    ...states.map(({ state, at }, n) => ({
      name: state.toLowerCase(),
      id: spanIdOf(job.id, `state ${n}`),
      parent: root,
      from: at,
      to: Math.max(at, states[n + 1]?.at ?? end),
      attributes: {},
    })),
    ...attempts.map(({ id, kind, backend, verdict, startedAt, finishedAt }) => ({
      name: `${kind} at ${backend}`,
      id: spanIdOf(job.id, `attempt ${id}`),
      parent: root,
      from: startedAt,
      to: Math.max(startedAt, finishedAt ?? end),
      attributes: { 'peace.attempt': id, 'peace.kind': kind, 'peace.backend': backend, 'peace.verdict': verdict },
      failed: verdict !== 'done' && verdict !== 'cancelled',
    })),
  ]
}

const worth = (value: string | number | boolean) =>
  typeof value === 'string'
    ? { stringValue: value }
    : typeof value === 'boolean'
      ? { boolValue: value }
      : { intValue: String(Math.round(value)) }
const attributesOf = (of: Span['attributes']) =>
  Object.entries(of).map(([key, value]) => ({ key, value: worth(value) }))
const nanos = (ms: number): string => `${Math.round(ms)}000000`

// The body of OTLP over HTTP, in JSON (opentelemetry-proto, collector/trace/v1).
export const traceOf = (job: TracedJob, attempts: readonly TracedAttempt[]) => ({
  resourceSpans: [
    {
      resource: { attributes: attributesOf({ 'service.name': 'peace-script-ai' }) },
      scopeSpans: [
        {
          scope: { name: 'peace.build' },
          spans: spansOf(job, attempts).map(({ name, id, parent, from, to, attributes, failed }) => ({
            traceId: traceIdOf(job.id),
            spanId: id,
            ...(parent ? { parentSpanId: parent } : {}),
            name,
            kind: 1,
            startTimeUnixNano: nanos(from),
            endTimeUnixNano: nanos(to),
            attributes: attributesOf(attributes),
            status: failed ? { code: 2 } : {},
          })),
        },
      ],
    },
  ],
})
