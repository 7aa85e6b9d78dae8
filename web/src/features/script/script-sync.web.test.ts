import { readFountain, type Scene, type TitleEntry } from '@peace/core/screenplay'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import { ScriptSync, type SyncHost } from './script-sync.ts'

const text = 'INT. HALL - DAY\n\nA cat sleeps.\n\nEXT. YARD - DAY\n\nRain.\n'

// Nothing is sent in these tests: what a page keeps, and what it makes of it when it comes back.
beforeEach(() => {
  vi.useFakeTimers()
  held.clear()
  vi.stubGlobal('navigator', { ...navigator, onLine: false, locks })
})
afterEach(async () => {
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

// The browser's locks, by which a tab that stands is told from one that is gone.
const held = new Set<string>()
const locks = {
  request: async (name: string, _: unknown, work: (lock: object | null) => Promise<unknown>) => {
    if (held.has(name)) return work(null)
    held.add(name)
    return work({ name }).finally(() => held.delete(name))
  },
}
const everyTabIsGone = () => held.clear()
const lastWords = (): Draft[] => Object.values({ ...localStorage }).map((kept) => JSON.parse(String(kept)) as Draft)

const offline: SyncHost['save'] = () => Promise.reject(new TypeError('offline'))

const room = (save = offline, tell: SyncHost['tell'] = () => {}, film = { titlePage: [] as readonly TitleEntry[] }) => {
  const page = { text: '' }
  const sync = new ScriptSync({
    workspaceId: 'workspace',
    filmId: 'film',
    uid: 'me',
    read: () => page.text,
    show: (next) => {
      page.text = next
    },
    tell,
    save,
    titlePage: () => film.titlePage,
    saveTitlePage: (entries) => {
      film.titlePage = entries
    },
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
  everyTabIsGone()
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
  everyTabIsGone()
  const kept = lastWords()[0]
  const taken = (kept?.mine ?? []).map((scene) => ({ ...scene, revision: 2 }))
  const back = room()
  await back.open(taken)
  expect(back.page.text).toBe(gone.page.text)
})

test('a page with nothing unsent keeps nothing', async () => {
  const { sync, open } = room()
  await open(stored())
  sync.keepNow()
  expect(lastWords()).toEqual([])
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
  const kept = lastWords()[0]
  expect(kept?.text).toContain('Rain and wind.')
  await left
})

describe('with one script open in two tabs', () => {
  const written = (old: string, said: string, from = text) => from.replace(old, said)

  test('the one with nothing to send takes nothing from the other', async () => {
    const scenes = stored()
    const [idle, writing] = [room(), room()]
    await idle.open(scenes)
    await writing.open(scenes)
    writing.page.text = written('Rain.', 'Rain and wind.')
    writing.sync.typed()
    writing.sync.keepNow()
    // As the browser has it when windows are switched or the network comes back.
    idle.sync.flush()
    await vi.advanceTimersByTimeAsync(100)
    expect(lastWords().map((kept) => kept.text)).toEqual([writing.page.text])
    everyTabIsGone()
    const back = room()
    await back.open(scenes)
    expect(back.page.text).toBe(writing.page.text)
  })

  test('a third one takes nothing from those that still stand', async () => {
    const scenes = stored()
    const writing = room()
    await writing.open(scenes)
    writing.page.text = written('Rain.', 'Rain and wind.')
    writing.sync.keepNow()
    const third = room()
    await third.open(scenes)
    expect(third.page.text).toBe(text)
    expect(lastWords()).toHaveLength(1)
  })

  test('the words of both are there when both are gone, once, and kept by whoever took them up', async () => {
    const scenes = stored()
    const [one, other] = [room(), room()]
    await one.open(scenes)
    await other.open(scenes)
    one.page.text = written('A cat sleeps.', 'A cat sleeps. It dreams.')
    one.sync.keepNow()
    other.page.text = written('Rain.', 'Rain and wind.')
    other.sync.keepNow()
    everyTabIsGone()
    const both = written('Rain.', 'Rain and wind.', written('A cat sleeps.', 'A cat sleeps. It dreams.'))
    const back = room()
    await back.open(scenes)
    expect(back.page.text).toBe(both)
    expect(lastWords().map((kept) => kept.text)).toEqual([both])
  })

  test('two that come back together share what was left: one has it, neither both', async () => {
    const scenes = stored()
    const gone = room()
    await gone.open(scenes)
    gone.page.text = written('Rain.', 'Rain and wind.')
    gone.sync.keepNow()
    everyTabIsGone()
    const [one, other] = [room(), room()]
    await Promise.all([one.open(scenes), other.open(scenes)])
    expect([one.page.text, other.page.text].sort()).toEqual([text, gone.page.text].sort())
  })
})

test('a room left before it stood leaves what it took up to the next', async () => {
  const scenes = stored()
  const gone = room()
  await gone.open(scenes)
  gone.page.text = text.replace('Rain.', 'Rain and wind.')
  gone.sync.keepNow()
  everyTabIsGone()
  const hasty = room()
  await hasty.sync.start(scenes)
  hasty.sync.letGo()
  const back = room()
  await back.open(scenes)
  expect(back.page.text).toBe(gone.page.text)
})

test('a server that is slow to answer holds up nothing of what is kept', async () => {
  const { page, sync, open } = room(() => new Promise(() => {}))
  await open(stored())
  page.text = text.replace('Rain.', 'Rain and')
  sync.typed()
  await vi.advanceTimersByTimeAsync(1000)
  page.text = text.replace('Rain.', 'Rain and wind.')
  sync.typed()
  await vi.advanceTimersByTimeAsync(1000)
  expect(lastWords().map((kept) => kept.text)).toEqual([page.text])
})

test.each([
  ['there is no network', false, 1000],
  ['nobody answers', true, 8000],
])('while %s what is told is that the words are kept here, and a save that ends tells that', async (_, onLine, ms) => {
  vi.stubGlobal('navigator', { ...navigator, onLine, locks })
  const scenes = stored()
  const told: string[] = []
  let answer = (_: Map<string, Scene | undefined>) => {}
  const slow: SyncHost['save'] = (changes) =>
    new Promise((resolve) => {
      answer = () => resolve(new Map(changes.map(({ id, mine }) => [id, mine])))
    })
  const { page, sync, open } = room(slow, (status) => told.push(status))
  await open(scenes)
  page.text = text.replace('Rain.', 'Rain and wind.')
  sync.typed()
  await vi.advanceTimersByTimeAsync(700 + ms)
  expect(told.at(-1)).toBe('offline')
  answer(new Map())
  await vi.advanceTimersByTimeAsync(100)
  expect(told.at(-1)).toBe('saved')
})

describe('the title page', () => {
  const headed = `Title: Rain\nAuthor: Mali\n\n${text}`
  const { titlePage } = readFountain(headed, { newId })
  const stand = async () => {
    const film = { titlePage: titlePage as readonly TitleEntry[] }
    const each = room(offline, () => {}, film)
    await each.open(stored())
    return { ...each, film }
  }

  test('that somebody took away elsewhere goes from here, and does not come back with the next word', async () => {
    const { page, sync, film } = await stand()
    expect(page.text).toContain('Title: Rain')
    film.titlePage = []
    sync.receiveTitlePage([])
    expect(page.text).toBe(text)
    page.text = text.replace('Rain.', 'Rain stops.')
    sync.keepNow()
    expect(film.titlePage).toEqual([])
  })

  test('that is being written here stays, and its own echo changes nothing', async () => {
    const { page, sync, film } = await stand()
    page.text = page.text.replace('Author: Mali', 'Author: Mali and Chai')
    sync.receiveTitlePage([])
    expect(page.text).toContain('Mali and Chai')
    const ours = film.titlePage
    page.text = page.text.replace('Mali and Chai', 'Mali, Chai and Ploy')
    sync.keepNow()
    sync.receiveTitlePage(ours)
    expect(page.text).toContain('Mali, Chai and Ploy')
    sync.receiveTitlePage(film.titlePage)
    expect(page.text).toContain('Mali, Chai and Ploy')
  })
})
