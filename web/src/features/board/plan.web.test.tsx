import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { stagingId } from '@peace/core/stage'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import BoardRoom from './page.tsx'

// What comes when it is first needed is here before anything is waited for.
beforeAll(async () => {
  const [{ prepareWords }] = await Promise.all([import('@peace/core/reading/lexicon'), import('@peace/core/stage')])
  while (!prepareWords());
})
Object.defineProperty(document, 'fonts', { value: new EventTarget() })
afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const openPlan = async (language: 'en' | 'th') => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 3, filmId: `plan-${language}` }))
  await showRouted(() => here.around(<BoardRoom />), language, 'board', 'build', 'freshness', 'errors')
  fireEvent.click(await screen.findByText(language === 'en' ? 'Plans' : 'ผังพื้น'))
  return here
}

it('shows a scene from above, with its people and a camera a shot', async () => {
  await openPlan('en')
  expect(await screen.findAllByRole('button', { name: /^Camera \d/ })).toHaveLength(3)
  expect(await screen.findByRole('button', { name: /^PERSON A/ })).toBeTruthy()
})

it('a person moved with the arrow keys is stored, and stays where they were put until released', async () => {
  const here = await openPlan('th')
  const person = must(here.film.characters[0], 'somebody')
  const scene = must(here.film.scenes[0], 'a scene')
  const path = `${paths.stagings(here.workspace.id, here.film.film.id)}/${stagingId(scene.id, person.id)}`
  let stored: { patches?: { set: { at: number[] } }[] } | undefined
  here.store.watch(path, (data) => {
    stored = data as typeof stored
  })
  const before = await screen.findByRole('button', { name: new RegExp(`^${person.name}`) })
  const x = Number(before.querySelector('circle')?.getAttribute('cx'))
  fireEvent.keyDown(before, { key: 'ArrowRight' })
  await waitFor(() => expect(stored?.patches?.[0]?.set.at[0]).toBeCloseTo(x + 0.25))
  await waitFor(() => {
    const after = screen.getByRole('button', { name: new RegExp(`^${person.name}`) })
    expect(Number(after.querySelector('circle')?.getAttribute('cx'))).toBeCloseTo(x + 0.25)
  })
})

it('a camera moved by hand says so', async () => {
  await openPlan('en')
  const [camera] = await screen.findAllByRole('button', { name: /^Camera 1/ })
  fireEvent.keyDown(must(camera, 'a camera'), { key: 'ArrowDown' })
  expect(await screen.findByRole('button', { name: /^Camera 1.*set by hand/ })).toBeTruthy()
})
