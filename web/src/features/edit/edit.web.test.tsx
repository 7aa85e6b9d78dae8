import { sampleFilm } from '@peace/core/build'
import { clipIdOf } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFilm } from '../../session/film.tsx'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import type { Playhead } from '../../session/playhead.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import EditRoom from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const sample = sampleFilm({ scenes: 1, shotsPerScene: 4, characters: 2, filmId: 'cut-film' })

let playhead: Playhead
const Tell = () => {
  playhead = useFilm().playhead
  return null
}

type Words = Parameters<typeof showRouted>[2]
const open = async (language: 'th' | 'en' = 'en', here = new FilmInMemory(sample), more: Words[] = []) => {
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  const room = (
    <>
      <Tell />
      <EditRoom />
    </>
  )
  await showRouted(() => here.around(room), language, 'edit', 'errors', ...more)
  await screen.findByRole('region', { name: language === 'en' ? 'Timeline' : 'เส้นเวลา' })
  return here
}

const story = () => must(document.querySelector('[data-track="picture-1"]'), 'pictures')
const shown = () => [...story().querySelectorAll('[data-clip]')].map((clip) => clip.getAttribute('data-clip'))
const clipOf = (id: string) => must(document.querySelector<HTMLElement>(`[data-clip="${id}"]`), id)
const widthOf = (id: string) => Number.parseFloat(clipOf(id).style.width)
const pickClip = (id: string) =>
  fireEvent.pointerDown(must(clipOf(id).querySelector('button'), 'body'), { button: 0, clientX: 0, pointerId: 1 })
const letGo = () => fireEvent.pointerUp(must(document.querySelector('[data-rows]'), 'rows'))
const drag = (from: Element, by: number, more = {}) => {
  fireEvent.pointerDown(from, { button: 0, clientX: 100, pointerId: 1 })
  fireEvent.pointerMove(must(document.querySelector('[data-rows]'), 'rows'), { clientX: 100 + by, ...more })
  letGo()
}
const edge = (id: string, which: 'in' | 'out') => must(clipOf(id).querySelector(`[data-edge="${which}"]`), which)
const key = (code: string, more = {}) => fireEvent.keyDown(document.body, { code, key: code, ...more })

const first = clipIdOf.shot('h0-0')
const second = clipIdOf.shot('h0-1')

it('the film lies on the timeline as it is: its pictures in order, its words under them', async () => {
  await open('th')
  expect(shown().filter((id) => id?.startsWith('p-'))).toEqual(['h0-0', 'h0-1', 'h0-2', 'h0-3'].map(clipIdOf.shot))
  expect(document.querySelectorAll('[data-of="dialogue"] [data-clip]').length).toBeGreaterThan(0)
  expect(screen.getByText('บทพูด')).toBeTruthy()
})

it('an edge that is dragged trims, the film moves up, and undo and redo go to and fro', async () => {
  const here = await open()
  const [whole, next] = [widthOf(first), clipOf(second).style.left]
  drag(edge(first, 'out'), -40)
  expect(widthOf(first)).toBe(whole - 40)
  expect(Number.parseFloat(clipOf(second).style.left)).toBe(Number.parseFloat(next) - 40)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(widthOf(first)).toBe(whole)
  key('KeyZ', { ctrlKey: true, shiftKey: true })
  expect(widthOf(first)).toBe(whole - 40)
  // Kept: whoever opens it again finds it.
  cleanup()
  await open('en', here)
  await waitFor(() => expect(widthOf(first)).toBe(whole - 40))
})

it('with alt what follows stays, and a gap is left', async () => {
  await open()
  const next = clipOf(second).style.left
  drag(edge(first, 'out'), -40, { altKey: true })
  expect(clipOf(second).style.left).toBe(next)
})

it('a picture that is dragged over another changes places with it', async () => {
  await open()
  drag(must(clipOf(first).querySelector('button'), 'body'), widthOf(first) + 40)
  expect(
    shown()
      .filter((id) => id?.startsWith('p-'))
      .slice(0, 2),
  ).toEqual([second, first])
})

it('splits at the playhead, trims by Q and W, takes out by delete', async () => {
  await open()
  pickClip(first)
  letGo()
  const at = Number.parseFloat(clipOf(first).style.left) / 4
  for (let n = 0; n < at + 20; n++) key('ArrowRight')
  key('KeyS')
  expect(widthOf(first)).toBe(20 * 4 - 1)
  const right = must(shown()[shown().indexOf(first) + 1], 'the other half')
  expect(right).not.toBe(second)
  pickClip(right)
  letGo()
  key('Delete')
  expect(shown()[shown().indexOf(first) + 1]).toBe(second)
  for (let n = 0; n < 5; n++) key('ArrowLeft')
  key('KeyW')
  expect(widthOf(first)).toBe(16 * 4 - 1)
  key('KeyQ')
  expect(widthOf(first)).toBe(1 * 4 - 1)
})

