import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import BoardRoom from './page.tsx'

Object.defineProperty(document, 'fonts', { value: new EventTarget() })
afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

it('folds the corner of a card that is out of date and says why, as the strip does', async () => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'board' }))
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  await showRouted(() => here.around(<BoardRoom />), 'en', 'board', 'build', 'freshness', 'errors')
  const card = async (name: RegExp) => (await screen.findByRole('button', { name })).textContent
  expect(await card(/Shot 1/)).not.toContain('changed')
  const person = must(here.film.characters[0], 'somebody')
  act(() => here.put(paths.characters(here.workspace.id, 'board'), { ...person, wardrobe: 'a red coat' }))
  await waitFor(async () => expect(await card(/Shot 1/)).toContain('PERSON A’s wardrobe changed'))
  expect(await card(/Shot 2/)).not.toContain('changed')
})
