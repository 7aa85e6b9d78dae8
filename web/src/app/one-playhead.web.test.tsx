import { planFor, sampleFilm, timelineOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import type { Language } from '@peace/core/ids'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { printFilmTimes, shotsOf } from '@peace/core/timeline'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { keepInMemory } from '../data/in-memory.ts'
import Board from '../features/board/page.tsx'
import FilmRoom from '../features/film/page.tsx'
import Strip from '../features/strip/part.tsx'
import { FilmInMemory } from '../session/film-in-memory.tsx'
import { showRouted } from '../ui/render-routed.tsx'

// A browser knows its fonts; fields that grow listen to them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const free = defaultPlanTable.plans.free.entitlements
const sample = sampleFilm({ scenes: 2, shotsPerScene: 2 })
const { units } = planFor(sample, free, { stop: 'cut', quality: 'draft' })
const timeline = must(
  timelineOf(units, () => undefined),
  'the film in time',
)
const shots = shotsOf(timeline)
const shot = (at: number) => must(shots[at], `shot ${at}`)

type Asked = { files: { unitKey: string; role: string }[] }
// Films and pictures are there; nothing is fetched from them.
const timesUrl = `data:application/json,${encodeURIComponent(printFilmTimes(timeline))}`
const fileUrls = ({ files }: Asked) => ({
  urls: files
    .filter(({ role }) => role === 'main' || role === 'thumbnail' || role === 'times')
    .map(({ unitKey, role }) => ({ unitKey, role, url: role === 'times' ? timesUrl : `blob:${role}-${unitKey}` })),
  expiresAt: Number.MAX_SAFE_INTEGER,
})

const open = async (language: Language, room: 'film' | 'board', made = true) => {
  const here = new FilmInMemory(sample, { fileUrls })
  if (made) here.make(here.film, free, 'draft')
  const Room = room === 'film' ? FilmRoom : Board
  await showRouted(
    () =>
      here.around(
        <>
          <Room />
          <Strip />
        </>,
      ),
    language,
    'build',
    'film',
    'board',
    'freshness',
    'errors',
  )
  await waitFor(() => expect(frames()).toHaveLength(4))
  return here
}

const frames = () => [...document.querySelectorAll<HTMLElement>('nav [data-shot]')]
const frame = (at: number) => must(frames()[at], `frame ${at}`)
const here = () => frames().findIndex((each) => each.getAttribute('aria-current') === 'true')
const video = () => must(document.querySelector('video'), 'the video')
// As a browser does that shows a film at a time.
const passTo = (ms: number) =>
  act(() => {
    Object.defineProperty(video(), 'readyState', { value: 4, configurable: true })
    video().currentTime = ms / 1000
    video().dispatchEvent(new Event('timeupdate'))
  })

it('leads the film, the strip and the shot panel to a frame that is clicked', async () => {
  await open('en', 'film')
  await waitFor(() => expect(video().getAttribute('src')).toMatch(/^blob:main/))
  fireEvent.click(frame(2))
  await waitFor(() => expect(here()).toBe(2))
  expect(video().currentTime * 1000).toBeGreaterThanOrEqual(shot(2).startMs)
  expect(video().currentTime * 1000).toBeLessThan(shot(2).startMs + 42)
  expect(screen.getByRole('heading', { name: 'Shot 3' })).toBeTruthy()
  expect(screen.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuetext')).toMatch(/^Shot 3/)
})

it('keeps the times of the film that is shown, when the script has gone on', async () => {
  const film = await open('en', 'film')
  await waitFor(() => expect(video().getAttribute('src')).toMatch(/^blob:main/))
  const first = must(
    sample.shots.find(({ id }) => id === shot(0).shotId),
    'the first shot',
  )
  act(() => film.store.put(paths.shot(film.workspace.id, sample.film.id, first.id), { ...first, ms: 30_000 }))
  await waitFor(() => expect(document.querySelector('[data-stale-film]')).toBeTruthy())
  const asked = () => {
    fireEvent.click(frame(3))
    fireEvent.click(frame(2))
    return video().currentTime * 1000
  }
  // Not by what changes on the page: to ask is to change it.
  await expect.poll(asked, { timeout: 10_000 }).toBeLessThan(shot(2).startMs + 42)
  expect(asked()).toBeGreaterThanOrEqual(shot(2).startMs)
})

it('is one stop for the tab key: the frame one is at, and arrows go on from there', async () => {
  await open('en', 'board')
  const stops = () => frames().filter(({ tabIndex }) => tabIndex === 0)
  expect(stops()).toEqual([frame(0)])
  frame(0).focus()
  fireEvent.keyDown(frame(0), { key: 'End' })
  await waitFor(() => expect(document.activeElement).toBe(frame(3)))
  expect(stops()).toEqual([frame(3)])
  fireEvent.keyDown(frame(3), { key: 'ArrowLeft' })
  await waitFor(() => expect(document.activeElement).toBe(frame(2)))
  fireEvent.keyDown(frame(2), { key: 'Home' })
  await waitFor(() => expect(document.activeElement).toBe(frame(0)))
})

it('moves along while the film plays, and lights the line that is heard', async () => {
  await open('th', 'film')
  await waitFor(() => expect(video().getAttribute('src')).toBeTruthy())
  const line = must(shot(1).lines[0], 'a line')
  passTo(line.startMs + 10)
  await waitFor(() => expect(here()).toBe(1))
  expect(document.querySelector('[data-heard]')?.textContent).toContain(line.text)
  passTo(line.endMs + 50)
  await waitFor(() => expect(document.querySelector('[data-heard]')).toBeNull())
  passTo(shot(3).startMs + 10)
  await waitFor(() => expect(here()).toBe(3))
})

it('goes by shots, by frames and by play and pause with keys, but not while somebody types', async () => {
  await open('en', 'film')
  await waitFor(() => expect(video().getAttribute('src')).toBeTruthy())
  const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more })
  press('ArrowRight', { shiftKey: true })
  press('ArrowRight', { shiftKey: true })
  await waitFor(() => expect(here()).toBe(1))
  press('ArrowLeft', { shiftKey: true })
  await waitFor(() => expect(here()).toBe(0))
  const before = video().currentTime
  press('ArrowRight')
  expect(video().currentTime - before).toBeCloseTo(1 / 24, 3)
  press(' ')
  await waitFor(() => expect(video().paused).toBe(false))
  press('k')
  expect(video().paused).toBe(true)
  const field = screen.getByLabelText('Words over the picture')
  fireEvent.keyDown(field, { key: 'ArrowRight', shiftKey: true })
  expect(here()).toBe(0)
})

