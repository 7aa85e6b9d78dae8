import { isFinal } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { auditLedger, emptyWallet } from '@peace/core/money'
import { isDamaged } from '@peace/core/stored'
import { expect, test } from 'vitest'
import { planOf } from '../plans.ts'
import type { JobRow, Table } from '../rows.ts'
import { readRow, storedRows } from '../stored-rows.ts'
import { load, unload } from './documents.ts'
import { recordedAccount, workspaceId } from './jobs.ts'
import { type QuietWorld, quietWorld } from './quiet-world.ts'
import { inTheMiddle, type Recording, readRecording, readSetting } from './read-recordings.ts'
import { begin, goOn } from './run-job.ts'

// A film in the middle of being made, and beside it a draft of the same film. Any one row is taken away, garbled or
// replaced: both jobs end, the one that is not meant ends well, nobody pays for what is not theirs, and nothing runs for ever.
// Each row meets every other harm, in turn; all of them: `npm test -- long unit replay/damage`.
const isLong = process.env.PEACE_TESTS === 'long'
const setting = readSetting()
const names = ['draft', 'standard', 'premium-fallback', 'premium-answered']
const other = 'job-other'

const worldOf = ({ film, script, middleAt }: Recording, prefix: string): QuietWorld =>
  quietWorld({ account: recordedAccount, film, ...setting, script, startAt: middleAt, prefix })

// As `npm run migrate` leaves it: rows of an older version that nobody reads are brought up too.
const upgradeAll = ({ store }: QuietWorld): void => {
  for (const table of Object.keys(storedRows) as Table[])
    for (const [id, { row }] of store.tables[table]) {
      const upgraded = storedRows[table].upgrade(row, id)
      if (upgraded) store.seed(table, id, upgraded)
    }
}

const beginBoth = async (recording: Recording): Promise<QuietWorld> => {
  const world = worldOf(recording, 'other')
  load(world.store, inTheMiddle(recording))
  upgradeAll(world)
  await begin(world, { ...recording.request, jobId: other, quality: 'draft', fallback: false, stop: 'cut' })
  return world
}

type Harm = { name: string; to: (row: unknown) => unknown }
const anyRow: Harm[] = [
  { name: 'taken away', to: () => undefined },
  { name: 'garbled', to: (row) => ({ v: 1, dueAt: (row as { dueAt?: number }).dueAt, what: 'was it' }) },
  { name: 'garbled, and nothing owed', to: () => ({ ours: [null] }) },
  { name: 'of a later version', to: (row) => ({ ...(row as object), v: 99 }) },
]
const page: Harm[] = [
  { name: 'cut short', to: (row) => ({ units: (row as { units: string }).units.slice(0, -40) }) },
  {
    name: 'one unit short',
    to: (row) => ({ units: JSON.stringify(JSON.parse((row as { units: string }).units).slice(1)) }),
  },
  {
    name: 'in another order',
    to: (row) => ({ units: JSON.stringify(JSON.parse((row as { units: string }).units).reverse()) }),
  },
]

const harms = (table: Table): Harm[] => (table === 'page' ? [...anyRow, ...page] : anyRow)

const jobIn = ({ store }: QuietWorld, jobId: string): JobRow | undefined => {
  try {
    return readRow('job', jobId, store.tables.job.get(jobId)?.row, () => undefined)
  } catch {
    return undefined
  }
}

// What a job may have paid for, and at most how much.
const holdsOf = async ({ ports, store }: QuietWorld, jobId: string): Promise<Map<string, number>> => {
  const job = must(store.row('job', jobId), 'the job')
  const { units } = await planOf(ports, job)
  return new Map(units.map(({ key, holdMicros }) => [key, holdMicros]))
}

// Everything that is not as it should be when all is over.
const problemsOf = (
  world: QuietWorld,
  table: Table,
  id: string,
  holds: ReadonlyMap<string, ReadonlyMap<string, number>>,
) => {
  const { store, thrown } = world
  const problems = thrown.filter((error) => !isDamaged(error)).map((error) => `threw ${error}`)
  for (const [jobId, own] of holds) {
    const itself = table === 'job' ? id === jobId : table === 'page' && id.startsWith(`${jobId}/`)
    const paid = store.rows('artifact').filter(({ paidBy }) => paidBy === jobId)
    // What an amendment made has another key, and no more than the hold of the unit that was planned.
    for (const { key, paidMicros = 0 } of paid)
      if (paidMicros > (own.get(key) ?? Math.max(...own.values())))
        problems.push(`${jobId} paid ${paidMicros} for ${key}`)
    const job = jobIn(world, jobId)
    if (!job) {
      if (!itself) problems.push(`${jobId} is lost`)
      if (store.row('wallet', workspaceId)?.holds[jobId]) problems.push(`${jobId} is lost and still holds`)
      if (store.row('workload', workspaceId)?.open[jobId]) problems.push(`${jobId} is lost and still open`)
      continue
    }
    const { state, failure, marks, heldMicros, capturedMicros, releasedMicros } = job
    if (!isFinal(state)) problems.push(`${jobId} is ${state} for ever: ${marks}`)
    if (heldMicros !== capturedMicros + releasedMicros) problems.push(`${jobId}: the money of ${marks} does not add up`)
    const sum = paid.reduce((all, { paidMicros = 0 }) => all + paidMicros, 0)
    if (table !== 'artifact' && sum !== capturedMicros)
      problems.push(`${jobId} paid ${sum}, captured ${capturedMicros}`)
    if (state !== 'COMPLETED' && !(itself && failure?.code === 'data-damaged'))
      problems.push(`${jobId} is ${state}: ${failure?.code}`)
  }
  if (table !== 'wallet' && table !== 'entry') {
    const faults = auditLedger(store.row('wallet', workspaceId) ?? emptyWallet(), store.rows('entry'))
    problems.push(...faults.map((fault) => `ledger: ${fault}`))
  }
  return problems
}

test.each(names)(
  'whatever row of "%s" is harmed, all ends and nobody pays for another',
  async (name) => {
    const recording = readRecording(name)
    const { request, answer } = recording
    const whole = await beginBoth(recording)
    const documents = unload(whole.store)
    const rows = Object.entries(whole.store.tables).flatMap(([table, all]) =>
      [...all.keys()].map((id) => ({ table: table as Table, id })),
    )
    const holds = new Map<string, Map<string, number>>()
    for (const jobId of [request.jobId, other]) holds.set(jobId, await holdsOf(whole, jobId))
    const found: string[] = []
    for (const [n, { table, id }] of rows.entries())
      for (const harm of harms(table).filter((_, at) => isLong || (n + at) % 2 === 0)) {
        const world = worldOf(recording, 'later')
        load(world.store, documents)
        world.store.seed(table, id, harm.to(world.store.tables[table].get(id)?.row))
        const course = { jobId: request.jobId, workspaceId, ...(answer ? { answer } : {}) }
        const problems = await goOn(world, course).then(
          () => problemsOf(world, table, id, holds),
          (error: unknown) => [String(error)],
        )
        found.push(...problems.map((problem) => `${table} ${id} ${harm.name}: ${problem}`))
      }
    expect(found).toEqual([])
  },
  120_000,
)
