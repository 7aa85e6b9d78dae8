import { printFountain, readFountain, type Scene } from '@peace/core/screenplay'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '../../data/ids.ts'
import type { Unanswered } from './made-from.ts'
import { type SceneChange, writtenOver } from './save-scenes.ts'
import { ScriptSync } from './script-sync.ts'

// Lives of one who types while what was typed is on its way: slow answers, lost ones, news that comes late, and another
// who writes elsewhere in the script. What was typed stands in the page and on the server, once.

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { ...navigator, locks })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllTimers()
  vi.useRealTimers()
  localStorage.clear()
})

const script = `INT. HALL - DAY

A cat sleeps.

MALI
The river waits for nobody.

EXT. YARD - DAY

Rain.
`

const seeded = (seed: number) => {
  let state = seed * 2654435761 + 1
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type World = { random: () => number; faults: boolean }

// A server with one listener, as Firestore is: what is written is told of, later, and not before what was written earlier.
const serverOf = (world: World, first: readonly Scene[], tell: (scenes: readonly Scene[]) => void) => {
  const scenes = new Map(first.map((scene) => [scene.id, scene]))
  const all = () => [...scenes.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1))
  let last = Promise.resolve()
  const told = () => {
    const now = all()
    const after = wait(world.random() * 1500)
    last = last.then(() => after).then(() => tell(now))
  }
  const save = async (changes: readonly SceneChange[], unanswered: Unanswered, alive: () => boolean) => {
    await wait(world.random() * 1800)
    // What a page that is gone had not yet sent, nobody sends.
    if (!alive()) return new Promise<never>(() => {})
    const chance = world.faults ? world.random() : 1
    if (chance < 0.15) throw new TypeError('It never came there')
    const saved = new Map<string, Scene | undefined>()
    for (const change of changes) {
      const theirs = scenes.get(change.id)
      const result = writtenOver(change, theirs, unanswered)
      if ('delete' in result) scenes.delete(change.id)
      if ('write' in result) scenes.set(change.id, { ...result.write, updatedBy: 'me', updatedAt: 1 })
      saved.set(change.id, scenes.get(change.id))
    }
    told()
    await wait(world.random() * 1800)
    if (!alive()) return new Promise<never>(() => {})
    if (chance < 0.35) throw new TypeError('Its answer was lost')
    return saved
  }
  const write = (change: (scene: Scene) => Scene, id: string) => {
    const scene = scenes.get(id)
    if (!scene) return
    scenes.set(id, { ...change(scene), revision: scene.revision + 1 })
    told()
  }
  return { save, write, all }
}

// The browser's locks, by which a tab that stands is told from one that is gone.
const held = new Set<string>()
const locks = {
  request: async (name: string, _: unknown, work: (lock: object | null) => Promise<unknown>) => {
    if (held.has(name)) return work(null)
    held.add(name)
    return work({ name }).finally(() => held.delete(name))
  },
}

