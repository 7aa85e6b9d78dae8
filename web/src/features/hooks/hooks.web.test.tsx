import { sampleFilm } from '@peace/core/build'
import type { ShownWebhook } from '@peace/core/hooks'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import HooksPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const url = 'https://hooks.example.com/in'
const hook: ShownWebhook = {
  ...{ id: 'h', createdBy: 'u', createdAt: 1, url, events: ['build.completed'], state: 'on' },
  failingSince: 1,
}
const sent = {
  ...{ id: 'msg_1', hookId: 'h', filmId: 'f', event: 'build.completed', createdAt: 1, queuedAt: 1, body: '{}' },
  ...{
    state: 'given-up',
    attempts: [
      { at: 1, ms: 15, status: 503 },
      { at: 2, ms: 9, problem: 'no answer' },
    ],
  },
}

const open = async (language: 'th' | 'en', hooks: ShownWebhook[]) => {
  const asked: [string, unknown][] = []
  const kept = (name: string, answer: (input: object) => unknown) => (input: object) => {
    asked.push([name, input])
    return answer(input)
  }
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }), {
    listWebhooks: () => ({ hooks: [...hooks] }),
    makeWebhook: kept('makeWebhook', () => {
      hooks.push(hook)
      return { hook, secret: 'whsec_abc' }
    }),
    listHookMessages: () => ({ messages: [sent] }),
    replayHookMessage: kept('replayHookMessage', () => ({ messageId: 'msg_1' })),
  })
  Object.assign(here.workspace, { plan: 'studio' })
  await showRouted(() => here.around(<HooksPage />), language, 'hooks', 'errors')
  return asked
}

it('takes an address and shows its secret once', async () => {
  const asked = await open('en', [])
  await screen.findByText(/No address is told yet/)
  fireEvent.click(screen.getByRole('button', { name: 'Add an address' }))
  const form = await screen.findByRole('dialog')
  fireEvent.change(within(form).getByLabelText('Address'), { target: { value: url } })
  fireEvent.click(within(form).getByLabelText('A build was stopped'))
  fireEvent.click(within(form).getByRole('button', { name: 'Add an address' }))
  const secret = (await screen.findByLabelText('Your signing secret')) as HTMLInputElement
  expect(secret.value).toBe('whsec_abc')
  expect(asked).toMatchObject([['makeWebhook', { url, events: ['build.completed', 'build.failed', 'film.published'] }]])
})

it('shows every try of what was sent, and sends it again, in Thai too', async () => {
  const asked = await open('th', [hook])
  const row = await screen.findByRole('region', { name: url })
  expect(row.textContent).toContain('ไม่รับตั้งแต่')
  fireEvent.click(within(row).getByRole('button', { name: 'รายการที่ส่ง' }))
  const tries = await within(row).findByRole('list', { name: 'การส่งแต่ละครั้ง' })
  expect(tries.textContent).toMatch(/ตอบ 503.*no answer/s)
  fireEvent.click(within(row).getByRole('button', { name: 'ส่งอีกครั้ง' }))
  await expect.poll(() => asked).toMatchObject([['replayHookMessage', { hookId: 'h', messageId: 'msg_1' }]])
})
