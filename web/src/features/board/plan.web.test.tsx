import { recipesOfNewFilm, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { stagingId } from '@peace/core/stage'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import type { DrawingAnswer, DrawingAsk } from '../../session/shot-drawing.worker.ts'
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
  vi.unstubAllGlobals()
  keepInMemory(undefined)
})

const openPlan = async (language: 'en' | 'th', recipe: Record<string, number> = {}) => {
  const sample = sampleFilm({ scenes: 1, shotsPerScene: 3, filmId: `plan-${language}` })
  const here = new FilmInMemory({ ...sample, film: { ...sample.film, recipe } })
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

it('frames that nobody has made are drawn in the tab, and drawn anew when somebody is moved', async () => {
  const asked: DrawingAsk[] = []
  // The page's side of it; that the worker draws is held by the drawing room's own tests.
  class Drawer {
    onmessage: ((event: { data: DrawingAnswer }) => void) | undefined
    postMessage(ask: DrawingAsk) {
      asked.push(ask)
      const rgba = new Uint8ClampedArray(ask.width * ask.height * 4)
      queueMicrotask(() => this.onmessage?.({ data: { ...ask, rgba } }))
    }
  }
  vi.stubGlobal('Worker', Drawer)
  const here = await openPlan('en', { ...recipesOfNewFilm })
  await waitFor(() => expect(document.querySelectorAll('canvas[data-drawn]')).toHaveLength(3))
  const drawn = asked.length
  const name = must(here.film.characters[0], 'somebody').name
  fireEvent.keyDown(await screen.findByRole('button', { name: new RegExp(`^${name}`) }), { key: 'ArrowRight' })
  await waitFor(() => expect(asked.length).toBeGreaterThan(drawn))
  const places = asked.map(({ staged }) => JSON.stringify(staged.beats))
  expect(places.slice(drawn).some((place) => !places.slice(0, drawn).includes(place))).toBe(true)
})
