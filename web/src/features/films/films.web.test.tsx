import { buildSchema, sampleFilm } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import FilmsPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const open = async (titles: readonly string[]) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }))
  titles.forEach((title, at) => {
    here.store.put(paths.film(here.workspace.id, `f${at}`), { ...here.film.film, id: `f${at}`, title })
  })
  await showRouted(() => here.around(<FilmsPage />), 'en', 'films', 'errors', 'common')
  return here
}

it('offers the samples that are not among the films yet', async () => {
  await open(['ว่าวแดง'])
  expect(await screen.findByRole('button', { name: 'The Last Ferry (English)' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Red Kite (Thai)' })).toBeNull()
})

it('says of a film in the making how far it is, not that it is not built', async () => {
  const here = await open(['Mine'])
  expect(await screen.findByText('Not built yet')).toBeTruthy()
  const { id: workspaceId } = here.workspace
  const build = buildSchema.parse({
    ...{ id: 'b', workspaceId, filmId: 'f0', createdBy: 'u', state: 'GENERATING_VIDEO', marks: 'dduw', paid: false },
    request: { jobId: 'b', workspaceId, filmId: 'f0', stop: 'cut', quality: 'draft', shownMillis: 0 },
    counts: { wanted: 4, done: 2, failed: 0, reused: 0 },
    money: { heldMillis: 0, capturedMillis: 0, releasedMillis: 0 },
    ...{ quoteMillis: 0, createdAt: 1 },
  })
  act(() => here.store.put(paths.job('b'), { ...build, open: true }))
  expect(await screen.findByText('Being built, 50%')).toBeTruthy()
  expect(screen.queryByText('Not built yet')).toBeNull()
})
