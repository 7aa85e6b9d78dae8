import { openApi } from '@peace/core/open'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { showRouted } from '../../ui/render-routed.tsx'
import { addressOf, operationsOf, type Published } from './operations.ts'
import ReferencePage from './page.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const published = openApi('https://peace.test') as unknown as Published

it('shows every call that is published, with an example wherever something is sent', () => {
  const all = operationsOf(published)
  expect(all.length).toBeGreaterThan(15)
  for (const { method, example } of all) expect(example === undefined).toBe(method === 'GET')
  const shots = all.find(({ id }) => id === 'listShots')
  expect(shots && addressOf(shots, { filmId: 'a/b', limit: '2', after: '' })).toBe('/v1/films/a%2Fb/shots?limit=2')
})

it.each(['th', 'en'] as const)('tries a call with the key that was given, in %s', async (language) => {
  const asked: [string, RequestInit | undefined][] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push([url, init])
    return new Response(JSON.stringify(url === '/openapi.json' ? published : { filmId: 'f', scenes: 1 }))
  })
  await showRouted(() => <ReferencePage />, language, 'reference', 'errors')
  const call = (await screen.findByText('POST /v1/films')).closest('details') as HTMLElement
  const send = within(call).getByRole('button', { hidden: true }) as HTMLButtonElement
  expect(send.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText(language === 'th' ? 'กุญแจ' : 'Key', { selector: 'input' }), {
    target: { value: 'peace_k' },
  })
  fireEvent.submit(send.closest('form') as HTMLFormElement)
  expect((await within(call).findByText(/"scenes": 1/)).textContent).toContain('"filmId": "f"')
  const [url, init] = asked.at(-1) ?? ['', undefined]
  expect(url).toBe('/v1/films')
  expect(init?.headers).toMatchObject({ authorization: 'Bearer peace_k', 'accept-language': language })
})
