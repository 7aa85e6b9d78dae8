import { must } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, goOn } from './replay/run-job.ts'
import { unitId } from './rows.ts'

// Lines whose voice is away: whoever makes them is told which try is the last, and then takes what there is.

const { film } = must(
  jobsToRecord.find(({ name }) => name === 'failed'),
  'a film of one shot',
)
const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop: 'cut' as const, fallback: false }

test('the last try of a line is told as such, whatever raised its fence before', async () => {
  const world = quietWorld({ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 1, prefix: 'i' })
  const { make } = world.ports.maker
  const lasts: boolean[] = []
  world.ports.maker.make = async (order, ...rest) => {
    if (order.spec.kind !== 'line') return make(order, ...rest)
    lasts.push(order.last ?? false)
    const fault = { code: 'interrupted' as const, message: 'the voice is away', next: 'again' as const }
    if (!order.last) throw Object.assign(new Error(fault.message), { fault })
    return make(order, ...rest)
  }
  await begin(world, { ...wish, jobId: 'first', quality: 'draft' })
  await goOn(world, { jobId: 'first', workspaceId }, 1)
  for (const unit of world.store.rows('unit'))
    if (unit.kind === 'line')
      world.store.seed('unit', unitId(workspaceId, unit.key), { ...unit, fence: unit.fence + 5 })
  await goOn(world, { jobId: 'first', workspaceId })
  expect(jobIn(world.store, 'first').state).toBe('COMPLETED')
  expect(lasts).toEqual([false, false, true])
})
