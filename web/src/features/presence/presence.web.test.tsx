import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { chooseToBeSeen } from '../../session/presence-choice.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import Presence from './part.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
  localStorage.clear()
})

const film = sampleFilm({ scenes: 1, shotsPerScene: 3, filmId: 'here' })
const open = async () => {
  const here = new FilmInMemory(film)
  const at = here.film.film
  const malee = { id: 'malee', role: 'editor', name: 'Malee', email: '', joinedAt: 1 }
  here.put(paths.members(at.workspaceId), malee)
  here.put(paths.presences(at.workspaceId, at.id), {
    ...{ id: 'malee', room: 'board', shotId: must(film.shots[1], 'shot').id, seenAt: Date.now() },
    ...{ ms: 0, playing: false, act: 0, acted: false },
  })
  await showRouted(() => here.around(<Presence />), 'th', 'people', 'common')
  const said = () => {
    let found: unknown
    here.store.watch(paths.presence(at.workspaceId, at.id, 'u'), (data) => {
      found = data
    })()
    return found
  }
  return { here, said }
}

it('shows who is here and where, says where one is, and watches with them until one goes apart', async () => {
  const { said } = await open()
  const people = await screen.findByRole('button', { name: 'อยู่ที่นี่ด้วยกัน: Malee' })
  expect(said()).toMatchObject({ id: 'u', room: 'film' })
  fireEvent.click(people)
  const row = must((await screen.findByText('Malee')).closest('li'), 'a row')
  within(row).getByText(/สตอรี่บอร์ด · ช็อต 2/)
  fireEvent.click(within(row).getByRole('button', { name: 'ดูด้วยกัน' }))
  fireEvent.click(await screen.findByRole('button', { name: 'อยู่ที่นี่ด้วยกัน: Malee' }))
  fireEvent.click(await screen.findByRole('button', { name: 'เลิกดูด้วยกัน' }))
  await screen.findByRole('button', { name: 'ดูด้วยกัน' })
})

it('says nothing and shows nobody to whoever does not wish to be seen', async () => {
  chooseToBeSeen(false)
  const { said } = await open()
  expect([said(), screen.queryByRole('button')]).toEqual([undefined, null])
})

it('a page that is shown again as it was left is with the others again', async () => {
  const { here, said } = await open()
  await screen.findByRole('button', { name: 'อยู่ที่นี่ด้วยกัน: Malee' })
  const at = here.film.film
  fireEvent(window, new Event('pagehide'))
  await expect.poll(() => screen.queryByRole('button')).toBeNull()
  here.store.update(paths.presence(at.workspaceId, at.id, 'u'), { room: 'publish' })
  fireEvent(window, new Event('pageshow'))
  await screen.findByRole('button', { name: 'อยู่ที่นี่ด้วยกัน: Malee' })
  await expect.poll(said, { timeout: 5000 }).toMatchObject({ id: 'u', room: 'film' })
})
