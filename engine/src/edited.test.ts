import { sampleFilm } from '@peace/core/build'
import type { CutOperation } from '@peace/core/cutting'
import { expect, test } from 'vitest'
import { quoteJob } from './quote.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { faultKinds } from './sim/faults.ts'
import { studioHome } from './sim/homes.ts'
import { inside } from './sim/inside.ts'
import { makeWorld, type World } from './sim/world.ts'

const { salt: _, ...sample } = sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 1, filmId: 'f' }, 7)
const film = { ...sample, film: { ...sample.film, workspaceId: 'w' } }
const trim = { do: 'trim', clip: 'p-h0-0', edge: 'in', to: 9, ripple: true, id: 'o', by: 'u', madeAt: 0, turn: 1 }
const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations: [trim as CutOperation], lengths: {} }

const world = async (of: object): Promise<World> => {
  const made = makeWorld(11, new Set(faultKinds))
  made.accounts.set('w', studioHome({ more: { tiers: ['standard', 'premium'] } }))
  made.films.set('f', { ...film, ...of })
  await inside(made, (ports) => hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now())))
  return made
}
const wish = {
  ...{ workspaceId: 'w', filmId: 'f', target: { type: 'film' as const }, stop: 'cut' as const },
  ...{ quality: 'standard' as const, fallback: false },
}
const countOf = (quote: { kinds: readonly { kind: string; count: number }[] }, kind: string): number =>
  quote.kinds.filter((each) => each.kind === kind).reduce((sum, { count }) => sum + count, 0)

test('a film whose cut was edited is quoted as stretches, one that was not as parts, at the same price', async () => {
  const [plain, edited] = [await world({}), await world({ edit })]
  const before = await inside(plain, (ports) => quoteJob(ports, wish))
  const after = await inside(edited, (ports) => quoteJob(ports, wish))
  expect([countOf(before, 'part'), countOf(before, 'stretch')]).toEqual([1, 0])
  expect(countOf(after, 'part')).toBe(0)
  expect(countOf(after, 'stretch')).toBeGreaterThan(0)
  expect(after.maxMillis).toBe(before.maxMillis)
})

test('a shot that would be longer is priced before it is', async () => {
  const here = await world({})
  const before = await inside(here, (ports) => quoteJob(ports, wish))
  const longer = await inside(here, (ports) => quoteJob(ports, { ...wish, longer: { 'h0-0': 20_000 } }))
  expect(longer.maxMillis).toBeGreaterThan(before.maxMillis)
})

test('a file to hand on is quoted with what it is made from, and no cut that is not there', async () => {
  const here = await world({})
  const target = { type: 'delivery', id: 'main', format: 'webm' } as const
  expect(countOf(await inside(here, (ports) => quoteJob(ports, { ...wish, target })), 'delivery')).toBe(1)
  const none = { type: 'cut', id: 'tall' } as const
  await expect(inside(here, (ports) => quoteJob(ports, { ...wish, target: none }))).rejects.toThrow('not-found')
})
