import { sampleFilm } from '@peace/core/build'
import type { ShownKey } from '@peace/core/open'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import KeysPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const inDays = (days: number) => Date.now() + days * 86_400_000
const keyOf = (name: string, more: Partial<ShownKey> = {}): ShownKey => ({
  ...{ prefix: 'abcdefgh12', id: name, createdBy: 'u', name, scopes: ['films:read'], monthMillis: 0 },
  ...{ createdAt: inDays(-1), expiresAt: inDays(89) },
  ...more,
})

const open = async (language: 'th' | 'en', keys: ShownKey[], plan: 'free' | 'studio' = 'studio') => {
  const made: unknown[] = []
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }), {
    listApiKeys: () => ({ keys: [...keys] }),
    makeApiKey: (wish: { name: string; scopes: ShownKey['scopes'] }) => {
      made.push(wish)
      const key = keyOf(wish.name, { scopes: wish.scopes, prefix: 'zzzzzzzz99' })
      keys.push(key)
      return { key, secret: `peace_${key.prefix}_${'x'.repeat(40)}` }
    },
    revokeApiKey: ({ prefix }: { prefix: string }) => {
      const at = keys.findIndex((key) => key.prefix === prefix)
      keys[at] = { ...(keys[at] as ShownKey), revokedAt: inDays(-0.01) }
      return { revokedAt: Date.now() }
    },
  })
  Object.assign(here.workspace, { plan })
  await showRouted(() => here.around(<KeysPage />), language, 'keys', 'errors')
  return made
}

it('makes a key that may no more than was ticked, and shows its secret once', async () => {
  const made = await open('en', [])
  await screen.findByText(/There is no key yet/)
  fireEvent.click(screen.getByRole('button', { name: 'Make a key' }))
  const form = await screen.findByRole('dialog')
  fireEvent.change(within(form).getByLabelText('Name'), { target: { value: 'Night build' } })
  fireEvent.click(within(form).getByLabelText('Make films, check scripts'))
  expect((within(form).getByLabelText('Build, stop builds') as HTMLInputElement).checked).toBe(false)
  fireEvent.click(within(form).getByRole('button', { name: 'Make a key' }))
  const secret = (await screen.findByLabelText('Your new key')) as HTMLInputElement
  expect(secret.value).toBe(`peace_zzzzzzzz99_${'x'.repeat(40)}`)
  expect(made).toMatchObject([
    {
      name: 'Night build',
      monthMillis: 0,
      days: 90,
      scopes: ['films:read', 'builds:read', 'artifacts:read', 'usage:read'],
    },
  ])
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }))
  await waitFor(() => expect(screen.queryByLabelText('Your new key')).toBeNull())
})

it('takes a key back only after it was asked, in Thai too', async () => {
  await open('th', [keyOf('งานกลางคืน', { scopes: ['builds:write'], monthMillis: 500_000 })])
  const row = await screen.findByRole('region', { name: 'งานกลางคืน' })
  expect(row.textContent).toContain('ไม่เกิน 500 เครดิตต่อเดือน')
  fireEvent.click(within(row).getByRole('button', { name: 'เพิกถอน' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'เพิกถอน' }))
  await waitFor(() => expect(screen.getByRole('region', { name: 'งานกลางคืน' }).textContent).toContain('เพิกถอนเมื่อ'))
})

it('tells a program that was let in by where it is from, not by what it calls itself', async () => {
  const client = { client: 'peace', clientId: 'https://tool.example/client.json' }
  await open('en', [
    keyOf('peace', client),
    keyOf('shell', { prefix: 'abcdefgh34', client: 'peace', clientId: 'peace-cli' }),
  ])
  expect((await screen.findByRole('region', { name: 'peace' })).textContent).toContain('from tool.example')
  expect(screen.getByRole('region', { name: 'shell' }).textContent).toContain('Our own command line')
})

it('says what a plan lacks instead of offering what would be refused', async () => {
  await open('en', [], 'free')
  await screen.findByText('Not in this plan')
  expect(screen.queryByRole('button', { name: 'Make a key' })).toBeNull()
})
