import { describe, expect, it } from 'vitest'
import { idleLimitMs, podsFor, scalePods, scalingRules } from './scaling.ts'

describe('pods follow the queue', () => {
  it.each([
    [[0, 1, 2], 0],
    [[3, 4, 5], 1],
    [[6, 9], 2],
    [[10, 15], 3],
    [[16, 20], 4],
    [[21, 1000], 5],
  ])('%j waiting: %i', (queues, pods) => {
    for (const queued of queues) expect(podsFor(queued)).toBe(pods)
  })

  it('rest 10 minutes before they go, thrifty ones 5, and 2 above $0.10 an hour', () => {
    expect(idleLimitMs({ hourlyMicros: 90_000, policy: 'normal' })).toBe(600_000)
    expect(idleLimitMs({ hourlyMicros: 240_000, policy: 'normal' })).toBe(600_000)
    expect(idleLimitMs({ hourlyMicros: 90_000, policy: 'thrifty' })).toBe(300_000)
    expect(idleLimitMs({ hourlyMicros: 240_000, policy: 'thrifty' })).toBe(120_000)
  })

  it('keep their cool-downs, their number and their rest over a day of traffic', () => {
    let running = 0
    let queued = 0
    let [lastUpAt, lastDownAt] = [-1e9, -1e9]
    let idleSince: number | undefined = 0
    let random = 7
    const chance = () => {
      random = (random * 1103515245 + 12345) % 2 ** 31
      return random / 2 ** 31
    }
    const ups: number[] = []
    const downs: number[] = []
    let peak = 0
    for (let now = 0; now < 86_400_000; now += 30_000) {
      const hour = now / 3_600_000
      const busy = Math.max(0, Math.sin(((hour - 7) / 24) * 2 * Math.PI)) * 1.2
      queued = Math.max(
        0,
        queued + (chance() < busy ? Math.round(chance() * 6) : 0) - running * (chance() < 0.6 ? 1 : 0),
      )
      idleSince = queued > 0 ? undefined : (idleSince ?? now)
      const asked = {
        queued,
        running,
        now,
        lastUpAt,
        lastDownAt,
        idleSince,
        hourlyMicros: 240_000,
        policy: 'thrifty' as const,
      }
      const { want, reason } = scalePods(asked)
      expect(want).toBeGreaterThanOrEqual(0)
      expect(want).toBeLessThanOrEqual(scalingRules.mostPods)
      if (want > running) {
        ups.push(now)
        lastUpAt = now
      }
      if (want < running) {
        downs.push(now)
        if (reason === 'idle') expect(now - (idleSince ?? now)).toBeGreaterThanOrEqual(scalingRules.dearIdleMs)
        lastDownAt = now
      }
      running = want
      peak = Math.max(peak, running)
    }
    const gaps = (times: number[]) => times.slice(1).map((time, at) => time - (times[at] ?? 0))
    expect(Math.min(...gaps(ups))).toBeGreaterThanOrEqual(scalingRules.betweenUpsMs)
    expect(peak).toBeGreaterThanOrEqual(3)
    expect(running).toBe(0)
    expect(ups.length).toBeGreaterThan(3)
    expect(downs.length).toBeGreaterThan(0)
  })
})

it('keeps one warm, and no more than that, while nothing waits', () => {
  const idle = { now: 9e9, lastUpAt: 0, lastDownAt: 0, idleSince: 0, hourlyMicros: 460_000, policy: 'warm' as const }
  expect(scalePods({ ...idle, queued: 0, running: 0 }).want).toBe(1)
  expect(scalePods({ ...idle, queued: 0, running: 1 }).want).toBe(1)
  expect(scalePods({ ...idle, queued: 0, running: 3 }).want).toBe(1)
  expect(scalePods({ ...idle, queued: 25, running: 1, idleSince: undefined }).want).toBe(5)
  expect(scalePods({ ...idle, queued: 0, running: 1, policy: 'normal' }).want).toBe(0)
})
