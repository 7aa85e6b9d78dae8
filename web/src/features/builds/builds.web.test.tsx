import { type Build, buildSchema, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import Builds from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const open = async (language: Language, put: (here: FilmInMemory) => void, answers = {}) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1, filmId: 'f' }), answers)
  here.store.put(paths.film(here.workspace.id, 'f'), here.film.film)
  put(here)
  await showRouted(() => here.around(<Builds />), language, 'builds', 'build', 'errors')
  return here
}

const put = (here: FilmInMemory, id: string, more: Partial<Build> = {}, open = true) => {
  const build = buildSchema.parse({
    ...{ id, workspaceId: here.workspace.id, filmId: 'f', createdBy: 'u', state: 'QUEUED', paid: true },
    request: {
      jobId: id,
      workspaceId: here.workspace.id,
      filmId: 'f',
      stop: 'cut',
      quality: 'standard',
      shownMillis: 0,
    },
    counts: { wanted: 4, done: 2, failed: 0, reused: 0 },
    money: { heldMillis: 9000, capturedMillis: 4500, releasedMillis: 4500 },
    ...{ quoteMillis: 9000, createdAt: Date.now() - 60_000, ...more },
  })
  here.store.put(paths.job(id), { ...build, open })
}
const row = (id: string) => must(document.querySelector<HTMLElement>(`[data-build="${id}"]`), `build ${id}`)

it('teaches who has built nothing yet how to begin', async () => {
  await open('th', () => undefined)
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('ยังไม่เคยสร้างหนัง')
})

it('says of what runs how far it is, of what waits its place and why, and of what has ended its cost', async () => {
  const question = { unitKey: 'a'.repeat(64), askedAt: 1, until: Date.now() + 3_600_000, reason: 'filtered' }
  await open('en', (here) => {
    put(here, 'runs', { state: 'GENERATING_VIDEO', marks: 'dduw' })
    put(here, 'asks', { state: 'GENERATING_VIDEO', marks: 'dduw', question })
    put(here, 'stands', { state: 'GENERATING_VIDEO', marks: 'ddqq' })
    put(here, 'waits', { createdAt: 5, marks: 'wwww' })
    put(here, 'waits-too', { createdAt: 9, marks: 'wwww' })
    put(here, 'over', { state: 'COMPLETED', finishedAt: 20 }, false)
  })
  await screen.findByRole('heading', { name: 'Running' })
  expect(row('runs').textContent).toContain('Making the clips · 50%')
  expect(row('runs').querySelector('[data-why]')).toBeNull()
  expect(within(row('asks')).getByRole('button', { name: 'Use the next tier' })).toBeTruthy()
  expect(row('asks').textContent).toContain('Waits for your answer')
  expect(row('stands').textContent).toContain('Waits for a free machine')
  expect(row('waits').textContent).toContain('Number 1 in line')
  await waitFor(() => expect(row('waits-too').textContent).toMatch(/Number 2 in line. Your plan makes \d+ final/))
  expect(row('over').textContent).toContain('Done')
  expect(row('over').textContent).toContain('4.5')
  expect(within(row('over')).getByRole('link', { name: 'Receipt' }).getAttribute('href')).toBe(
    '/films/f/film#receipt-over',
  )
})

it('puts a waiting build first and cancels one that runs', async () => {
  const here = await open(
    'en',
    (each) => {
      put(each, 'runs', { state: 'GENERATING_VIDEO', marks: 'dduw' })
      put(each, 'a', { createdAt: 5 })
      put(each, 'b', { createdAt: 9 })
    },
    {
      moveJob: ({ jobId }: { jobId: string }) => ({ jobId, place: 1 }),
      cancelJob: () => ({ state: 'CANCELLED' }),
    },
  )
  await screen.findByRole('heading', { name: 'Waiting' })
  expect(within(row('a')).getByRole('button', { name: 'Put first' })).toHaveProperty('disabled', true)
  within(row('b')).getByRole('button', { name: 'Put first' }).click()
  act(() => within(row('runs')).getByRole('button', { name: 'Cancel' }).click())
  expect(here.store.called.some(({ name }) => name === 'cancelJob')).toBe(false)
  within(row('runs')).getByRole('button', { name: 'Cancel this build?' }).click()
  await waitFor(() =>
    expect(here.store.called.filter(({ name }) => name === 'moveJob' || name === 'cancelJob')).toEqual([
      { name: 'moveJob', input: { workspaceId: here.workspace.id, jobId: 'b', move: 'first' } },
      { name: 'cancelJob', input: { workspaceId: here.workspace.id, jobId: 'runs' } },
    ]),
  )
  put(here, 'b', { createdAt: 9, waitsSince: 4 })
  await waitFor(() => expect(row('b').textContent).toContain('Number 1 in line'))
  expect(row('a').textContent).toContain('Number 2 in line')
})

it('never calls a film deleted that has only not been read yet', async () => {
  let read = () => {}
  await open('en', (here) => {
    put(here, 'over', { state: 'COMPLETED', finishedAt: 20 }, false)
    put(here, 'of-another', { state: 'COMPLETED', filmId: 'gone' }, false)
    // The films come last.
    const { store } = here
    const watchMany = store.watchMany.bind(store)
    store.watchMany = (path, wanted, tell) => {
      if (path !== paths.films(here.workspace.id)) return watchMany(path, wanted, tell)
      read = () => watchMany(path, wanted, tell)
      return () => undefined
    }
  })
  await waitFor(() => expect(document.querySelector('[role="status"], [data-build]')).not.toBeNull())
  expect(document.body.textContent).not.toContain('A deleted film')
  act(() => read())
  await waitFor(() => expect(row('over').textContent).toContain('Sample'))
  expect(row('of-another').textContent).toContain('A deleted film')
})

it.each([
  ['en', 'Watch', 'Open'],
  ['th', 'ดูหนัง', 'เปิด'],
] as const)('offers in %s to watch only a film that was cut', async (language, watch, see) => {
  await open(language, (here) => {
    put(here, 'over', { state: 'COMPLETED', finishedAt: 20 }, false)
    put(here, 'stopped', { state: 'CANCELLED', finishedAt: 19 }, false)
  })
  await waitFor(() => expect(row('over').querySelector('a')?.textContent).toBe(watch))
  expect(row('stopped').querySelector('a')?.textContent).toBe(see)
})
