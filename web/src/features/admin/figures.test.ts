import { dayStatsSchema } from '@peace/core/stats'
import { expect, test } from 'vitest'
import { moneyOf } from '../../ui/money.ts'
import { csvHead, csvRows, figuresOf } from './figures.ts'

const say = {
  ...moneyOf('en'),
  number: String,
  share: (part: number, whole: number) => `${part}/${whole}`,
  lasted: (ms: number) => `${ms} ms`,
}

const days = [1, 2].map((n) =>
  dayStatsSchema.parse({
    day: `2026-11-0${n}`,
    units: { made: 10, retried: 4, retriedWell: 3, failedOver: 1 },
    pods: { started: 1, uptimeMs: 100, jobs: n, costMicros: 1, idleMicros: 2_500_000 },
    money: {
      receivedMinor: { thb: 119_000, usd: 0 },
      refundedMinor: { thb: 19_000, usd: 0 },
      recurringMinor: { thb: 100_000 * n, usd: 0 },
      subscribers: 9,
      churned: n,
    },
  }),
)

test('a span’s figures are sums over its days, and what is so at its end', () => {
  const { reliability, money, pods } = figuresOf(days, say)
  expect(Object.fromEntries(reliability)).toMatchObject({ retried: '8', retriedWell: '6/8', failedOver: '2' })
  expect(Object.fromEntries(money)).toMatchObject({ revenueThb: '฿2,000', mrrThb: '฿2,000', churned: '3 · 3/12' })
  expect(Object.fromEntries(pods)).toMatchObject({ podsUptime: '200 ms', podsJobs: '1.5', podsIdle: '$5' })
})

test('the file has a line a day, as wide as its head', () => {
  const rows = csvRows(days)
  expect(rows.map(([day]) => day)).toEqual(['2026-11-01', '2026-11-02'])
  expect(rows.every((row) => row.length === csvHead.length)).toBe(true)
  expect(rows[0]?.[csvHead.indexOf('receivedThbMinor')]).toBe(119_000)
})
