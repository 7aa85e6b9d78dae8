import { makeUnit } from '@peace/core/build'
import {
  emptyWallet,
  grantOnce,
  type LedgerEntry,
  millisOf,
  placeHold,
  priceMicros,
  defaultRateCard as rates,
} from '@peace/core/money'
import { expect, test } from 'vitest'
import { closeLostHold, pay } from './money.ts'
import type { JobPlan } from './plans.ts'
import type { ArtifactRow, JobRow } from './rows.ts'
import type { Transaction } from './transaction.ts'

const unit = makeUnit('0'.repeat(32), {
  ...{ kind: 'line', subject: 'l', quality: 'standard', seed: 0, take: 0, recipe: 1, inputs: {} },
  fields: {
    text: 'Good evening, all of you who came so far.',
    language: 'en',
    voice: { register: 'narrator', pitchCents: 0, pacePercent: 100 },
    delivery: '',
    estimatedMs: 2000,
  },
})
const at = 0
const planWith = (holdMicros: number): JobPlan => ({
  units: [{ ...unit, holdMicros }],
  needs: [],
  at: new Map(),
})
const job = { id: 'j', rates, settled: 'o', capturedMicros: 0, releasedMicros: 0 } as JobRow
const made = { hidden: true, paidMillis: 0, provenance: { backend: 'gemini' } } as ArtifactRow
const price = priceMicros(rates, 'gemini', unit.spec)

test('what is charged is the price of who delivered, and the rest of the hold is given back', () => {
  const paid = pay(job, planWith(price * 3), at, made)
  expect(price).toBeGreaterThan(0)
  expect(paid.micros).toBe(price)
  expect([paid.job.capturedMicros, paid.job.releasedMicros]).toEqual([price, price * 2])
  expect(paid.artifact).toMatchObject({ hidden: false, paidBy: 'j', paidMicros: price, paidMillis: millisOf(price) })
})

test('no more is charged than was held', () => {
  expect(pay(job, planWith(price - 1), at, made).micros).toBe(price - 1)
})

test('what another has paid, or is free to all, is charged to nobody', () => {
  for (const artifact of [
    { ...made, paidBy: 'other' },
    { ...made, hidden: false },
  ]) {
    const paid = pay(job, planWith(price), at, artifact)
    expect(paid.micros).toBe(0)
    expect(paid.artifact).toBe(artifact)
    expect([paid.job.capturedMicros, paid.job.releasedMicros]).toEqual([0, price])
  }
})

test('a unit is settled once', () => {
  const once = pay(job, planWith(price), at, made)
  expect(pay(once.job, planWith(price), at, made)).toMatchObject({ micros: 0, job: once.job })
})

test('the hold of a lost job is closed on the film it was held for', async () => {
  const { wallet } = grantOnce(emptyWallet(), { id: 'g', source: 'pack', millis: 1000, at: 0, expiresAt: 9_000 })
  const held = placeHold(wallet, { jobId: 'j', filmId: 'f', millis: 600, now: 1 })
  if (typeof held === 'string') throw new Error(held)
  const rows = new Map<string, unknown>([['wallet w', held.wallet]])
  for (const entry of held.entries) rows.set(`entry w/${entry.id}`, entry)
  const put = new Map<string, unknown>()
  const tx = {
    now: 2,
    get: async (table: string, id: string) => rows.get(`${table} ${id}`),
    put: (table: string, id: string, row: unknown) => put.set(`${table} ${id}`, row),
    create: (table: string, id: string, row: unknown) => put.set(`${table} ${id}`, row),
  } as unknown as Transaction
  await closeLostHold(tx, 'w', 'j', 1000)
  const entries = [...put].flatMap(([name, row]) => (name.startsWith('entry') ? [row as LedgerEntry] : []))
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.map(({ filmId }) => filmId)).toEqual(entries.map(() => 'f'))
})
