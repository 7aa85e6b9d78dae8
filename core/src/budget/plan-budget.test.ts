import { describe, expect, it } from 'vitest'
import { type FilmData, sampleFilm, type Unit } from '../build/index.ts'
import { defaultPlanTable, defaultRateCard, millisForMinor, millisOf, minorOf, pricesOf } from '../money/index.ts'
import { deliveredCards, fits, isFree } from '../routing/index.ts'
import { qualities } from '../story/film.ts'
import { planAt } from './film-problem.ts'
import { type BudgetPlan, planBudget, spend } from './plan-budget.ts'

const account = { maxHeight: 1080, watermark: false } as const
const cards = deliveredCards.filter(({ enabled }) => enabled)

// What a job holds for a unit: the dearest that may make it.
const price = (unit: Unit): number | undefined => {
  const prices = pricesOf(defaultRateCard, unit.spec)
  const able = cards.filter((card) => !card.fallbackOnly && !card.ownMachines && 'offer' in fits(card, unit.spec))
  if (able.length === 0) return undefined
  return Math.max(...able.map((card) => (isFree(card) ? 0 : (prices(card.id) ?? 0))))
}

const asked = (film: FilmData, made: ReadonlySet<string> = new Set()) => ({
  film,
  account,
  request: { stop: 'cut' as const },
  allowed: qualities,
  price: (unit: Unit) => (made.has(unit.key) ? 0 : price(unit)),
})
const chosenIn = (plan: BudgetPlan) => Object.fromEntries(plan.shots.map(({ id, quality }) => [id, quality]))
const unitsFor = (film: FilmData, plan: BudgetPlan): Unit[] => planAt(asked(film), chosenIn(plan)).units
const holdFor = (film: FilmData, plan: BudgetPlan): number =>
  millisOf(unitsFor(film, plan).reduce((sum, unit) => sum + (price(unit) ?? 0), 0))

const films = [1, 2, 3, 4].map((seed) => sampleFilm({ scenes: 2 + seed, shotsPerScene: 2 + seed, characters: 3 }, seed))
const [film] = films as [FilmData]
const ample = { millis: 100_000_000, pins: {} }