it('the inspector sets a dissolve, a speed and a level, and the history says so', async () => {
  await open()
  pickClip(second)
  letGo()
  fireEvent.change(screen.getByLabelText('Begins by'), { target: { value: 'dissolve' } })
  const speed = screen.getByLabelText('Speed (%)')
  const whole = widthOf(second) + 1
  fireEvent.change(speed, { target: { value: '200' } })
  fireEvent.blur(speed)
  expect(widthOf(second) + 1).toBeCloseTo(Math.floor(whole / 8) * 4, -1)
  fireEvent.click(screen.getByRole('tab', { name: 'History' }))
  const list = screen.getByRole('list', { name: 'History' })
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Changed the speed', 'Changed how a shot begins'])
  fireEvent.click(must(within(list).getAllByRole('button')[1], 'entry'))
  expect(within(list).getAllByRole('button')[1]?.textContent).toContain('taken back')
})

it('a title goes in at the playhead, and says what is typed', async () => {
  await open('th')
  fireEvent.click(screen.getByRole('button', { name: 'ใส่ข้อความที่หัวอ่าน' }))
  const title = await waitFor(() => must(document.querySelector('[data-of="title"] [data-clip] button'), 'title'))
  fireEvent.pointerDown(title, { button: 0, clientX: 0, pointerId: 1 })
  letGo()
  const words = screen.getByLabelText('ข้อความ')
  fireEvent.change(words, { target: { value: 'ที่นี่เมื่อก่อน' } })
  fireEvent.blur(words)
  await screen.findByTitle('ที่นี่เมื่อก่อน')
})

it('what the script changed under an edit is asked, and an answer ends it', async () => {
  const here = await open()
  drag(edge(first, 'out'), -40)
  const shot = must(here.film.shots[0], 'shot')
  act(() => here.put(paths.shots(here.workspace.id, 'cut-film'), { ...shot, ms: 20_000 }))
  const asked = await screen.findByRole('status', { name: 'The script changed where the cut was edited' })
  expect(asked.textContent).toContain('has another length now')
  fireEvent.click(within(asked).getByRole('button', { name: 'Keep my edit' }))
  await waitFor(() => expect(document.querySelector('[data-asked]')).toBeNull())
})

it('a second cut stands upright, and leaves the first alone', async () => {
  await open()
  const whole = widthOf(first)
  fireEvent.change(screen.getByLabelText('Which cut'), { target: { value: 'new 9:16' } })
  await waitFor(() => expect(document.querySelector('canvas')?.height).toBe(1280))
  drag(edge(first, 'out'), -40)
  await waitFor(() => expect(widthOf(first)).toBe(whole - 40))
  fireEvent.change(screen.getByLabelText('Which cut'), { target: { value: 'main' } })
  await waitFor(() => expect(widthOf(first)).toBe(whole))
})

it('what comes back from another room is told before it is taken, and a file that is none is said so', async () => {
  await open()
  fireEvent.click(screen.getByRole('tab', { name: 'There and back' }))
  const input = screen.getByLabelText(/Open an OTIO/)
  fireEvent.change(input, { target: { files: [new File(['hello'], 'x.edl')] } })
  expect((await screen.findByRole('alert')).textContent).toContain('Your cut is as it was')
})

const quote = (units: number, reused: number) => ({
  ...{ units, reused, kinds: [], expectedMillis: 0, maxMillis: 0, seconds: 12, warnings: [], plan: 'p' },
})

it.each([
  ['en', 'Render', 'Render this cut · free · about 15 s', 'This file is of the cut before: the cut was edited'],
  ['th', 'เรนเดอร์', 'เรนเดอร์ฉบับนี้ · ฟรี · ราว 15 วินาที', 'ไฟล์นี้ยังเป็นฉบับก่อน: ตัดต่อใหม่'],
] as const)(
  'an edited cut says why its file is old, and is rendered at its price, in %s',
  async (language, tab, button, old) => {
    const here = new FilmInMemory(sample, {
      quoteJob: () => quote(30, 27),
      createJob: () => new Promise(() => undefined),
    })
    await open(language, here, ['build', 'freshness'])
    fireEvent.click(screen.getByRole('tab', { name: tab }))
    await waitFor(() => expect(document.querySelector('[data-render="fresh"]')).not.toBeNull())
    drag(edge(first, 'out'), -40)
    await waitFor(() => expect(document.querySelector('[data-stale]')?.textContent).toBe(old))
    // Its price is asked once the hand has rested, which a busy machine is slow at.
    const render = await screen.findByRole('button', { name: button }, { timeout: 15_000 })
    fireEvent.click(render)
    await waitFor(() => expect(here.store.called.filter(({ name }) => name === 'createJob')).toHaveLength(1))
  },
)

