import { sampleFilm } from '@peace/core/build'
import { defaultPlanTable } from '@peace/core/money'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Failure } from '../../data/failure.ts'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { NewManner } from './new-manner.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
  localStorage.clear()
})

const quote = (maxMillis: number) => ({
  ...{ units: 9, reused: 0, kinds: [], expectedMillis: 0, maxMillis, seconds: 150, warnings: [] },
})
const sample = (recipe: Record<string, number>) => {
  const data = sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'older' })
  return { ...data, film: { ...data.film, recipe } }
}
const doors = {
  quoteJob: (input: unknown) => quote((input as { quality: string }).quality === 'draft' ? 0 : 42_000),
  redrawFilm: () => ({ changed: true }),
  createJob: () => ({ jobId: 'j', state: 'QUEUED', heldMillis: 0 }),
}
const show = (here: FilmInMemory, language: 'th' | 'en') =>
  showRouted(() => here.around(<NewManner />), language, 'film', 'build', 'errors')

it('an older film is offered the new manner with its price and time, and the whole of it is drawn anew', async () => {
  const here = new FilmInMemory(sample({ still: 4, clip: 4 }), doors)
  await show(here, 'en')
  const take = await screen.findByRole('button', { name: 'Redraw the whole film · free · about 3 min' })
  take.click()
  await waitFor(() => expect(here.store.called.map(({ name }) => name)).toContain('createJob'))
  const asked = here.store.called.filter(({ name }) => name === 'redrawFilm' || name === 'createJob')
  expect(asked.map(({ name }) => name)).toEqual(['redrawFilm', 'createJob'])
  expect(asked[1]?.input).toMatchObject({ stop: 'cut', quality: 'draft', target: { type: 'film' }, shownMillis: 0 })
})

it('says what finals that were paid for would cost again', async () => {
  const here = new FilmInMemory(sample({ still: 4, clip: 4 }), doors)
  here.make(here.film, defaultPlanTable.plans.studio.entitlements, 'standard')
  await show(here, 'th')
  await screen.findByText(/ไม่เกิน 42 เครดิต/)
  expect(screen.getByRole('button', { name: 'วาดใหม่ทั้งเรื่อง · ฟรี · ราว 3 นาที' })).toBeDefined()
})

it('put off it waits behind a word, and a film of the newest manner is offered nothing', async () => {
  const here = new FilmInMemory(sample({ still: 3, clip: 3 }), doors)
  await show(here, 'en')
  ;(await screen.findByRole('button', { name: 'Later' })).click()
  const again = await screen.findByRole('button', { name: 'Redraw in the new manner' })
  again.click()
  await screen.findByRole('button', { name: 'Redraw the whole film · free · about 3 min' })
  cleanup()
  await show(new FilmInMemory(sample({ still: 5, clip: 5 }), doors), 'en')
  expect(document.querySelector('[data-new-manner]')).toBeNull()
})

// The film as it is by now.
let setRecipe: (recipe: Record<string, number>) => void
const Changing = ({ here }: { here: FilmInMemory }) => {
  const { film } = here.film
  const [recipe, set] = useState(film.recipe)
  setRecipe = set
  return here.around(<NewManner />, { ...film, recipe })
}

it('a build that is refused once the film is of the new manner says so where it was asked, and is asked again', async () => {
  let refused = true
  const here = new FilmInMemory(sample({ still: 4, clip: 4 }), {
    ...doors,
    redrawFilm: () => {
      setRecipe({ still: 5, clip: 5 })
      return { changed: true }
    },
    createJob: () => {
      if (refused) throw new Failure('queue-full', {})
      return doors.createJob()
    },
  })
  await showRouted(() => <Changing here={here} />, 'en', 'film', 'build', 'errors')
  const take = () => screen.findByRole('button', { name: /^Redraw the whole film/ })
  ;(await take()).click()
  await screen.findByRole('alert')
  refused = false
  ;(await take()).click()
  await waitFor(() => expect(document.querySelector('[data-new-manner]')).toBeNull())
})
