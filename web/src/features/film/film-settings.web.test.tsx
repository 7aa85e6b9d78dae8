import { sampleFilm } from '@peace/core/build'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Failure } from '../../data/failure.ts'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { FilmSettings } from './film-settings.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const sample = sampleFilm({ scenes: 1, shotsPerScene: 1, filmId: 'switched' })
const data = { ...sample, film: { ...sample.film, recipe: { ...sample.film.recipe, reading: 1, subtext: 2 } } }

it('the frame for what lies beneath is asked of the server, whose recipes are, and says when it is refused', async () => {
  let refuse = false
  const here = new FilmInMemory(data, {
    frameBeneath: () => {
      if (refuse) throw new Failure('not-a-member', {})
      return { changed: true }
    },
  })
  await showRouted(() => here.around(<FilmSettings />), 'en', 'film', 'errors')
  const beneath = () => screen.getByRole<HTMLInputElement>('switch', { name: /Frame what lies beneath/ })
  expect(beneath().checked).toBe(true)
  fireEvent.click(beneath())
  const input = { workspaceId: here.workspace.id, filmId: 'switched', on: false }
  await expect.poll(() => here.store.called).toContainEqual({ name: 'frameBeneath', input })
  await expect.poll(() => beneath().disabled).toBe(false)
  refuse = true
  fireEvent.click(beneath())
  await screen.findByRole('alert')
  expect(beneath().checked).toBe(true)
})