it.each([
  ['en', 'Split at the playhead'],
  ['th', 'แบ่งที่หัวเล่น'],
] as const)('a question mark shows the keys, in %s', async (language, words) => {
  await open(language)
  key('Slash', { shiftKey: true })
  expect(await screen.findByText(words)).toBeTruthy()
  const keys = [...document.querySelectorAll('[data-keys] dt')].map(({ textContent }) => textContent)
  expect(keys).toEqual([...new Set(keys)])
})

it('an end that is pulled beyond its clip is asked with its price, and the shot is made longer when that is taken', async () => {
  const asked: unknown[] = []
  const quoteJob = (input: unknown) => {
    asked.push(input)
    return { ...quote(30, 29), maxMillis: 7_000 }
  }
  const here = await open('en', new FilmInMemory(sample, { quoteJob }), ['build'])
  const whole = widthOf(first)
  drag(edge(first, 'out'), 400)
  expect(widthOf(first)).toBe(whole)
  const take = await screen.findByRole('button', { name: 'Make it longer · 7 credits' })
  expect(asked.some((input) => JSON.stringify(input).includes('"longer":{"h0-0":'))).toBe(true)
  fireEvent.click(take)
  await waitFor(() => expect(widthOf(first)).toBeGreaterThan(whole))
  expect(here.store.called.some(({ name }) => name === 'createJob')).toBe(false)
})

it('has the film’s one playhead go along, to the cards at both ends too, and goes along with it', async () => {
  await open()
  await waitFor(() => expect(playhead.timeline()).toBeDefined())
  const times = must(playhead.timeline(), 'times')
  const clock = () => document.querySelector('[data-clock]')?.textContent
  key('End')
  await waitFor(() => expect(playhead.now().shotId).toBe('h0-3'))
  // The last frame of the credits, or of the last shot where there are none.
  expect(Math.abs(times.ms - playhead.now().ms)).toBeLessThan(100)
  key('Home')
  await waitFor(() => expect(playhead.now().ms).toBe(0))
  act(() => playhead.goToShot('h0-2'))
  const went = clock()
  act(() => playhead.seek(times.ms))
  await waitFor(() => expect(clock()).not.toBe(went))
  key('ArrowLeft')
  expect(playhead.now().ms).toBeGreaterThan(must(times.scenes[0]?.shots[3], 'the last').startMs)
})

it.each([
  ['en', 'Captions', 'Split at the playhead', 'Captions in'],
  ['th', 'คำบรรยาย', 'แบ่งที่หัวเล่น', 'คำบรรยายภาษา'],
] as const)(
  'captions are read under the picture, split, and written in the other language, in %s',
  async (language, tab, split, inWhich) => {
    const here = await open(language)
    fireEvent.click(screen.getByRole('tab', { name: tab }))
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-caption]')]
    const row = (at: number) => within(must(rows()[at], 'caption'))
    const field = (at: number) => row(at).getByRole<HTMLTextAreaElement>('textbox')
    const many = rows().length
    const said = field(0).value
    expect(said).not.toBe('')
    fireEvent.click(must(row(0).getAllByRole('button')[0], 'time'))
    await waitFor(() => expect(document.querySelector('[data-reading]')?.textContent).toBe(said))
    for (let n = 0; n < 6; n++) key('ArrowRight')
    // Typed, and split before the field is left.
    fireEvent.focus(field(0))
    fireEvent.change(field(0), { target: { value: 'Typed words' } })
    field(0).setSelectionRange(5, 5)
    fireEvent.click(row(0).getByRole('button', { name: split }))
    await waitFor(() => expect(rows()).toHaveLength(many + 1))
    expect([field(0).value, field(1).value]).toEqual(['Typed', 'words'])
    fireEvent.change(screen.getByLabelText(inWhich), {
      target: { value: here.film.film.language === 'th' ? 'en' : 'th' },
    })
    expect(field(0).value).toBe('')
    fireEvent.click(must(row(0).getAllByRole('button')[0], 'time'))
    fireEvent.change(field(0), { target: { value: 'In other words' } })
    fireEvent.blur(field(0))
    await waitFor(() => expect(document.querySelector('[data-reading]')?.textContent).toBe('In other words'))
  },
)
