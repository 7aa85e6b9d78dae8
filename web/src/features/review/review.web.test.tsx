import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Failure } from '../../data/failure.ts'
import { keepInMemory } from '../../data/in-memory.ts'
import { MemoryStore } from '../../data/memory-store.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import { ReviewOf } from './review-of.tsx'
import type { Said, Shown } from './use-review.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  keepInMemory(undefined)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const shown: Shown = {
  film: { title: 'ว่าวแดง', language: 'th', ms: 8000, width: 1280, height: 720 },
  video: 'https://storage.googleapis.com/film.mp4',
  captions: [],
  mark: 'สร้างด้วย AI',
  ...{ asksName: true, showsName: true, notes: true, public: false, until: Date.now() + 600_000 },
}

type Asked = {
  pass?: string
  text?: string
  ms?: number
  drawing?: [number, number][][]
  name?: string
  noteId?: string
}
const link = () => {
  const state: { notes: Said[]; sent: Asked[]; refusal: Failure | undefined; pass: string | undefined; shown: Shown } =
    {
      ...{ notes: [], sent: [], refusal: undefined, pass: undefined, shown },
    }
  const guard = ({ pass }: Asked) => {
    if (state.refusal) throw state.refusal
    if (state.pass !== undefined && pass !== state.pass)
      throw new Failure(pass === undefined ? 'review-pass-needed' : 'review-pass-wrong')
  }
  const store = new MemoryStore({
    openReview: (asked: Asked) => {
      guard(asked)
      return state.shown
    },
    readReview: (asked: Asked) => {
      guard(asked)
      return { notes: state.notes }
    },
    noteReview: (asked: Asked) => {
      guard(asked)
      state.sent.push(asked)
      return { noteId: asked.noteId }
    },
  })
  keepInMemory(store)
  return state
}
const open = (language: 'th' | 'en' = 'en', embedded = false) =>
  showRouted(() => <ReviewOf token="t" embedded={embedded} />, language, 'review', 'errors', 'common')
const enter = async () => {
  fireEvent.change(await screen.findByLabelText('Your name'), { target: { value: 'ป้าแดง' } })
  fireEvent.click(screen.getByRole('button', { name: 'Watch' }))
}

