import { sampleFilm } from '@peace/core/build'
import { defaultPlanTable } from '@peace/core/money'
import type { FilmSettings } from '@peace/core/story'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { HeightNote } from './height-note.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const show = async (settings: Partial<FilmSettings>) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }), { readPlanTable: () => defaultPlanTable })
  const { film } = here.film
  await showRouted(
    () => here.around(<HeightNote />, { ...film, settings: { ...film.settings, ...settings } }),
    'en',
    'film',
  )
}

it('says what the plan builds instead of the height that was asked for, and leads to the plans', async () => {
  await show({ resolution: '1080p', quality: 'standard' })
  const note = await screen.findByRole('status')
  expect(note.textContent).toContain('720p')
  expect(screen.getByRole('link', { name: 'See the plans' }).getAttribute('href')).toBe('/pricing')
})