it('has its own controls under the picture, said in both languages', async () => {
  await open('en', 'film')
  for (const name of ['Play', 'Previous shot', 'Next shot', 'Mute', 'Full screen'])
    expect(screen.getByRole('button', { name })).toBeTruthy()
  expect(video().hasAttribute('controls')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Next shot' }))
  await waitFor(() => expect(here()).toBe(0))
  fireEvent.click(screen.getByRole('button', { name: 'Mute' }))
  expect(video().muted).toBe(true)
  cleanup()
  await open('th', 'film')
  for (const name of ['เล่น', 'ช็อตก่อนหน้า', 'ช็อตถัดไป', 'ปิดเสียง', 'เต็มจอ'])
    expect(screen.getByRole('button', { name })).toBeTruthy()
})

it('is the card one is at on the board, and plays on from the strip where no player is', async () => {
  await open('en', 'board')
  const card = (at: number) =>
    must(document.querySelectorAll('main button[draggable], section button[draggable]')[at], 'a card')
  fireEvent.click(frame(3))
  await waitFor(() => expect(card(3).getAttribute('aria-current')).toBe('true'))
  fireEvent.click(card(1))
  await waitFor(() => expect(here()).toBe(1))
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  await waitFor(() => expect(video().paused).toBe(false))
  passTo(shot(2).startMs + 20)
  await waitFor(() => expect(card(2).getAttribute('aria-current')).toBe('true'))
})

it('goes by shots before there is a film, where there is nothing to play', async () => {
  await open('en', 'film', false)
  expect(screen.getByText('The script is ready; there is no film yet')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
  fireEvent.keyDown(document.body, { key: 'ArrowRight', shiftKey: true })
  await waitFor(() => expect(here()).toBe(0))
  fireEvent.click(frame(3))
  await waitFor(() => expect(here()).toBe(3))
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(video().paused).toBe(true)
})

it('goes to the ends and far along with the keys of its own handle', async () => {
  await open('en', 'board')
  const knob = () => within(screen.getByRole('navigation')).getByRole('slider', { name: 'Playhead' })
  await waitFor(() => expect(knob()).toBeTruthy())
  const at = () => Number(knob().getAttribute('aria-valuenow'))
  fireEvent.keyDown(knob(), { key: 'End' })
  await waitFor(() => expect(here()).toBe(3))
  expect(at()).toBe(Math.floor(timeline.ms / 1000))
  fireEvent.keyDown(knob(), { key: 'PageDown' })
  await waitFor(() => expect(at()).toBe(Math.floor(timeline.ms / 1000 - 10)))
  fireEvent.keyDown(knob(), { key: 'Home' })
  await waitFor(() => expect(at()).toBe(0))
  fireEvent.keyDown(knob(), { key: 'PageUp' })
  await waitFor(() => expect(at()).toBe(10))
})

it('brings the card of a shot that is asked for into sight on the board, and no card along with time that passes', async () => {
  const shown: (string | null)[] = []
  const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
    if (this.matches('[data-card]')) shown.push(this.textContent)
  })
  await open('en', 'board')
  await screen.findByRole('slider', { name: 'Playhead' })
  fireEvent.click(frame(3))
  await waitFor(() => expect(shown.at(-1)).toContain('Shot 4'))
  const before = shown.length
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Playhead' }), { key: 'Home' })
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Playhead' }), { key: 'PageUp' })
  await waitFor(() => expect(here()).not.toBe(3))
  expect(shown).toHaveLength(before)
  scroll.mockRestore()
})