it('asks who one is, shows the film and their name over it, and sends what they write of that moment', async () => {
  const state = link()
  await open()
  await enter()
  expect(await screen.findByRole('heading', { name: 'ว่าวแดง' })).toBeTruthy()
  expect(screen.getByText('ป้าแดง')).toBeTruthy()
  // What a model made says so in the film's language, beside the picture and not over it.
  const mark = screen.getByText('สร้างด้วย AI')
  expect([mark.lang, document.querySelector('video')?.parentElement?.contains(mark)]).toEqual(['th', false])
  fireEvent.change(screen.getByLabelText('Place in the film'), { target: { value: '3041.6666666666665' } })
  fireEvent.click(screen.getByRole('button', { name: 'Draw on it' }))
  const paper = screen.getByRole('img', { name: 'Drawing over the frame' })
  paper.getBoundingClientRect = () => ({ left: 0, top: 0, width: 200, height: 100 }) as DOMRect
  fireEvent.pointerDown(paper, { clientX: 20, clientY: 50, buttons: 1, pointerId: 1 })
  fireEvent.pointerMove(paper, { clientX: 100, clientY: 100, buttons: 1, pointerId: 1 })
  fireEvent.change(screen.getByRole('textbox', { name: /this moment, 0:03/ }), { target: { value: 'แสงแรงไป' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(state.sent).toHaveLength(1))
  const [sent] = state.sent
  expect(sent).toMatchObject({
    name: 'ป้าแดง',
    text: 'แสงแรงไป',
    drawing: [
      [
        [0.1, 0.5],
        [0.5, 1],
      ],
    ],
  })
  // A frame's place is no whole number; the door takes whole ones.
  expect(sent?.ms).toBe(3042)
})

it('stops what plays within a minute when the link is taken back, and says why', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const state = link()
  await open()
  await enter()
  await screen.findByRole('heading', { name: 'ว่าวแดง' })
  expect(document.querySelector('video')).toBeTruthy()
  state.refusal = new Failure('review-revoked')
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(document.querySelector('video')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain('taken back')
})

it('goes on while the network is away', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const state = link()
  await open()
  await enter()
  await screen.findByRole('heading', { name: 'ว่าวแดง' })
  state.refusal = new Failure('offline')
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(document.querySelector('video')).toBeTruthy()
})

it('asks for the pass-phrase in Thai, and says when it is not the one', async () => {
  link().pass = 'ดอกไม้'
  await open('th')
  const field = await screen.findByLabelText('รหัสผ่าน')
  fireEvent.change(field, { target: { value: 'ผิดแน่' } })
  fireEvent.click(screen.getByRole('button', { name: 'ดูหนัง' }))
  expect(await screen.findByText(/รหัสผ่านไม่ถูกต้อง/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('รหัสผ่าน'), { target: { value: 'ดอกไม้' } })
  fireEvent.click(screen.getByRole('button', { name: 'ดูหนัง' }))
  expect(await screen.findByLabelText('ชื่อของคุณ')).toBeTruthy()
})

const forAll: Shown = {
  ...shown,
  ...{ asksName: false, showsName: false, notes: false, public: true, credit: { code: 'ABCD2345' } },
  idea: 'ว่าวที่ไม่ยอมลง',
  captions: [
    { language: 'th', text: 'WEBVTT' },
    { language: 'en', text: 'WEBVTT' },
  ],
  chapters: 'WEBVTT\n\n00:00.000 --> 00:04.000\nทุ่งนา\n\n00:04.000 --> 00:08.000\nคันนา\n',
}

it('shows a film that is for everybody at once, with its chapters, captions of both languages, and whose it is at its end', async () => {
  link().shown = forAll
  await open()
  await screen.findByRole('heading', { name: 'ว่าวแดง' })
  expect(screen.queryByRole('textbox')).toBeNull()
  const captions = screen.getByRole('combobox', { name: 'Captions' }) as HTMLSelectElement
  expect([...captions.options].map(({ value }) => value)).toEqual(['', 'th', 'en'])
  expect(captions.value).toBe('th')
  const chapters = screen.getByRole('list', { name: 'Chapters' })
  expect(chapters.textContent).toContain('คันนา')
  const own = screen.getByRole('link', { name: 'Make your own from this idea' })
  expect(new URL(String(own.getAttribute('href')), 'http://x').searchParams.get('idea')).toBe('ว่าวที่ไม่ยอมลง')
  const video = document.querySelector('video')
  if (!video) throw new Error('no film')
  fireEvent.ended(video)
  const made = await screen.findByRole('link', { name: 'Made with Peace Script' })
  expect(made.getAttribute('href')).toBe('/?ref=ABCD2345')
})

it('within others’ pages shows what is for everybody, and nothing else', async () => {
  const state = link()
  state.shown = forAll
  await open('en', true)
  await screen.findByRole('link', { name: /ว่าวแดง/ })
  expect(document.querySelector('video')).toBeTruthy()
  cleanup()
  state.shown = shown
  await open('en', true)
  await screen.findByRole('link', { name: 'Peace Script AI' })
  expect(document.querySelector('video')).toBeNull()
})

it('shows what is for everybody, and takes a name, where the browser refuses its storage', async () => {
  const refuses = () => {
    throw new DOMException('The document is sandboxed', 'SecurityError')
  }
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuses)
  const state = link()
  state.shown = forAll
  await open('en', true)
  await screen.findByRole('link', { name: /ว่าวแดง/ })
  expect(document.querySelector('video')).toBeTruthy()
  cleanup()
  state.shown = shown
  await open()
  await enter()
  expect(await screen.findByText('ป้าแดง')).toBeTruthy()
})
