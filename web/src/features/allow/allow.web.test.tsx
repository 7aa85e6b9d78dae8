import { sampleFilm } from '@peace/core/build'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import AllowPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const open = async (found: Record<string, unknown>, language: 'th' | 'en' = 'en') => {
  const gone: string[] = []
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }), {
    describeGrant: () => ({ name: 'peace', scopes: [], ...found }),
  })
  const go = (to: string) => void gone.push(to)
  await showRouted(() => here.around(<AllowPage go={go} />), language, 'allow', 'keys', 'errors')
  return gone
}
const back = 'https://phish.example/in?error=unsupported_response_type'

it.each([
  ['en', 'Go back to phish.example'],
  ['th', 'กลับไปที่ phish.example'],
] as const)('leads nobody to a stranger’s address unasked, %s', async (language, label) => {
  const gone = await open({ back, host: 'tool.example', returnsTo: 'phish.example' }, language)
  const button = await screen.findByRole('button', { name: label })
  expect(screen.getByText(/tool\.example/)).toBeTruthy()
  expect(gone).toEqual([])
  fireEvent.click(button)
  expect(gone).toEqual([back])
})

it('sends our own program its fault at once', async () => {
  const gone = await open({ back: 'http://127.0.0.1:5000/callback?error=invalid_request' })
  await expect.poll(() => gone).toHaveLength(1)
})
