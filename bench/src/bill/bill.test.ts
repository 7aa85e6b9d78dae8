import { secrets, services } from '@peace/dev/declared/functions'
import { type Declared, declaredBy } from '@peace/dev/secrets/declared'
import { Reach } from '@peace/dev/secrets/reach'
import { beforeAll, expect, test, vi } from 'vitest'
import { idleLines, runsAMonth } from './counts.ts'
import { dollarsFor } from './prices.ts'

let declared: Declared[]
beforeAll(async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-bill')
  declared = await declaredBy(new Reach())
}, 60_000)

const idle = (of: readonly Declared[]) =>
  idleLines(of, Object.keys(services).length, Object.keys(secrets).length).reduce(
    (sum, { priced, count }) => sum + dollarsFor(priced, count),
    0,
  )

test('an idle month costs at most ten dollars, with the schedules that are declared', () => {
  expect(idle(declared)).toBeLessThanOrEqual(10)
  // Twenty more that tick each minute would be seen.
  const ticking = declared.find(({ own }) => own?.schedule === 'every 1 minutes')
  expect(idle([...declared, ...Array.from({ length: 20 }, () => ticking ?? []).flat()])).toBeGreaterThan(10)
})

test('a schedule is read in Google’s own words, and one that cannot be read is no nought', () => {
  expect([runsAMonth('every 5 minutes'), runsAMonth('every 2 hours'), runsAMonth('every day 03:20')]).toEqual([
    8640, 360, 30,
  ])
  expect(() => runsAMonth('now and then')).toThrow('now and then')
})
