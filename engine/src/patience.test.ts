import { must } from '@peace/core/errors'
import { backendLiveSchema } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { dispatchUnit } from './dispatch.ts'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, payIn } from './replay/run-job.ts'
import type { UnitRow } from './rows.ts'
import { unitId } from './rows.ts'

const { film } = must(
  jobsToRecord.find(({ name }) => name === 'failed'),
  'a film of one shot',
)
const hour = 3_600_000

// A final whose first unit waits for a backend, at a time that the test says.
const waitingUnit = async () => {
  const world = quietWorld({
    ...{ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 1_000_000, prefix: 'i' },
  })
  const { ports, store } = world
  const cards = await ports.backends.cards()
  let health: 'up' | 'down' = 'down'
  ports.backends.live = async () => new Map(cards.map(({ id }) => [id, backendLiveSchema.parse({ id, health })]))
  payIn(world, workspaceId, 5_000_000)
  const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop: 'clips' as const, fallback: false }
  await begin(world, { ...wish, jobId: 'j', quality: 'standard' })
  const queued = () => store.rows('unit').find(({ state }) => state === 'queued')
  await world.run(() => queued() !== undefined)
  const { key } = must(queued(), 'a unit in line')
  const row = (): UnitRow => must(store.row('unit', unitId(workspaceId, key)), 'the unit')
  let now = ports.clock.now()
  ports.clock.now = () => now
  return {
    row,
    patienceMs: ports.settings.patienceMs,
    // As if it had only ever waited for a slot.
    standInLine: () => {
      const { downSince: _, ...rest } = row()
      store.seed('unit', unitId(workspaceId, key), { ...rest, lineFor: 'runpod' })
    },
    look: async (at: number, is: typeof health) => {
      now = at
      health = is
      await dispatchUnit(ports, workspaceId, key)
      return row().state
    },
  }
}

test('a unit that has long stood in line has all its patience when the backends go', async () => {
  const { standInLine, look, patienceMs } = await waitingUnit()
  standInLine()
  expect(await look(hour, 'down')).toBe('queued')
  expect(await look(hour + patienceMs, 'down')).toBe('queued')
  expect(await look(hour + patienceMs + 1, 'down')).toBe('failed')
})

test('once they are up it is sent, and no longer counts how long they were gone', async () => {
  const { standInLine, look, row } = await waitingUnit()
  standInLine()
  expect(await look(hour, 'down')).toBe('queued')
  expect(row().downSince).toBe(hour)
  expect(await look(hour + 60_000, 'up')).toBe('running')
  expect(row().downSince).toBeUndefined()
})
