import { sampleFilm } from '@peace/core/build'
import type { Film, Shelf } from '@peace/core/story'
import { expect, test } from 'vitest'
import { filmsShown, placesIn, shelfOf } from './shelf.ts'

const film = (id: string, shelf?: Shelf): Film => ({
  ...sampleFilm({ scenes: 1, shotsPerScene: 1, filmId: id }).film,
  ...(shelf ? { shelf } : {}),
})
const films = [
  film('plain'),
  film('rain', { folder: 'Season 1', tags: ['rain', 'night'] }),
  film('night', { tags: ['night'] }),
  film('old', { folder: 'Season 0', tags: ['rain'], archivedAt: 1 }),
]
const shown = (by: Parameters<typeof filmsShown>[1]) => filmsShown(films, by).map(({ id }) => id)

test('what is put away is shown only where it was put, and names no place', () => {
  expect(shown({ by: 'all' })).toEqual(['plain', 'rain', 'night'])
  expect(shown({ by: 'archive' })).toEqual(['old'])
  expect(shown({ by: 'folder', name: 'Season 1' })).toEqual(['rain'])
  expect(shown({ by: 'tag', name: 'night' })).toEqual(['rain', 'night'])
  expect(placesIn(films)).toEqual({ folders: ['Season 1'], tags: ['night', 'rain'], hasAway: true })
})

test('a place that is empty is not there', () => {
  expect(shelfOf({ folder: '', tags: [] })).toEqual({})
})
