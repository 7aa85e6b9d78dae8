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
// Each row meets one harm of those that any may meet, in turn, and all that are its own; each meets all of them:
// `npm test -- long unit replay/damage`.
const isLong = process.env.PEACE_TESTS === 'long'
const setting = readSetting()
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

type Harm = { name: string; to: (row: unknown, others: Others) => unknown; if?: (row: unknown) => boolean }
// Another row of the same table, as it would lie there if it had been written under the wrong name.
type Others = { next: unknown; turn: number }

const asData = (row: unknown): Record<string, unknown> => row as Record<string, unknown>
// One field after the other, from row to row.
const fieldAt = (row: unknown, turn: number): string => {
  const names = Object.keys(asData(row)).filter((name) => name !== 'v')
  return must(names[turn % names.length], 'a field')
}
const withUnits = (row: unknown, change: (units: Record<string, unknown>[]) => unknown[]): unknown => {
  const { units, ...rest } = asData(row)
  return { ...rest, units: JSON.stringify(change(JSON.parse(String(units)))) }
}

const anyRow: Harm[] = [
  { name: 'taken away', to: () => undefined },
  { name: 'garbled', to: (row) => ({ v: 1, dueAt: asData(row).dueAt, what: 'was it' }) },
  { name: 'garbled, and nothing owed', to: () => ({ ours: [null] }) },
  { name: 'of a later version', to: (row) => ({ ...asData(row), v: 99 }) },
  { name: "another's", to: (_, { next }) => next },
  {
    name: 'without a field',
    to: (row, { turn }) => {
      const { [fieldAt(row, turn)]: _, ...rest } = asData(row)
      return rest
    },
  },
  {
    name: 'with a field of another type',
    to: (row, { turn }) => ({ ...asData(row), [fieldAt(row, turn)]: { is: [7] } }),
  },
]
// Nothing says any more when it is looked at again.
const due: Harm = {
  name: 'never due',
  to: (row) => {
    const { dueAt: _, ...rest } = asData(row)
    return rest
  },
  if: (row) => asData(row).dueAt !== undefined,
}

