import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import { useShots } from '../session/film-content.ts'
import { FilmInMemory } from '../session/film-in-memory.tsx'
import { showRouted } from '../ui/render-routed.tsx'
import { UnreadNotice } from './unread-notice.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const Count = () => {
  const shots = useShots()
  return <p>{shots.status === 'ready' ? `${shots.data.length} shots` : ''}</p>
}

const open = async (garble: (shot: object) => object) => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 3 })
  const here = new FilmInMemory(film)
  const shot = must(film.shots[1], 'the second shot')
  const path = `${paths.shots(here.workspace.id, film.film.id)}/${shot.id}`
  here.store.put(path, garble({ ...shot, description: 'Rain on the pier' }))
  await showRouted(
    () =>
      here.around(
        <>
          <UnreadNotice />
          <Count />
        </>,
      ),
    'en',
    'errors',
  )
}

it('names a shot that cannot be read, and offers to take it away; the others are there', async () => {
  await open((shot) => ({ ...shot, characterIds: ['constructor'] }))
  await waitFor(() => expect(screen.getByText('2 shots')).toBeTruthy())
  expect(screen.getByRole('alert').textContent).toMatch(/Rain on the pier: A shot could not be read.*its name: h0-1/)
  expect(screen.getByRole('button', { name: 'Take it away' })).toBeTruthy()
})

it('asks to load the page anew for a shot that a newer version saved, and does not offer to delete it', async () => {
  await open((shot) => ({ ...shot, v: 99 }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/saved by a newer version/))
  expect(screen.queryByRole('button')).toBeNull()
})

it('is silent where all can be read', async () => {
  await open((shot) => shot)
  await waitFor(() => expect(screen.getByText('3 shots')).toBeTruthy())
  expect(screen.queryByRole('alert')).toBeNull()
})
