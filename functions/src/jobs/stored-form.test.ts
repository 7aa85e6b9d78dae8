import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { fromStored, shardOf, toStored } from './stored-form.store.ts'

const how = { shards: 16, now: 1_000 }
const dayMs = 86_400_000

test('an attempt that is due lies under its shard, and is read as it was', () => {
  const stored = toStored('attempt', 'a', { id: 'a', dueAt: 7 }, how)
  expect(stored).toEqual({ id: 'a', shard: shardOf('a', 16), shardDueAt: 7 })
  expect(fromStored('attempt', stored)).toEqual({ id: 'a', dueAt: 7 })
})

test('one of before is read by its own time', () => {
  expect(fromStored('attempt', { id: 'a', dueAt: 7 })).toEqual({ id: 'a', dueAt: 7 })
})

test('what is over has an end, and what lives again has none', () => {
  expect(toStored('attempt', 'a', { closedAt: 5 }, how)).toMatchObject({
    expireAt: Timestamp.fromMillis(5 + 90 * dayMs),
  })
  const idle = toStored('unit', 'u', { state: 'idle' }, how)
  expect(idle).toMatchObject({ expireAt: Timestamp.fromMillis(1_000 + 30 * dayMs) })
  expect(toStored('unit', 'u', { ...idle, state: 'running' }, how)).toEqual({ state: 'running' })
  expect(toStored('job', 'j', { open: false }, how)).toEqual({ open: false })
  expect(fromStored('job', toStored('job', 'j', { dueAt: 3 }, how))).toEqual({ dueAt: 3 })
})

test('ids fall evenly into shards', () => {
  const counts = new Map<number, number>()
  for (let n = 0; n < 16_000; n++) {
    const shard = shardOf(`id-${n}`, 16)
    counts.set(shard, (counts.get(shard) ?? 0) + 1)
  }
  expect(counts.size).toBe(16)
  expect(Math.min(...counts.values())).toBeGreaterThan(800)
})