const live = async (seed: number, { other = false, reloads = false }) => {
  const world: World = { random: seeded(seed), faults: true }
  const page = { text: '' }
  const scenes = readFountain(script, { newId }).scenes.map((scene) => ({ ...scene, revision: 1 }))
  const server = serverOf(world, scenes, (now) => {
    room.sync.receive(now)
  })
  const enter = async () => {
    const here = { alive: true, sync: undefined as unknown as ScriptSync }
    here.sync = new ScriptSync({
      workspaceId: 'workspace',
      filmId: 'film',
      uid: 'me',
      read: () => page.text,
      show: (next) => {
        page.text = next
      },
      tell: () => {},
      save: (changes, unanswered) => server.save(changes, unanswered, () => here.alive),
      titlePage: () => [],
      saveTitlePage: () => {},
      settled: () => {},
    })
    const shown = server.all()
    page.text = await here.sync.start(shown)
    here.sync.receive(shown)
    return here
  }
  let room = await enter()
  // The page goes in the middle of a word and comes back.
  const reload = async () => {
    room.sync.keepNow()
    room.alive = false
    room.sync.letGo()
    held.clear()
    const kept = page.text
    room = await enter()
    if (!other) expect(page.text, `seed ${seed}`).toBe(kept)
  }
  const lines = [
    '\n\nThe rope falls into the water and sinks slowly.',
    '\n\nMALI\nNot me.',
    ' She turns away.',
    '\n\nINT. BOAT - NIGHT\n\nNobody.',
  ]
  const anchors = ['A cat sleeps.', 'The river waits for nobody.', 'Rain.']
  const typed: string[] = []
  for (let n = 0; n < 3; n++) {
    const line = lines[Math.floor(world.random() * lines.length)] ?? ''
    const anchor = anchors.splice(Math.floor(world.random() * anchors.length), 1)[0] ?? ''
    let done = anchor
    for (const letter of line) {
      // The caret stands behind the letter before, wherever news has moved it.
      // Another's change may take empty lines that have nothing under them yet: who types presses Enter again.
      const found = page.text.includes(done) || !other ? done : done.trimEnd()
      const at = page.text.indexOf(found)
      expect(at, `${done} of seed ${seed}\n${page.text}`).toBeGreaterThanOrEqual(0)
      const end = at + found.length
      page.text = page.text.slice(0, end) + done.slice(found.length) + letter + page.text.slice(end)
      done += letter
      room.sync.typed()
      await vi.advanceTimersByTimeAsync(20 + world.random() * (world.random() < 0.15 ? 1500 : 150))
      if (world.random() < 0.03) room.sync.flush()
      if (reloads && world.random() < 0.03) await reload()
    }
    typed.push(done)
    if (other && n === 1)
      server.write(
        (scene) => ({
          ...scene,
          elements: scene.elements.map(({ source: _, ...each }) =>
            each.text.startsWith('Rain.') ? { ...each, text: `Hard ${each.text}` } : each,
          ),
        }),
        scenes.at(-1)?.id ?? '',
      )
  }
  world.faults = false
  await vi.advanceTimersByTimeAsync(60_000)
  return { page: page.text, server: printFountain(server.all(), []), typed }
}

// 3,000 of each by `npm test -- long web script-lives`.
const lives = process.env.PEACE_TESTS === 'long' ? 3000 : 30
const patience = lives * 200 + 20_000
const times = (text: string, part: string) => text.split(part).length - 1

test(
  'who types alone finds what was typed, as it was typed, in the page and on the server',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { page, server, typed } = await live(seed, {})
      expect(server, `seed ${seed}`).toBe(page)
      for (const line of typed) expect(times(page, line), `seed ${seed}: ${line}\n${page}`).toBe(1)
      expect(page.length, `seed ${seed}\n${page}`).toBe(
        script.length +
          typed.reduce((sum, line) => sum + line.length, 0) -
          'A cat sleeps.The river waits for nobody.Rain.'.length,
      )
    }
  },
  patience,
)

test(
  'what another writes elsewhere meanwhile stands beside it, once',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { page, server, typed } = await live(seed, { other: true })
      expect(server, `seed ${seed}`).toBe(page)
      expect(times(page, 'Hard Rain.'), `seed ${seed}\n${page}`).toBe(1)
      for (const line of [...typed, 'A cat sleeps.', 'The river waits for nobody.', 'EXT. YARD - DAY'])
        expect(times(page, line), `seed ${seed}\n${page}`).toBe(1)
    }
  },
  patience,
)

test(
  'a page that goes in the middle of a word comes back with it, whatever had been sent',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { page, server, typed } = await live(seed, { reloads: true })
      expect(server, `seed ${seed}`).toBe(page)
      for (const line of typed) expect(times(page, line), `seed ${seed}: ${line}\n${page}`).toBe(1)
    }
  },
  patience,
)
