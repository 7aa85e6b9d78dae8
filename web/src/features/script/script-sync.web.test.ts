import { readFountain, type Scene } from '@peace/core/screenplay'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetDraft } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import { ScriptSync } from './script-sync.ts'

const text = 'INT. HALL - DAY\n\nA cat sleeps.\n\nEXT. YARD - DAY\n\nRain.\n'

// Nothing is sent in these tests: what a page keeps, and what it makes of it when it comes back.
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
})
afterEach(async () => {
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await forgetDraft('film')
})

const room = () => {
  const page = { text: '' }
  const sync = new ScriptSync({
    workspaceId: 'workspace',
    filmId: 'film',
    uid: 'me',
    read: () => page.text,
    show: (next) => {
      page.text = next
    },
    tell: () => {},
    titlePage: () => [],
    saveTitlePage: () => {},
    settled: () => {},
  })
  const open = async (scenes: readonly Scene[]) => {
    page.text = await sync.start(scenes)
    sync.receive(scenes)
  }
  return { page, sync, open }
}
const stored = (): Scene[] => readFountain(text, { newId }).scenes.map((scene) => ({ ...scene, revision: 1 }))
const writtenIn = (scenes: readonly Scene[], line: string, said: string): Scene[] =>
  scenes.map((scene) =>
    scene.elements.some((each) => each.text === line)
      ? {
          ...scene,
          revision: scene.revision + 1,
          elements: scene.elements.map((each) => (each.text === line ? { ...each, text: said } : each)),
        }
      : scene,
  )

test('a page that goes in the middle of a word has it when it comes back, beside what others wrote meanwhile', async () => {
  const scenes = stored()
  const gone = room()
  await gone.open(scenes)
  gone.page.text = text.replace('A cat sleeps.', 'A cat sleeps. It dre')
  gone.sync.typed()
  gone.sync.keepNow()
  const back = room()
  await back.open(writtenIn(scenes, 'Rain.', 'Rain stops.'))
  expect(back.page.text).toBe(text.replace('A cat sleeps.', 'A cat sleeps. It dre').replace('Rain.', 'Rain stops.'))
})

test('a line that was sent, and whose answer was never heard, is not written twice', async () => {
  const scenes = stored()
  const gone = room()
  await gone.open(scenes)
  gone.page.text = text.replace('A cat sleeps.', 'A cat sleeps.\n\nA dog barks.')
  gone.sync.typed()
  gone.sync.keepNow()
  const kept = JSON.parse(localStorage.getItem('peace.draft.film') ?? '{}') as { mine: Scene[] }
  const taken = kept.mine.map((scene) => ({ ...scene, revision: 2 }))
  const back = room()
  await back.open(taken)
  expect(back.page.text).toBe(gone.page.text)
})

test('a page with nothing unsent keeps nothing', async () => {
  const { sync, open } = room()
  await open(stored())
  sync.keepNow()
  expect(localStorage.getItem('peace.draft.film')).toBeNull()
})

test('a room that is left is read once more while its editor stands, and never after', async () => {
  const { page, sync, open } = room()
  await open(stored())
  page.text = text.replace('Rain.', 'Rain and wind.')
  sync.typed()
  const left = sync.leave()
  // The editor is gone; what a stale reading would say must not undo what was typed.
  page.text = text
  sync.keepNow()
  const kept = JSON.parse(localStorage.getItem('peace.draft.film') ?? '{}') as { text: string }
  expect(kept.text).toContain('Rain and wind.')
  await left
})
