import { expect, test } from 'vitest'
import { isSampled, traceIdOf, traceOf } from './index.ts'

const job = {
  id: 'job-1',
  state: 'COMPLETED',
  createdAt: 1_000,
  finishedAt: 9_000,
  history: [
    { state: 'QUEUED', at: 1_000 },
    { state: 'PROCESSING', at: 1_500 },
    { state: 'COMPLETED', at: 9_000 },
  ],
  attributes: { 'peace.paid': true, 'peace.units': 12 },
}
const attempt = { id: 'a', kind: 'clip', backend: 'runpod', verdict: 'done', startedAt: 2_000, finishedAt: 8_000 }
const spansOf = (of: ReturnType<typeof traceOf>) => of.resourceSpans[0]?.scopeSpans[0]?.spans ?? []

test('a build is one trace: the wish, its states one after the other, and each attempt, all under one', () => {
  const spans = spansOf(traceOf(job, [attempt, { ...attempt, id: 'b', verdict: 'timeout' }]))
  expect(spans.map(({ name }) => name)).toEqual(['build', 'queued', 'processing', 'clip at runpod', 'clip at runpod'])
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([traceIdOf('job-1')]))
  expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(5)
  expect(spans.slice(1).every(({ parentSpanId }) => parentSpanId === spans[0]?.spanId)).toBe(true)
  expect(spans[1]).toMatchObject({ startTimeUnixNano: '1000000000', endTimeUnixNano: '1500000000' })
  expect(spans.map(({ status }) => status)).toEqual([{}, {}, {}, {}, { code: 2 }])
  for (const { traceId, spanId } of spans) expect(`${traceId} ${spanId}`).toMatch(/^[0-9a-f]{32} [0-9a-f]{16}$/)
})

test('no span ends before it begins, whatever was written down', () => {
  const odd = { ...job, finishedAt: undefined, history: [{ state: 'QUEUED', at: 500 }] }
  for (const { startTimeUnixNano, endTimeUnixNano } of spansOf(traceOf(odd, [{ ...attempt, finishedAt: 100 }])))
    expect(Number(endTimeUnixNano)).toBeGreaterThanOrEqual(Number(startTimeUnixNano))
})

test('about the share that is asked for is told, always the same ones, and what failed in any case', () => {
  const ids = Array.from({ length: 2_000 }, (_, n) => `job-${n}`)
  const told = ids.filter((id) => isSampled(id, 0.1, false))
  expect(told.length).toBeGreaterThan(120)
  expect(told.length).toBeLessThan(280)
  expect(ids.filter((id) => isSampled(id, 0.1, false))).toEqual(told)
  expect(ids.every((id) => isSampled(id, 0.01, true))).toBe(true)
  expect(ids.some((id) => isSampled(id, 0, true))).toBe(false)
})
