import { sampleFilm } from '@peace/core/build'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import { show } from '../ui/render.tsx'
import { useCauseWords } from './cause-words.ts'
import { useFrames } from './film-frames.ts'
import { FilmInMemory } from './film-in-memory.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const free = defaultPlanTable.plans.free.entitlements
const sample = sampleFilm({ scenes: 1, shotsPerScene: 3 })
const tall = { ...sample.film, settings: { ...sample.film.settings, resolution: '1080p' as const } }
const final = { ...sample, film: { ...tall, settings: { ...tall.settings, quality: 'standard' as const } } }

const Frames = () => {
  const found = useFrames()
  const words = useCauseWords()
  if (!found) return <p>loading</p>
  return (
    <ol>
      {found.frames.map(({ shot, state, causes }) => (
        <li key={shot.id}>{state === 'stale' ? `stale: ${words.why(found.film, causes)}` : state}</li>
      ))}
    </ol>
  )
}

const states = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

// This one comes first: the plan table, once read, is known to all.
it('calls nothing out of date until it is known what the workspace may have', async () => {
  let answer: (table: unknown) => void = () => undefined
  const here = new FilmInMemory(final, { readPlanTable: () => new Promise((resolve) => (answer = resolve)) })
  here.make(here.film, { maxHeight: 1080, watermark: false }, 'standard')
  await show(here.around(<Frames />), 'en', 'freshness')
  await waitFor(() => expect(states()).toEqual(['final', 'final', 'final']))
  answer(defaultPlanTable)
  await waitFor(() => expect(states()).toEqual(Array(3).fill('stale: your plan allows 720p now')))
})

it('has a film that was just made on the free plan fresh, though it asks for more than the plan allows', async () => {
  const here = new FilmInMemory(final)
  here.make(here.film, free, 'standard')
  await show(here.around(<Frames />), 'en', 'freshness')
  await waitFor(() => expect(states()).toEqual(['final', 'final', 'final']))
})

it('folds the corner of the shot whose line changed, and says which line', async () => {
  const here = new FilmInMemory(sample)
  here.make(here.film, free, 'draft')
  await show(here.around(<Frames />), 'th', 'freshness')
  await waitFor(() => expect(states()).toEqual(['draft', 'draft', 'draft']))
  const [scene] = here.film.scenes
  if (!scene) throw new Error('no scene')
  const elements = scene.elements.map((each) =>
    each.id === 'l0-1' ? { ...each, text: 'I sang 1, then 1 more of 0.' } : each,
  )
  here.put(paths.scenes(here.workspace.id, here.film.film.id), { ...scene, elements })
  const why = 'stale: แก้บทพูดที่ 2 ในฉาก “INT. HOUSE 0 - NIGHT”'
  await waitFor(() => expect(states()).toEqual(['draft', why, 'draft']))
  here.make({ ...here.film, scenes: [{ ...scene, elements }] }, free, 'draft')
  await waitFor(() => expect(states()).toEqual(['draft', 'draft', 'draft']))
})

it('has drafts wait for their finals when finals are asked for', async () => {
  const here = new FilmInMemory(final)
  here.make(here.film, free, 'draft')
  await show(here.around(<Frames />), 'en', 'freshness')
  await waitFor(() => expect(states()).toEqual(['noFinal', 'noFinal', 'noFinal']))
})
