import type { PublicStatus } from '@peace/core/watch'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { showRouted } from '../../ui/render-routed.tsx'
import { overallOf } from './overall.ts'
import StatusPage from './page.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const at = Date.parse('2026-11-26T08:00:00Z')
const status: PublicStatus = {
  at,
  known: true,
  lookedAt: at,
  capabilities: [
    { id: 'draft', state: 'up', since: at },
    { id: 'finals:veo', state: 'down', since: at },
  ],
  days: [{ day: '2026-11-26', share: 0.97 }],
  incidents: [
    {
      id: 'one',
      title: { th: 'คลิปจาก Veo ช้า', en: 'Veo is slow' },
      begunAt: at,
      updates: [{ at, state: 'known', text: { th: 'รอผู้ให้บริการ', en: 'The vendor works on it' } }],
    },
  ],
}
const answer = (said: PublicStatus) => vi.stubGlobal('fetch', async () => Response.json(said))

test.each(['th', 'en'] as const)('the page says what works, since when, and what happened, in %s', async (language) => {
  answer(status)
  await showRouted(() => <StatusPage />, language, 'status', 'made', 'common')
  await screen.findByText(language === 'th' ? /บางส่วนใช้งานไม่ได้/ : /Part of it does not work/)
  const page = document.body.textContent
  expect(page).toContain('Veo')
  expect(page).toContain(language === 'th' ? 'รอผู้ให้บริการ' : 'The vendor works on it')
  expect(page).toMatch(/97\s?%/)
  expect(page).not.toMatch(/state\.|incident\.|overall\./)
})

test('functions that do not answer are told as that, and not as a broken page', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('offline')))
  await showRouted(() => <StatusPage />, 'en', 'status', 'made', 'common')
  expect(await screen.findByText(/do not answer/)).toBeDefined()
})

test('what nobody has looked at is not said to be well', () => {
  expect(overallOf({ ...status, known: false }, false)).toBe('unknown')
  expect(overallOf({ ...status, capabilities: [] }, false)).toBe('allUp')
  expect(overallOf(undefined, false)).toBeUndefined()
})
