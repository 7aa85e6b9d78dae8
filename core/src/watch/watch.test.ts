import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayStatsSchema } from '../stats/index.ts'
import {
  type AlertId,
  alerts,
  budgetLeft,
  countLook,
  type Figures,
  figuresSchema,
  judge,
  keptOf,
  metricNames,
  printMetrics,
  type StandingAlert,
  samplesOf,
  sinceWhen,
  statusOf,
  withWord,
} from './index.ts'

const minute = 60_000
const start = Date.parse('2026-11-26T08:00:00Z')
const day = (more: object = {}) => dayStatsSchema.parse({ day: '2026-11-26', ...more })

const healthy = (more: Partial<Figures> = {}): Figures =>
  figuresSchema.parse({
    at: start,
    builds: { completed: 40, failed: 1, cancelled: 3 },
    waitP95Ms: { draft: 900, paid: 4_000 },
    stuck: 0,
    oldestOwedMs: 0,
    paidStops: 0,
    stripeBehindMs: 20 * minute,
    held: { units: 0, oldestMs: 0 },
    spend: {
      todayMicros: 4_000_000,
      forecastMicros: 6_000_000,
      purses: { looks: { spentMicros: 1_000_000, ofMicros: 5_000_000 } },
    },
    backends: { runpod: { available: true, breakerOpen: false, queued: 3, running: 2 } },
    standing: { write: { state: 'up', since: 0 }, draft: { state: 'up', since: 0 } },
    uptime: { '2026-11-26': { all: 96, up: 96 } },
    day: day({ backends: { runpod: { attempts: 30, done: 29, failed: 1, costMicros: 3e6, chargedMicros: 4e6 } } }),
    ...more,
  })

// As the schedule goes on: looks every five minutes, each judged upon the one before.
const goOn = (looks: readonly Figures[], from: readonly StandingAlert[] = []) => {
  let standing = from
  return looks.flatMap((figures, at) => {
    const now = figures.at + at * 5 * minute
    const judged = judge(samplesOf({ ...figures, at: now }, now, keptOf([figures.day], figures.uptime)), standing, now)
    standing = judged.standing
    return judged.news.map(({ alert, of, is }) => `${is} ${alert} ${of}`.trim())
  })
}

// What makes each of them stand, for as long as it must.
const causes: Record<Exclude<AlertId, 'watch-late'>, { of?: string; figures: Partial<Figures> }> = {
  'capability-down': { of: 'finals:veo', figures: { standing: { 'finals:veo': { state: 'down', since: 0 } } } },
  'builds-fail': { figures: { builds: { completed: 6, failed: 3, cancelled: 0 } } },
  'builds-stuck': { figures: { stuck: 1 } },
  'task-owed': { figures: { oldestOwedMs: 11 * minute } },
  'slow-dispatch': { of: 'draft', figures: { waitP95Ms: { draft: 31_000, paid: 0 } } },
  'breaker-open': {
    of: 'runpod',
    figures: { backends: { runpod: { available: false, breakerOpen: true, queued: 0, running: 0 } } },
  },
  'moderation-held': { figures: { held: { units: 2, oldestMs: 31 * minute } } },
  'ledger-drift': { figures: { paidStops: 1 } },
  'stripe-behind': { figures: { stripeBehindMs: 121 * minute } },
  'cost-above-price': {
    of: 'veo',
    figures: { day: day({ backends: { veo: { costMicros: 2_200_000, chargedMicros: 2_000_000 } } }) },
  },
  'template-below-cost': {
    of: 'runpod wan-i2v',
    figures: {
      day: day({
        models: [
          {
            backend: 'runpod',
            kind: 'clip',
            model: 'wan-i2v',
            made: 9,
            costMicros: 2_200_000,
            chargedMicros: 2_000_000,
          },
          {
            backend: 'runpod',
            kind: 'clip',
            model: 'ltx-i2v',
            made: 9,
            costMicros: 1_000_000,
            chargedMicros: 2_000_000,
          },
        ],
      }),
    },
  },
  'spend-over-forecast': { figures: { spend: { todayMicros: 13_000_000, forecastMicros: 6_000_000, purses: {} } } },
  'purse-nearly-empty': {
    of: 'fleet',
    figures: {
      spend: { todayMicros: 0, forecastMicros: 0, purses: { fleet: { spentMicros: 46e6, ofMicros: 50e6 } } },
    },
  },
  'objective-missed': { of: 'up', figures: { uptime: { '2026-11-26': { all: 1000, up: 998 } } } },
}

