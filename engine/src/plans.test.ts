import { planFor, sampleFilm } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { expect, test } from 'vitest'
import { type PlanUnit, planDigest, planOf, writePages } from './plans.ts'
import type { Ports } from './ports.ts'
import type { PageRow } from './rows.ts'

const salt = '0'.repeat(32)
const sample = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const whole = planFor(sample, entitlementsOf('free'), { stop: 'cut', quality: 'draft' }).units.map(
  (unit, at): PlanUnit => ({ ...unit, holdMicros: at }),
)
const held = (units: readonly PlanUnit[]) => units.reduce((sum, { holdMicros }) => sum + holdMicros, 0)

const read = (
  units: readonly PlanUnit[],
  job: Partial<Parameters<typeof planOf>[1]> = {},
  harm: (page: PageRow) => PageRow = (page) => page,
) => {
  const pages = writePages('j', units).map(harm)
  const ports = {
    plans: new Map(),
    store: { getMany: async () => pages },
    accounts: { of: async () => ({ salt }) },
  } as unknown as Ports
  return planOf(ports, {
    ...{ id: 'j', workspaceId: 'w', pages: pages.length, amendments: [], planDigest: undefined },
    ...{ marks: 'w'.repeat(units.length), settled: 'o'.repeat(units.length), heldMicros: held(units) },
    ...job,
  } as Parameters<typeof planOf>[1])
}

test('a plan reads back as it was frozen', async () => {
  expect((await read(whole, { planDigest: planDigest(whole) })).units).toEqual(whole)
})

test('a plan in which a unit stands twice, though its count and its money are right, is refused', async () => {
  const [first, second] = whole as [PlanUnit, PlanUnit]
  const twice = [first, { ...first, holdMicros: second.holdMicros }]
  await expect(read(twice)).rejects.toMatchObject({
    code: 'data-damaged',
    values: { problem: 'a unit is there twice' },
  })
})

test('a unit that would be made from itself is refused', async () => {
  const clip = whole.find(({ spec }) => spec.kind === 'clip') as PlanUnit
  const own = { ...clip, spec: { ...clip.spec, inputs: { still: clip.key } } } as PlanUnit
  await expect(read([own])).rejects.toMatchObject({ code: 'data-damaged' })
})

test('a plan whose units hold another sum than the job is refused', async () => {
  await expect(read(whole, { heldMicros: held(whole) + 1 })).rejects.toMatchObject({ code: 'data-damaged' })
})

test('a plan of the right length and sum that is not the one that was frozen is refused', async () => {
  const [a, b] = [whole[0], whole[1]] as [PlanUnit, PlanUnit]
  const others = whole.map((unit, at) => ({ ...unit, holdMicros: [b.holdMicros, a.holdMicros][at] ?? unit.holdMicros }))
  await expect(read(others, { planDigest: planDigest(whole) })).rejects.toMatchObject({ code: 'data-damaged' })
})

test('a page with other words in it, or another’s, is refused; one of before there were sums is read', async () => {
  const other = (page: PageRow) => ({ ...page, units: page.units.replace('"take":0', '"take":1') })
  await expect(read(whole, {}, other)).rejects.toMatchObject({ code: 'data-damaged' })
  const [foreign] = writePages('another', whole)
  await expect(read(whole, {}, () => foreign as PageRow)).rejects.toMatchObject({ code: 'data-damaged' })
  expect((await read(whole, {}, ({ units }) => ({ units }))).units).toEqual(whole)
})