// What was written before there were sums says of its words only which key they had.
const isSummed = (row: unknown): boolean => asData(row).sum !== undefined
const page: Harm[] = [
  { name: 'cut short', to: (row) => ({ ...asData(row), units: String(asData(row).units).slice(0, -40) }) },
  { name: 'one unit short', to: (row) => withUnits(row, (units) => units.slice(1)) },
  { name: 'in another order', to: (row) => withUnits(row, (units) => units.reverse()) },
  {
    name: 'with the makings of two units exchanged',
    if: isSummed,
    to: (row) =>
      withUnits(row, (units) => [
        ...units.slice(0, -2),
        { ...units.at(-2), spec: units.at(-1)?.spec },
        { ...units.at(-1), spec: units.at(-2)?.spec },
      ]),
  },
  {
    name: 'with other words in a unit',
    if: isSummed,
    to: (row) => ({ ...asData(row), units: String(asData(row).units).replace(/"subject":"(\w)/, '"subject":"x$1') }),
  },
]

const harms = (table: Table): Harm[] => (table === 'page' ? [...anyRow, ...page] : [...anyRow, due])

const jobIn = ({ store }: QuietWorld, jobId: string): JobRow | undefined => {
  try {
    return readRow('job', jobId, store.tables.job.get(jobId)?.row, () => undefined)
  } catch {
    return undefined
  }
}

// What a job may have paid for, at most how much, and what it is.
type Wanted = { holdMicros: number; what: string }
const wantedOf = async ({ ports, store }: QuietWorld, jobId: string): Promise<Map<string, Wanted>> => {
  const job = must(store.row('job', jobId), 'the job')
  const { units } = await planOf(ports, job)
  return new Map(units.map(({ key, holdMicros, spec }) => [key, { holdMicros, what: `${spec.kind} ${spec.subject}` }]))
}

// Everything that is not as it should be when all is over.
const problemsOf = (
  world: QuietWorld,
  table: Table,
  id: string,
  wanted: ReadonlyMap<string, ReadonlyMap<string, Wanted>>,
) => {
  const { store, thrown } = world
  const problems = thrown.filter((error) => !isDamaged(error)).map((error) => `threw ${error}`)
  for (const [jobId, own] of wanted) {
    const itself = table === 'job' ? id === jobId : table === 'page' && id.startsWith(`${jobId}/`)
    const paid = store.rows('artifact').filter(({ paidBy }) => paidBy === jobId)
    // What an amendment made has another key, and no more than the hold of the unit that was planned.
    const highest = Math.max(...[...own.values()].map(({ holdMicros }) => holdMicros))
    for (const { key, paidMicros = 0 } of paid)
      if (paidMicros > (own.get(key)?.holdMicros ?? highest)) problems.push(`${jobId} paid ${paidMicros} for ${key}`)
    for (const { key, kind, subject } of store.rows('artifact')) {
      const what = own.get(key)?.what
      if (table !== 'artifact' && what !== undefined && what !== `${kind} ${subject}`)
        problems.push(`${jobId} has ${kind} ${subject} for ${what}`)
    }
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

// Where all stands still: the one asks its user, a paid one behind it waits to be let in, a task is owed.
const waits = 'job-waits'
const beginWaiting = async (recording: Recording): Promise<QuietWorld> => {
  const { request } = recording
  const world = await beginBoth(recording)
  const { store, ports } = world
  await world.run(() => store.row('job', request.jobId)?.question !== undefined)
  // Nobody is let in now.
  const closed = { ...recordedAccount, entitlements: { ...recordedAccount.entitlements, concurrency: 0 } }
  const shut = { ...world, ports: { ...ports, accounts: { of: async () => closed, lately: async () => closed } } }
  await begin(shut, { ...request, jobId: waits, quality: 'standard', fallback: false, stop: 'cut' })
  expect(store.row('job', waits)).toMatchObject({ state: 'QUEUED', admitted: false, paid: true })
  const task = { type: 'advance' as const, jobId: request.jobId }
  store.seed('outbox', 'owed', { id: 'owed', priority: 'normal', task, dueAt: 1 })
  return world
}

const moments = [
  ...['draft', 'standard', 'premium-fallback'].map((name) => ({ name, when: 'in the middle', begin: beginBoth })),
  { name: 'premium-answered', when: 'while it waits', begin: beginWaiting },
]

test.each(moments)(
  'whatever row of "$name" is harmed $when, all ends and nobody pays for another',
  async ({ name, begin: start }) => {
    const recording = readRecording(name)
    const { request, answer } = recording
    const whole = await start(recording)
    const documents = unload(whole.store)
    const rows = Object.entries(whole.store.tables).flatMap(([table, all]) =>
      [...all.keys()].map((id) => ({ table: table as Table, id })),
    )
    const wanted = new Map<string, Map<string, Wanted>>()
    for (const jobId of whole.store.tables.job.keys()) wanted.set(jobId, await wantedOf(whole, jobId))
    const found: string[] = []
    for (const [n, { table, id }] of rows.entries())
      for (const [turn, harm] of harms(table).entries()) {
        if (!isLong && anyRow.includes(harm) && (n + turn) % anyRow.length !== 0) continue
        const world = worldOf(recording, 'later')
        load(world.store, documents)
        const all = [...world.store.tables[table].values()].map(({ row }) => row)
        const at = [...world.store.tables[table].keys()].indexOf(id)
        const next = all[(at + 1) % all.length]
        if (harm.if && !harm.if(all[at])) continue
        world.store.seed(table, id, harm.to(all[at], { next, turn: n + turn }) as never)
        const course = { jobId: request.jobId, workspaceId, ...(answer ? { answer } : {}) }
        const problems = await goOn(world, course).then(
          () => problemsOf(world, table, id, wanted),
          (error: unknown) => [String(error)],
        )
        found.push(...problems.map((problem) => `${table} ${id} ${harm.name}: ${problem}`))
      }
    expect(found).toEqual([])
  },
  // Hundreds of films, where others work beside it.
  480_000,
)
