import { type BudgetWish, planBudget } from '@peace/core/budget'
import { sampleFilm, type Unit } from '@peace/core/build'
import { defaultPlanTable, defaultRateCard, pricesOf } from '@peace/core/money'
import { qualities } from '@peace/core/story'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import { choose } from '../features/build/choice.ts'
import Build from '../features/build/part.tsx'
import Strip from '../features/strip/part.tsx'
import { FilmInMemory } from '../session/film-in-memory.tsx'
import { showRouted } from '../ui/render-routed.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
  choose({ budget: '', pins: {} })
})

// The price is asked when the hand rests.
const patient = { timeout: 10_000 }
const film = sampleFilm({ scenes: 2, shotsPerScene: 3, characters: 2 })
const backendOf = { draft: 'embedded', standard: 'runpod', premium: 'veo' } as const
const price = ({ spec }: Unit): number =>
  pricesOf(
    defaultRateCard,
    spec,
  )(spec.kind === 'clip' || spec.quality === 'draft' ? backendOf[spec.quality] : 'runpod') ?? 0

const asked = {
  film,
  account: defaultPlanTable.plans.studio.entitlements,
  request: { stop: 'cut' as const },
  allowed: qualities,
  price,
}
const shown = { units: 30, reused: 0, kinds: [], expectedMillis: 0, maxMillis: 0, seconds: 300, warnings: [] }
const quoteJob = ({ budget }: { budget?: BudgetWish }) =>
  budget ? { ...shown, maxMillis: budget.millis, budget: planBudget(asked, budget) } : shown

const open = async (language: 'th' | 'en') => {
  const here = new FilmInMemory(film, { quoteJob, createJob: () => new Promise(() => undefined) })
  await showRouted(
    () =>
      here.around(
        <>
          <Build />
          <Strip />
        </>,
      ),
    language,
    'build',
    'freshness',
    'errors',
  )
  return here
}
const field = (name: string) => screen.findByLabelText(name)
const borders = () => [...document.querySelectorAll('[data-shot]')].map((frame) => frame.getAttribute('data-quality'))
const counts = () => Map.groupBy(borders(), (quality) => quality)

it.each([
  ['en', 'Budget for the film', /^Make the film for ฿15/],
  ['th', 'งบของหนังเรื่องนี้', /^สร้างหนังในงบ ฿15/],
] as const)(
  'asks in %s for what the film may cost, shows on the strip what it buys, and holds just that',
  async (language, name, says) => {
    const here = await open(language)
    fireEvent.change(await field(name), { target: { value: '฿15' } })
    const one = await screen.findByRole('button', { name: says }, patient)
    expect(borders().every((quality) => quality !== null)).toBe(true)
    expect(counts().size).toBeGreaterThan(1)
    one.click()
    await waitFor(() => expect(here.store.called.some((call) => call.name === 'createJob')).toBe(true), patient)
    const { input } = here.store.called.find((call) => call.name === 'createJob') ?? {}
    // ฿179 are 500 credits.
    expect(input).toMatchObject({ quality: 'standard', shownMillis: 41_899, budget: { millis: 41_899, pins: {} } })
  },
)

it('goes along what more and less would buy, in money that buys just that', async () => {
  await open('en')
  fireEvent.change(await field('Budget for the film'), { target: { value: '฿100' } })
  const more = await screen.findByRole('button', { name: /^฿\d+ more: / }, patient)
  const before = borders()
  more.click()
  await waitFor(() => expect(borders()).not.toEqual(before), patient)
  const slider = screen.getByLabelText(/^Buys/)
  fireEvent.change(slider, { target: { value: slider.getAttribute('max') } })
  await waitFor(() => expect(borders()).toEqual(film.shots.map(() => 'premium')), patient)
  fireEvent.change(screen.getByLabelText(/^Buys/), { target: { value: '0' } })
  await waitFor(() => expect(borders()).toEqual(film.shots.map(() => 'draft')), patient)
})

it('keeps to a pin, and says why each shot is as it is', async () => {
  await open('en')
  fireEvent.change(await field('Budget for the film'), { target: { value: '฿100' } })
  fireEvent.change(await screen.findByLabelText('How shot 1 is made', undefined, patient), {
    target: { value: 'premium' },
  })
  await screen.findByText(
    /^Shot 1: Premium\. You pinned it, whatever the shots beside it look like;/,
    undefined,
    patient,
  )
  expect(borders()[0]).toBe('premium')
})

it('does not guess at what is no money', async () => {
  await open('en')
  fireEvent.change(await field('Budget for the film'), { target: { value: 'lots' } })
  await screen.findByText('An amount, such as ฿500 or $15')
  expect(borders()).toEqual(film.shots.map(() => null))
  screen.getByRole('button', { name: 'Cannot be built yet' })
})
