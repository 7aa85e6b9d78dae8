import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { show } from '../../ui/render.tsx'
import { OwnQueueShown } from './own-queue.tsx'
import type { OwnQueue } from './use-own-queue.ts'

afterEach(cleanup)

const queue = (more: Partial<OwnQueue> = {}): OwnQueue => ({
  hands: 1,
  kinds: [
    { kind: 'still', running: 1, waiting: 6 },
    { kind: 'clip', running: 0, waiting: 3 },
  ],
  ...{ leftMs: 17 * 60_000, elsewhereMillis: 33_000, homeOnly: 0, ...more },
})
const shown = async (language: 'en' | 'th', more?: Partial<OwnQueue>) => {
  const { container } = await show(<OwnQueueShown queue={queue(more)} />, language, 'backends', 'made')
  return container
}

it('says how much waits for the machines, how long that takes them, and what others would take', async () => {
  await shown('en')
  expect(await screen.findByText('Waiting for your machines')).toBeTruthy()
  expect(screen.getByText(/9 waiting · 1 running/)).toBeTruthy()
  expect(screen.getByText('about 17 min left')).toBeTruthy()
  expect(screen.getByText('33 credits')).toBeTruthy()
})

it('says of machines that sleep how much work there is for them, and what nobody else may make', async () => {
  await shown('th', { hands: 0, homeOnly: 2 })
  expect(await screen.findByText('งานอีก 17 นาที เมื่อมีเครื่องเปิด')).toBeTruthy()
  expect(screen.getByText('2 ชิ้นมีแต่เครื่องของคุณที่ทำได้')).toBeTruthy()
})

it('names no price where others may make none of it, and nothing where nothing waits', async () => {
  await shown('en', { homeOnly: 9 })
  expect(await screen.findByText('Time left')).toBeTruthy()
  expect(screen.queryByText('In the cloud it would cost')).toBeNull()
  cleanup()
  await shown('en', { kinds: [] })
  expect(await screen.findByText('Nothing waits for your machines.')).toBeTruthy()
})
