import { type FilmData, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFrames } from '../../session/film-frames.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { offerButton, offerDraftAgain } from '../../session/one-button.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import { ShotFreshness } from './shot-freshness.tsx'
import { StaleBar } from './stale-bar.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

// The bar of the film and, under it, the word of its first shot.
const Both = () => {
  const found = useFrames()
  const frame = found?.frames[0]
  return found && frame ? (
    <>
      <StaleBar found={found} />
      <ShotFreshness frame={frame} found={found} />
    </>
  ) : null
}

const open = async () => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'bar' }))
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  await showRouted(() => here.around(<Both />), 'en', 'film', 'freshness', 'errors')
  return here
}
const dress = (here: FilmInMemory, person: FilmData['characters'][number] | undefined, wardrobe: string) =>
  act(() => here.put(paths.characters(here.workspace.id, 'bar'), { ...must(person, 'somebody'), wardrobe }))

it('names one change alike for the film and its shot, and lists more than one', async () => {
  const here = await open()
  const [first, second] = here.film.characters
  dress(here, first, 'a red coat')
  await waitFor(() => expect(document.querySelector('[data-stale-film]')).not.toBeNull())
  const bar = () => document.querySelector('[data-stale-film]')?.textContent
  expect(bar()).toContain('PERSON A’s wardrobe changed')
  expect(document.querySelector('[data-stale-shot]')?.textContent).toContain('PERSON A’s wardrobe changed')
  expect(screen.queryByText('All that changed')).toBeNull()
  dress(here, second, 'a blue coat')
  await screen.findByText('All that changed')
  expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    'PERSON A’s wardrobe changed',
    'PERSON B’s wardrobe changed',
  ])
})

it('offers the draft of what the cause names before the version that costs', async () => {
  const here = await open()
  dress(here, here.film.characters[0], 'a red coat')
  await waitFor(() => expect(document.querySelector('[data-stale-film]')).not.toBeNull())
  const says = () => document.querySelector('[data-stale-film] button')?.textContent
  act(() => offerButton({ says: 'Build all 18 shots', press: () => undefined }))
  expect(says()).toBe('Build all 18 shots')
  // Until it is known whether there is a draft to be had, and while it is begun, the version that costs does not stand there.
  act(() => offerDraftAgain('asked'))
  expect(says()).toBeUndefined()
  let drafts = 0
  const press = () => {
    drafts++
    act(() => offerDraftAgain({ says: 'Draft again shot 1', press, busy: true }))
  }
  act(() => offerDraftAgain({ says: 'Draft again shot 1', press, busy: false }))
  expect(says()).toBe('Draft again shot 1')
  const button = screen.getByRole('button', { name: 'Draft again shot 1' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(drafts).toBe(1)
  expect(says()).toBe('Draft again shot 1')
  act(() => offerDraftAgain(undefined))
  expect(says()).toBe('Build all 18 shots')
  act(() => offerButton(undefined))
})
