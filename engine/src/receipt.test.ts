import { beforeEach, expect, test } from 'vitest'
import { handle } from './engine.ts'
import { fileReceipt } from './receipt.ts'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, type QuietWorld, quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, goOn } from './replay/run-job.ts'
import type { AttemptRow } from './rows.ts'
import { sweep } from './sweep.ts'

const [{ film, wish }] = jobsToRecord as [(typeof jobsToRecord)[number]]
const jobId = 'j'

let world: QuietWorld
const linesOf = (n: number) => world.store.row('receipt', `${jobId}/${n}`)?.lines ?? []
const oneOf = (): AttemptRow => world.store.rows('attempt').find((each) => each.jobId === jobId) as AttemptRow

// The film is made; then its job is as it was when it had just ended, with so many attempts.
const ended = async (attempts: number, more: Partial<AttemptRow> = {}) => {
  const some = oneOf()
  const has = world.store.rows('attempt').length
  for (let n = has; n < attempts; n++)
    world.store.seed('attempt', `more-${String(n).padStart(5, '0')}`, {
      ...{ ...some, id: `more-${String(n).padStart(5, '0')}`, createdAt: some.createdAt + n, v: 1 },
      ...(n === attempts - 1 ? more : {}),
    })
  const { receipt: _, ...job } = jobIn(world.store, jobId)
  for (const table of ['usage', 'receipt'] as const) world.store.tables[table].clear()
  world.store.seed('job', jobId, { ...job, tallied: false, dueAt: 0 })
}

beforeEach(async () => {
  world = quietWorld({ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 0, prefix: 'r' })
  await begin(world, { ...wish, jobId, workspaceId, filmId: 'f' })
  await goOn(world, { jobId, workspaceId })
})

test('a job of more than a thousand attempts has a line for each, at most five hundred a page, and is counted once', async () => {
  await ended(1_203)
  await Promise.all([fileReceipt(world.ports, jobId), fileReceipt(world.ports, jobId)])
  await fileReceipt(world.ports, jobId)
  expect([0, 1, 2, 3].map((n) => linesOf(n).length)).toEqual([500, 500, 203, 0])
  expect(new Set([0, 1, 2].flatMap((n) => linesOf(n).map(({ id }) => id))).size).toBe(1_203)
  const job = jobIn(world.store, jobId)
  expect(job).toMatchObject({ tallied: true, receipt: { pages: 3, whole: true } })
  expect(job.dueAt).toBeUndefined()
  const [usage] = world.store.rows('usage')
  const paid = world.store.rows('attempt').filter(({ payer }) => payer === jobId)
  expect(usage?.jobs).toBe(1)
  expect(Object.values(usage?.backends ?? {}).reduce((sum, { units }) => sum + units, 0)).toBe(paid.length)
})

test('it goes on where it was cut off', async () => {
  await ended(1_203)
  let left = 2
  const { run } = world.ports.store
  const failing = {
    ...world.ports.store,
    run: async (name: string, work: Parameters<typeof run>[1]) => {
      if (name === 'file-receipt' && left-- === 0) throw new Error('the process is gone')
      return run(name, work)
    },
  } as typeof world.ports.store
  await expect(fileReceipt({ ...world.ports, store: failing }, jobId)).rejects.toThrow('gone')
  expect(jobIn(world.store, jobId)).toMatchObject({ tallied: false, receipt: { pages: 2, whole: false } })
  await handle(world.ports, { type: 'tally', jobId })
  expect([0, 1, 2].map((n) => linesOf(n).length)).toEqual([500, 500, 203])
  expect(world.store.rows('usage')[0]?.jobs).toBe(1)
})

test('what is still at a provider is waited for: its line says how it ended', async () => {
  await ended(20, { phase: 'sent', closedAt: undefined, verdict: undefined } as Partial<AttemptRow>)
  await fileReceipt(world.ports, jobId)
  expect(linesOf(0)).toEqual([])
  expect(jobIn(world.store, jobId).dueAt).toBeGreaterThan(0)
  const open = world.store.rows('attempt').find(({ phase }) => phase === 'sent') as AttemptRow
  world.store.seed('attempt', open.id, { ...open, v: 1, phase: 'closed', verdict: 'late', closedAt: 9 })
  await fileReceipt(world.ports, jobId)
  expect(linesOf(0).find(({ id }) => id === open.id)?.verdict).toBe('late')
})

test('what another began and it paid for stands on its receipt; what it began and another paid costs nothing there', async () => {
  const some = oneOf()
  const charged = { payer: 'another', chargedMicros: 7_000_000 }
  await ended(world.store.rows('attempt').length + 1, charged)
  world.store.seed('attempt', 'elsewhere', {
    ...some,
    id: 'elsewhere',
    jobId: 'another',
    payer: jobId,
    chargedMicros: 5,
    v: 1,
  })
  world.store.seed('job', jobId, { ...jobIn(world.store, jobId), paidElsewhere: ['elsewhere'] })
  await fileReceipt(world.ports, jobId)
  const lines = [0, 1].flatMap(linesOf)
  expect(lines.find(({ id }) => id === 'elsewhere')?.chargedMicros).toBe(5)
  expect(lines.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0)).toBeLessThan(7_000_000)
})

test('a job that ended before there were receipts gets one, and is not counted again', async () => {
  await ended(30)
  const { receipt: _, dueAt: __, ...job } = jobIn(world.store, jobId)
  world.store.seed('job', jobId, { ...job, v: 1, tallied: true, dueAt: 0 })
  await sweep(world.ports)
  expect(linesOf(0).length).toBe(30)
  expect(world.store.rows('usage')).toEqual([])
})
