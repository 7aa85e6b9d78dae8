import { expect, test } from 'vitest'
import { sampleFilm, type Unit } from '../build/index.ts'
import { qualities } from '../story/film.ts'
import { finishOf, type Pace, type Taken } from './pace.ts'
import { planBudget } from './plan-budget.ts'

const minute = 60_000
const film = sampleFilm({ scenes: 4, shotsPerScene: 4, characters: 2 }, 3)
// Dear is slow, as it is with those who make it.
const seconds = { draft: 0, standard: 20, premium: 120 }
const price = ({ spec }: Unit) => (spec.kind === 'clip' ? seconds[spec.quality] * 1_000 : 0)
const timeOf = ({ spec }: Unit): Taken | undefined => {
  const ms = spec.kind === 'clip' ? seconds[spec.quality] * 1000 : 0
  return ms > 0 ? { backend: spec.quality, ms, slowMs: ms * 1.5 } : undefined
}
const planned = (withinMs?: number) => {
  const pace: Pace | undefined = withinMs === undefined ? undefined : { withinMs, timeOf, lanesOf: () => 2 }
  const asked = { film, account: { maxHeight: 1080, watermark: false } as const, request: { stop: 'cut' as const } }
  return planBudget({ ...asked, allowed: qualities, price, pace }, { millis: 1_000_000, pins: {} })
}
const levels = (plan: ReturnType<typeof planned>) =>
  plan.shots.reduce((sum, { quality }) => sum + qualities.indexOf(quality), 0)

test('a film that has to be ready sooner is made in what is ready by then, and says so', () => {
  expect(planned()).not.toHaveProperty('finish')
  const whole = planned(24 * 60 * minute)
  expect(levels(whole)).toBe(film.shots.length * 2)
  expect(whole.finish).toMatchObject({ inTime: true })
  let before = Infinity
  for (const within of [30, 16, 8, 4, 2]) {
    const plan = planned(within * minute)
    expect(plan.finish?.inTime, `${within} minutes`).toBe(true)
    expect(plan.finish?.slowSeconds).toBeLessThanOrEqual(within * 60)
    expect(levels(plan)).toBeLessThanOrEqual(before)
    expect(plan.shots.some(({ why }) => why === 'inTime')).toBe(levels(plan) < levels(whole))
    before = levels(plan)
  }
  expect(before).toBeLessThan(levels(whole))
})

test('what cannot be ready in time is told as the soonest there is', () => {
  const asked = { film, account: { maxHeight: 1080, watermark: false } as const, request: { stop: 'cut' as const } }
  const pace: Pace = { withinMs: minute, timeOf, lanesOf: () => 2 }
  const pins = Object.fromEntries(film.shots.map(({ id }) => [id, ['premium' as const]]))
  const plan = planBudget({ ...asked, allowed: qualities, price, pace }, { millis: 1_000_000, pins })
  expect(plan.finish).toMatchObject({ inTime: false })
  expect(plan.finish?.slowSeconds).toBeGreaterThan(60)
})

// Units as makers take them: first come, first made, each still before its clip, with times that are far apart.
test('nine films in ten are ready by the time that is said', () => {
  let state = 12345
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return ((state >>> 8) + 0.5) / 2 ** 24
  }
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const spread = 0.45
  const mean = Math.exp(spread ** 2 / 2)
  const slow = Math.exp(1.2816 * spread)
  const lanes: Record<string, number> = { stills: 3, clips: 2 }
  const lanesOf = (backend: string) => lanes[backend] ?? 1
  let [inTime, all, longest] = [0, 0, 0]
  for (let shots = 2; shots <= 60; shots += 2)
    for (let life = 0; life < 20; life++) {
      const free = { stills: new Array(3).fill(0) as number[], clips: new Array(2).fill(0) as number[] }
      const make = (backend: 'stills' | 'clips', ready: number, middle: number): number => {
        const lane = free[backend].indexOf(Math.min(...free[backend]))
        const end = Math.max(ready, free[backend][lane] ?? 0) + middle * Math.exp(spread * normal())
        free[backend][lane] = end
        return end
      }
      const ends = Array.from({ length: shots }, () => make('stills', 0, 10_000)).map((ready) =>
        make('clips', ready, 40_000),
      )
      const taken = (backend: string, middle: number): Taken => ({ backend, ms: middle * mean, slowMs: middle * slow })
      const units = Array.from({ length: shots }, () => [taken('stills', 10_000), taken('clips', 40_000)]).flat()
      const { slowMs } = finishOf(units, lanesOf)
      all += 1
      const end = Math.max(...ends)
      if (end <= slowMs) inTime += 1
      longest += slowMs / end
    }
  expect(inTime / all).toBeGreaterThanOrEqual(0.9)
  // And it is not said of caution alone.
  expect(longest / all).toBeLessThan(1.6)
})
