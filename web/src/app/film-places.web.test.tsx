import { sampleFilm } from '@peace/core/build'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import { FilmInMemory } from '../session/film-in-memory.tsx'
import { show } from '../ui/render.tsx'
import { useFilmPlaces } from './film-places.ts'
import { findPlaces, type Place } from './places.ts'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

let places: Place[] = []
const Tell = () => {
  places = useFilmPlaces()
  return null
}

it('counts shots through the film as the strip does, and finds a line by its words', async () => {
  const here = new FilmInMemory(sampleFilm({ scenes: 2, shotsPerScene: 2, filmId: 'f' }))
  const root = createRootRoute()
  const room = createRoute({
    getParentRoute: () => root,
    path: '/films/$filmId/$room',
    component: () => here.around(<Tell />),
  })
  const history = createMemoryHistory({ initialEntries: ['/films/f/script'] })
  const router = createRouter({ routeTree: root.addChildren([room]), history })
  await router.load()
  await show(<RouterProvider<typeof router> router={router} />, 'en', 'anywhere')
  await waitFor(() => expect(places.length).toBeGreaterThan(0))
  const named = (wanted: string) => findPlaces(places, wanted).map(({ label }) => label)
  expect(named('shot').filter((label) => label.startsWith('Shot'))).toEqual([
    'Shot 1 · The room, 0',
    'Shot 2 · The room, 1',
    'Shot 3 · The room, 0',
    'Shot 4 · The room, 1',
  ])
  expect(named('')).not.toContain('Someone crosses room 1 and stops.')
  expect(named('crosses room 1')).toEqual(['Someone crosses room 1 and stops.', 'Someone crosses room 1 and stops.'])
})