describe('alerts', () => {
  for (const [id, { of = '', figures }] of Object.entries(causes)) {
    const name = `${id} ${of}`.trim()
    test(`${name} is told once when its cause has stood for its time, and once when it is over`, () => {
      const long = Array.from({ length: 20 }, () => healthy(figures))
      expect(goOn([healthy(), ...long, healthy(), healthy()])).toEqual([`begun ${name}`, `over ${name}`])
    })

    test(`${name} that is gone before its time is told to nobody`, () => {
      const { forMinutes } = alerts.find((one) => one.id === id) ?? { forMinutes: 0 }
      if (forMinutes > 0) expect(goOn([healthy(figures), healthy()])).toEqual([])
    })
  }

  test('are silent for a healthy hour', () => {
    const looks = fc.record({
      builds: fc.record({ completed: fc.integer({ min: 20, max: 90 }), failed: fc.nat(4), cancelled: fc.nat(9) }),
      waitP95Ms: fc.record({ draft: fc.nat(2_000), paid: fc.nat(25_000) }),
      oldestOwedMs: fc.nat(90_000),
      stripeBehindMs: fc.nat(40 * minute),
      held: fc.record({ units: fc.nat(4), oldestMs: fc.nat(5 * minute) }),
    })
    fc.assert(
      fc.property(fc.array(looks, { minLength: 12, maxLength: 12 }), (hour) => {
        expect(goOn(hour.map((look) => healthy(look)))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('that only somebody outside can see are judged there', () => {
    const late = samplesOf(healthy({ at: start - 60 * minute }), start, [])
    expect(late.peace_watched_age_seconds).toEqual([{ labels: {}, value: 3600 }])
    expect(judge(late, [], start).standing.map(({ alert }) => alert)).not.toContain('watch-late')
  })

  test('of one backend do not hide those of another', () => {
    const open = { available: false, breakerOpen: true, queued: 0, running: 0 }
    const both = healthy({ backends: { runpod: open, veo: open } })
    expect(goOn([both, both, both])).toEqual(['begun breaker-open runpod', 'begun breaker-open veo'])
  })
})

describe('figures', () => {
  test('are printed as Prometheus reads them: each with its help and type, labels escaped', () => {
    const odd = healthy({ backends: { 'a"b\\c\nd': { available: true, breakerOpen: false, queued: 1, running: 0 } } })
    const text = printMetrics(samplesOf(odd, start, keptOf([odd.day], odd.uptime)))
    expect(text).toContain('peace_backend_queued{backend="a\\"b\\\\c\\nd"} 1\n')
    for (const name of metricNames) expect(text).toContain(`# TYPE ${name} gauge\n`)
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(
        /^(# (HELP|TYPE) \w+ .+|[a-z_0-9]+(\{[a-z]+="([^"\\]|\\.)*"(,[a-z]+="([^"\\]|\\.)*")*\})? [-0-9.e]+)$/,
      )
  })

  test('say since when a thing is as it is', () => {
    const first = sinceWhen({}, { write: 'up', draft: 'down' }, 5)
    expect(sinceWhen(first, { write: 'up', draft: 'up' }, 9)).toEqual({
      write: { state: 'up', since: 5 },
      draft: { state: 'up', since: 9 },
    })
  })

  test('count a look that did not come as one at which nothing was up', () => {
    const one = countLook({}, undefined, { day: '2026-11-25', at: 0, up: true })
    expect(countLook(one, 0, { day: '2026-11-26', at: 20 * minute, up: true })).toEqual({
      '2026-11-25': { all: 1, up: 1 },
      '2026-11-26': { all: 4, up: 1 },
    })
  })
})

test('an error budget is whole where nothing went wrong, gone where as much went wrong as may, and below nothing beyond', () => {
  expect(budgetLeft(0.95, 100, 100)).toBe(1)
  expect(budgetLeft(0.95, 95, 100)).toBeCloseTo(0)
  expect(budgetLeft(0.95, 90, 100)).toBeCloseTo(-1)
  expect(budgetLeft(0.95, 0, 0)).toBe(1)
})

describe('the status page', () => {
  const word = { id: 'one', title: { th: 'ช้ามาก', en: 'It is slow' }, text: { th: 'กำลังดู', en: 'We look' } }
  const begun = withWord([], { ...word, state: 'looking' }, 10)

  test('says that nothing is known where nobody has looked for long', () => {
    expect(statusOf(undefined, [], start).known).toBe(false)
    expect(statusOf(healthy(), [], start + 21 * minute).known).toBe(false)
    expect(statusOf(healthy(), [], start + 5 * minute).known).toBe(true)
  })

  test('keeps an incident that goes on, and one that is over for two weeks', () => {
    const over = withWord(begun, { ...word, state: 'over' }, 20)
    expect(over[0]?.updates.map(({ state }) => state)).toEqual(['looking', 'over'])
    const later = 10 + 15 * 86_400_000
    expect(statusOf(healthy(), over, 30).incidents).toHaveLength(1)
    expect(statusOf(healthy(), over, later).incidents).toHaveLength(0)
    expect(statusOf(healthy(), begun, later).incidents).toHaveLength(1)
  })
})
