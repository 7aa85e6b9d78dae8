import { sampleFilm } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import { FilmInMemory } from '../session/film-in-memory.tsx'
import { showRouted } from '../ui/render-routed.tsx'
import GoAnywhere from './go-anywhere.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

test.each([
  ['en', /^(\d+) found$/],
  ['th', /^พบ (\d+) รายการ$/],
] as const)('as many places as are told in %s are listed', async (language, told) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }))
  for (const n of [1, 2, 3, 4])
    here.store.put(`${paths.films(here.workspace.id)}/f${n}`, { ...here.film.film, id: `f${n}` })
  await showRouted(() => here.around(<GoAnywhere close={() => {}} />), language, 'anywhere', 'common')
  const [, count] = told.exec((await screen.findByText(told)).textContent) ?? []
  expect(Number(count)).toBeGreaterThan(21)
  expect(screen.getAllByRole('option')).toHaveLength(Number(count))
})

test.each([
  ['en', 'build', 'Builds'],
  ['th', 'งานสร้าง', 'งานสร้าง'],
] as const)('the page of builds is found in %s by what it is', async (language, typed, name) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }))
  await showRouted(() => here.around(<GoAnywhere close={() => {}} />), language, 'anywhere', 'common')
  fireEvent.change(screen.getByRole('combobox'), { target: { value: typed } })
  await waitFor(() => expect(screen.getAllByRole('option').map((each) => each.textContent)[0]).toContain(name))
})
