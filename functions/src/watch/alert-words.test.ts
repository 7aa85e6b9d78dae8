import { alerts, type News } from '@peace/core/watch'
import { expect, test } from 'vitest'
import { alertLetter, alertLine } from './alert-words.ts'
import { standingOf } from './gather.store.ts'

const news: News = {
  alert: 'breaker-open',
  of: 'runpod',
  is: 'begun',
  value: 1,
  since: Date.parse('2026-11-26T08:00:00Z'),
}

test('an alert says what, since when, against which bound and where to read on, in both languages', () => {
  const line = alertLine(news, 'https://peace.example')
  for (const word of ['runpod', 'พักการส่งงาน', 'bound is 0', '2026-11-26T08:00', 'docs/runbooks/breaker-open.md'])
    expect(line).toContain(word)
  expect(alertLetter({ ...news, is: 'over' }, 'https://peace.example').subject).toMatch(/^Over: /)
})

test('every alert can be told', () => {
  for (const { id } of alerts) expect(alertLine({ ...news, alert: id }, 'https://peace.example')).toContain(id)
})

const looked = { stuck: 0, oldestOwedMs: 0, waitP95Ms: { draft: 0, paid: 0 } }
const views = [
  { id: 'embedded', tier: 'draft', enabled: true, available: true },
  { id: 'runpod', tier: 'gpu', enabled: true, available: false, why: 'down' },
  { id: 'veo', tier: 'gpu', enabled: true, available: false, why: 'not-set-up' },
  { id: 'agent', tier: 'gpu', enabled: true, available: false, why: 'no-machine' },
]
const off = (sort: 'vendor' | 'door', name: string) => ({ stopped: [{ sort, name, reason: 'x', who: 'y', at: 1 }] })

test('how each thing stands is told from what is seen of it, and nothing is promised that nobody set up', () => {
  const well = standingOf(looked, views, { stopped: [] }, false)
  expect(well).toEqual({ write: 'up', draft: 'up', pay: 'up', 'finals:runpod': 'down' })
  expect(standingOf({ ...looked, oldestOwedMs: 400_000 }, views, { stopped: [] }, false).draft).toBe('slow')
  expect(standingOf(looked, views, off('door', 'createJob'), false).draft).toBe('down')
  expect(standingOf(looked, views, off('vendor', 'gemini'), false).write).toBe('slow')
  expect(standingOf(looked, views, off('vendor', 'stripe'), false).pay).toBe('down')
  expect(standingOf(looked, views, { stopped: [] }, true).pay).toBe('slow')
})
