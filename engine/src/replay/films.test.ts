import { workspaceSchema } from '@peace/core/access'
import { entitlementsOf } from '@peace/core/money'
import { expect, test } from 'vitest'
import type { Account } from '../ports.ts'
import { load } from './documents.ts'
import { outcomeOf } from './outcome.ts'
import { jobIn, quietWorld } from './quiet-world.ts'
import { readFilmRecording, readSetting, recordedFilms } from './read-recordings.ts'
import { goOn } from './run-job.ts'

// Films that were stopped in the middle on the whole platform, by an older code: this one ends them, with the same keys
// and for the same money as the older code then did itself.
const { cards, rates } = readSetting()

test.each(recordedFilms())('the %s, begun long ago, is ended', async (name) => {
  const { recordedAt, place, documents, ended, paid } = readFilmRecording(name)
  const { jobId, workspaceId } = place
  const workspace = workspaceSchema.parse(documents.find(({ path }) => path === `workspaces/${workspaceId}`)?.data)
  const account: Account = {
    ...{ workspaceId, salt: workspace.salt, plan: workspace.plan, suspended: false, debtMillis: 0, machines: 0 },
    entitlements: entitlementsOf(workspace.plan),
    limits: { dayMicros: 50_000_000, monthMicros: 500_000_000 },
    preference: { mode: 'automatic', fallbackAllowed: true },
  }
  const world = quietWorld({ account, film: undefined, cards, rates, script: {}, startAt: recordedAt, prefix: 'later' })
  load(world.store, documents)
  expect(jobIn(world.store, jobId)).toMatchObject({ open: true, admitted: true })

  await goOn(world, { jobId, workspaceId })
  const { state, resultKey, money, counts, made, ledgerFaults } = outcomeOf(world.store, jobId)
  expect({ state, resultKey, money, counts }).toEqual(ended)
  expect(made.map(({ key, kind, subject, paidMicros = 0 }) => ({ key, kind, subject, paidMicros }))).toEqual(paid)
  expect(ledgerFaults).toEqual([])
  expect(world.thrown).toEqual([])
})
