import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import PublishPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const channel = { id: 'c1', outlet: 'youtube', vendorId: 'UC', name: 'Peace Films', state: 'open', connectedAt: 1 }
const open = async (publications: object[], channels: object[] = [channel]) => {
  const asked: Record<string, { wish?: { title: string; syntheticMedia: boolean }; to?: string }[]> = {}
  const hear = (name: string, answer: unknown) => (input: never) => {
    asked[name] = [...(asked[name] ?? []), input]
    return answer
  }
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'out' }), {
    listChannels: () => ({ channels, setUp: ['youtube'] }),
    listPlaylists: () => ({ playlists: [] }),
    listPublications: () => ({ publications }),
    publishFilm: hear('publishFilm', { publicationId: 'p' }),
    changePublication: hear('changePublication', { publicationId: 'p' }),
  })
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  await showRouted(() => here.around(<PublishPage />), 'en', 'publish', 'errors', 'common')
  return asked
}
const sent = (state: string, more: object = {}) => ({
  ...{ id: 'p', state, attempts: [], done: [], outlet: 'youtube', channelId: 'c1', title: 'Lamp', cut: 'c' },
  ...{ privacy: 'public', timeZone: 'Asia/Bangkok', createdAt: 1, ...more },
})

it('sends what stands on the page, with the label for what a model made, and says what another place would cut', async () => {
  const asked = await open([])
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'The red lamp' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send to YouTube' }))
  await waitFor(() => expect(asked.publishFilm).toHaveLength(1))
  expect(must(asked.publishFilm?.[0], 'asked').wish).toMatchObject({ title: 'The red lamp', syntheticMedia: true })
  expect(document.querySelectorAll('[data-fit="cut"]').length).toBeGreaterThan(0)
})

it('says of what is unconfirmed that it may be there, and sends it again only when somebody has looked', async () => {
  const asked = await open([sent('unconfirmed', { trouble: 'no-answer' })])
  await screen.findByText(/it may be there, and is not sent again by itself/)
  fireEvent.click(screen.getByRole('button', { name: 'I looked: it is not there. Send again' }))
  await waitFor(() => expect(asked.changePublication).toMatchObject([{ to: 'again' }]))
})

it('without an account it says where to connect one', async () => {
  await open([sent('published', { address: 'https://www.youtube.com/watch?v=x' })], [])
  expect((await screen.findByText('Connect one')).getAttribute('href')).toContain('/workspace/channels')
  expect(screen.getByRole('link', { name: /watch/ }).getAttribute('href')).toBe('https://www.youtube.com/watch?v=x')
})
