import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { show } from '../../ui/render.tsx'
import { FirstChoice } from './first-choice.tsx'
import type { BackendView } from './use-backends.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const row = (id: string, more: Partial<BackendView>): BackendView => ({
  ...{ id, name: id, tier: 'cloud', enabled: true, available: true, health: 'up', breaker: 'closed' },
  ...{ queued: 0, running: 0, slots: 1, checkedAt: 0, successPercent: 100, ...more },
})
const showChoice = (language: 'en' | 'th', backends: BackendView[]) =>
  show(<FirstChoice workspaceId="w" backends={backends} own={() => undefined} />, language, 'backends', 'made')

it.each([
  ['en', 'Start at once, pay by the second. A 5-second clip costs 10.17 credits with Cloud: RunPod.'],
  ['th', 'เริ่มได้เลย จ่ายตามวินาทีที่ใช้ คลิป 5 วินาทีกับคลาวด์ RunPod ใช้ 10.17 เครดิต'],
] as const)('says in %s the price of the row that is cheapest, of those that are shown', async (language, words) => {
  await showChoice(language, [
    row('fal', { enabled: false, clipMicros: 20_000 }),
    row('agent', { tier: 'local', clipMicros: 0 }),
    row('runpod', { clipMicros: 101_700 }),
    row('veo', { tier: 'premium', clipMicros: 500_000 }),
  ])
  expect(await screen.findByText(words)).toBeTruthy()
})

it('names no price where no row has one', async () => {
  await showChoice('en', [row('agent', { tier: 'local', clipMicros: 0 })])
  expect(await screen.findByText('Start at once, pay by the second.')).toBeTruthy()
})