describe('a budget', () => {
  it('is what the film is then really held for, never a thousandth more', () => {
    for (const data of films) {
      const { leastMillis, mostMillis } = planBudget(asked(data), ample)
      for (let tenth = 0; tenth <= 10; tenth += 3) {
        const millis = leastMillis + Math.floor(((mostMillis - leastMillis) * tenth) / 10)
        const plan = planBudget(asked(data), { millis, pins: {} })
        expect(plan.millis).toBeLessThanOrEqual(millis)
        expect(holdFor(data, plan)).toBe(plan.millis)
      }
    }
  })

  it('buys more with more', () => {
    for (const data of films) {
      const { frontier } = planBudget(asked(data), { millis: 150_000, pins: {} })
      expect(frontier.length).toBeGreaterThan(4)
      for (const [at, step] of frontier.entries()) {
        const before = frontier[at - 1]
        if (!before) continue
        expect(step.millis).toBeGreaterThan(before.millis)
        expect(step.worthPercent).toBeGreaterThanOrEqual(before.worthPercent)
        expect(step.changes).toBeGreaterThan(0)
      }
      expect(frontier.at(-1)?.worthPercent).toBe(100)
    }
  })

  it('of nothing is a film that is drawn', () => {
    const plan = planBudget(asked(film), { millis: 0, pins: {} })
    expect(new Set(plan.shots.map(({ quality }) => quality))).toEqual(new Set(['draft']))
    expect(plan.millis).toBe(0)
  })

  it('keeps to what is pinned, and says so', () => {
    const [first, second] = film.shots.map(({ id }) => id) as [string, string]
    const pins = { [first]: ['premium' as const], [second]: ['draft' as const, 'standard' as const] }
    const plan = planBudget(asked(film), { millis: ample.millis, pins })
    expect(plan.shots.find(({ id }) => id === first)).toMatchObject({ quality: 'premium', why: 'pinnedApart' })
    expect(plan.shots.find(({ id }) => id === second)?.quality).toBe('standard')
    const least = planBudget(asked(film), { millis: plan.leastMillis, pins })
    expect(least.shots.find(({ id }) => id === first)?.quality).toBe('premium')
    expect(() => planBudget(asked(film), { millis: plan.leastMillis - 1, pins })).toThrow('budget-too-small')
  })

  it('binds the pinned shot alone: those beside it are as they would be, and alike among themselves', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 3, characters: 2 }, 7)
    const [first, second, third] = data.shots.map(({ id }) => id) as [string, string, string]
    for (const pinned of [first, second, third]) {
      const plan = planBudget(asked(data), { millis: ample.millis, pins: { [pinned]: ['draft'] } })
      for (const { id, quality, why } of plan.shots)
        expect([quality, why === 'pinnedApart'], id).toEqual(id === pinned ? ['draft', true] : ['premium', false])
    }
    const whole = planBudget(asked(data), ample)
    for (let tenth = 0; tenth <= 10; tenth++) {
      const millis = Math.floor((whole.mostMillis * tenth) / 10)
      const { [first]: before, [third]: after } = chosenIn(
        planBudget(asked(data), { millis, pins: { [second]: ['draft'] } }),
      )
      expect(before, `${millis}`).toBe(after)
    }
  })

  it('goes by what is made already beside it, which is nobody’s wish', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 1 }, 7)
    const [first, second] = data.shots.map(({ id }) => id) as [string, string]
    const short = { ...data, shots: data.shots.map((shot) => ({ ...shot, ms: 1_000 })) }
    const all = { ...asked(short), pins: {} }
    const settled = { [first]: ['draft' as const] }
    expect(spend({ ...all, settled }, 10_000_000)?.qualities).toEqual({ [first]: 'draft', [second]: 'draft' })
    expect(spend({ ...all, settled, pins: settled }, 10_000_000)?.qualities[second]).toBe('premium')
  })

  it('pays once for what is shared, and not at all for what is there', () => {
    const whole = planBudget(asked(film), ample)
    const made = new Set(unitsFor(film, whole).map(({ key }) => key))
    const again = planBudget(asked(film, made), { millis: 0, pins: {} })
    expect(chosenIn(again)).toEqual(chosenIn(whole))
    expect(new Set(again.shots.map(({ why }) => why))).toEqual(new Set(['made']))
  })

  it('leaves out what the workspace may not have, and what nobody can make', () => {
    const standard = planBudget({ ...asked(film), allowed: ['draft', 'standard'] }, ample)
    expect(standard.shots.every(({ quality }) => quality === 'standard')).toBe(true)
    const noVeo = (unit: Unit) =>
      unit.spec.quality === 'premium' && unit.spec.kind === 'clip' ? undefined : price(unit)
    expect(planBudget({ ...asked(film), price: noVeo }, ample).mostMillis).toBe(standard.mostMillis)
  })

  it('goes first to the faces, and last to what is far away', () => {
    const shots = film.shots.map((shot, at) => ({
      ...shot,
      ms: 3_000,
      size: at % 3 === 0 ? ('extreme-close' as const) : ('extreme-wide' as const),
    }))
    const { mostMillis } = planBudget(asked({ ...film, shots }), ample)
    const plan = planBudget(asked({ ...film, shots }), { millis: Math.floor(mostMillis / 3), pins: {} })
    const ranks = (size: string) =>
      shots.flatMap((shot) => (shot.size === size ? [qualities.indexOf(chosenIn(plan)[shot.id] ?? 'draft')] : []))
    expect(Math.min(...ranks('extreme-close'))).toBeGreaterThanOrEqual(Math.max(...ranks('extreme-wide')))
    expect(ranks('extreme-close')).not.toEqual(ranks('extreme-wide'))
  })

  it('does not change the look of a scene from shot to shot for a little more', () => {
    const plan = planBudget(asked(films[3] as FilmData), { millis: 250_000, pins: {} })
    const scenes = Map.groupBy(plan.shots, ({ id }) => films[3]?.shots.find((shot) => shot.id === id)?.sceneId)
    let jumps = 0
    for (const shots of scenes.values())
      for (const [at, { quality }] of shots.entries())
        if (at > 0 && (quality === 'draft') !== (shots[at - 1]?.quality === 'draft')) jumps += 1
    expect(jumps).toBeLessThanOrEqual(2)
  })
})

describe('money', () => {
  it('is credits at the price of the smallest pack, never more than was said', () => {
    expect(millisForMinor(17_900, 'thb', defaultPlanTable)).toBe(500_000)
    expect(millisForMinor(50_000, 'thb', defaultPlanTable)).toBe(1_396_648)
    expect(minorOf(1_396_648, 'thb', defaultPlanTable)).toBe(50_000)
    expect(minorOf(1, 'usd', defaultPlanTable)).toBe(1)
    for (let minor = 1; minor < 3_000; minor += 7)
      expect(minorOf(millisForMinor(minor, 'usd', defaultPlanTable), 'usd', defaultPlanTable)).toBeLessThanOrEqual(
        minor,
      )
  })
})
