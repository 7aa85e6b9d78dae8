import { printFountain, readFountain, type Scene } from '@peace/core/screenplay'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '../../data/ids.ts'
import type { Unanswered } from './made-from.ts'
import { type SceneChange, writtenTogether } from './save-scenes.ts'
import { ScriptSync } from './script-sync.ts'

// Two rooms on one script: one cuts a line or a scene and puts it elsewhere while the other types in it. It stands once
// in the end, where it was put or where it was, with every word that was typed.

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
  localStorage.clear()
})

const script = `INT. HALL - DAY

A cat sleeps.

MALI
The river waits for nobody.

The old rope hangs over the pier.

EXT. YARD - DAY

Rain.

INT. BOAT - NIGHT

Nobody is here.
`

const seeded = (seed: number) => {
  let state = seed * 2654435761 + 1
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const world = (random: () => number, weather: { faults: boolean }) => {
  const first = readFountain(script, { newId }).scenes.map((scene) => ({ ...scene, revision: 1 }))
  const stored = new Map<string, Scene>(first.map((scene) => [scene.id, scene]))
  const all = () => [...stored.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const rooms: { hear: (scenes: readonly Scene[]) => void; last: Promise<void> }[] = []
  const told = () => {
    const now = all()
    for (const room of rooms) {
      const after = wait(random() * 900)
      room.last = room.last.then(() => after).then(() => room.hear(now))
    }
  }
  const save = async (changes: readonly SceneChange[], unanswered: Unanswered) => {
    await wait(random() * 900)
    const chance = weather.faults ? random() : 1
    if (chance < 0.3) throw new TypeError('It never came there')
    const saved = new Map<string, Scene | undefined>()
    for (const { id, result } of writtenTogether(changes, (id) => stored.get(id), unanswered)) {
      if ('delete' in result) stored.delete(id)
      if ('write' in result) stored.set(id, { ...result.write, updatedBy: 'me', updatedAt: 1 })
      saved.set(id, stored.get(id))
    }
    told()
    await wait(random() * 900)
    if (chance < 0.45) throw new TypeError('Its answer was lost')
    return saved
  }
  const enter = async (uid: string) => {
    const page = { text: '', sync: undefined as unknown as ScriptSync }
    page.sync = new ScriptSync({
      workspaceId: 'workspace',
      filmId: `film-${uid}`,
      uid,
      read: () => page.text,
      show: (next) => {
        page.text = next
      },
      tell: () => {},
      save,
      titlePage: () => [],
      saveTitlePage: () => {},
      settled: () => {},
    })
    page.text = await page.sync.start(all())
    page.sync.receive(all())
    rooms.push({ hear: (scenes) => page.sync.receive(scenes), last: Promise.resolve() })
    return page
  }
  return { enter, all }
}

const rope = 'The old rope hangs over the pier.'
const yard = 'EXT. YARD - DAY\n\nRain.'

const live = async (seed: number, { scene, faults = false }: { scene: boolean; faults?: boolean }) => {
  const random = seeded(seed)
  const weather = { faults }
  const { enter, all } = world(random, weather)
  const [mover, typist] = [await enter('mover'), await enter('typist')]
  const begun = scene ? 'Rain.' : 'The old rope'
  const word = scene ? ' It falls on the roof.' : ' of hemp'
  let done = begun
  let own = ''
  const type = async () => {
    await vi.advanceTimersByTimeAsync(random() * 1500)
    for (const letter of word) {
      const at = typist.text.indexOf(done)
      if (at < 0) break
      typist.text = typist.text.slice(0, at + done.length) + letter + typist.text.slice(at + done.length)
      done += letter
      typist.sync.typed()
      await vi.advanceTimersByTimeAsync(20 + random() * 160)
    }
  }
  const move = async () => {
    await wait(random() * 2500)
    const at = mover.text.indexOf(begun === 'Rain.' ? yard : 'The old rope')
    if (at < 0) return
    // The lines as they stand there now.
    const end = mover.text.indexOf('\n', at + (scene ? yard.length : 0))
    const cut = mover.text.slice(at, end < 0 ? undefined : end)
    mover.text = mover.text.slice(0, at) + mover.text.slice(at + cut.length).replace(/^\n+/, '')
    mover.sync.typed()
    await wait(random() * 3000)
    const target = ['Nobody is here.', 'A cat sleeps.'][Math.floor(random() * 2)] ?? ''
    const behind = scene ? 'Nobody is here.' : target
    mover.text = mover.text.replace(behind, `${behind}\n\n${cut}`)
    mover.sync.typed({ whole: true })
    if (!faults) return
    // Who has put it there writes on in it, sent or not.
    await wait(random() * 2500)
    for (const letter of ' of old.') {
      // The caret stands behind the letter before, wherever news has moved it.
      const before = `over the pier${own}`
      const from = mover.text.lastIndexOf(before)
      if (from < 0) return
      const at = from + before.length
      mover.text = mover.text.slice(0, at) + letter + mover.text.slice(at)
      own += letter
      mover.sync.typed()
      await wait(20 + random() * 160)
    }
  }
  const moving = move()
  await type()
  await vi.advanceTimersByTimeAsync(60_000)
  await moving
  weather.faults = false
  await vi.advanceTimersByTimeAsync(30_000)
  return { mover: mover.text, typist: typist.text, server: printFountain(all(), []), done, own }
}

const times = (text: string, part: string) => text.split(part).length - 1
// 3,000 of each by `npm test -- long web two-writers`.
const lives = process.env.PEACE_TESTS === 'long' ? 3000 : 30
const patience = lives * 200 + 20_000

test(
  'a line that one cuts and pastes while the other types in it stands once, with what was typed',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { mover, typist, server, done } = await live(seed, { scene: false })
      expect(mover, `seed ${seed}`).toBe(server)
      expect(typist, `seed ${seed}`).toBe(server)
      expect(times(server, 'The old rope'), `seed ${seed}\n${server}`).toBe(1)
      expect(times(server, done.trimEnd()), `seed ${seed}: ${done}\n${server}`).toBe(1)
      for (const line of [
        'A cat sleeps.',
        'The river waits for nobody.',
        'EXT. YARD - DAY',
        'Rain.',
        'Nobody is here.',
      ])
        expect(times(server, line), `seed ${seed}\n${server}`).toBe(1)
    }
  },
  patience,
)

test(
  'a scene that one cuts and pastes while the other types in it stands once, with what was typed',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { mover, typist, server, done } = await live(seed, { scene: true })
      expect(mover, `seed ${seed}`).toBe(server)
      expect(typist, `seed ${seed}`).toBe(server)
      expect(times(server, 'EXT. YARD - DAY'), `seed ${seed}\n${server}`).toBe(1)
      expect(times(server, done.trimEnd()), `seed ${seed}: ${done}\n${server}`).toBe(1)
      for (const line of ['A cat sleeps.', 'The river waits for nobody.', rope, 'Nobody is here.'])
        expect(times(server, line), `seed ${seed}\n${server}`).toBe(1)
    }
  },
  patience,
)

test(
  'a line that one moves and writes on in, while the other types in it and the net comes and goes, keeps every word',
  async () => {
    for (let seed = 1; seed <= lives; seed++) {
      const { mover, typist, server, done, own } = await live(seed, { scene: false, faults: true })
      expect(mover, `seed ${seed}`).toBe(server)
      expect(typist, `seed ${seed}`).toBe(server)
      expect(times(server, done.trimEnd()), `seed ${seed}: ${done}\n${server}`).toBeGreaterThan(0)
      expect(times(server, `pier${own}`.trimEnd()), `seed ${seed}: ${own}\n${server}`).toBeGreaterThan(0)
      for (const line of [
        'A cat sleeps.',
        'The river waits for nobody.',
        'EXT. YARD - DAY',
        'Rain.',
        'Nobody is here.',
      ])
        expect(times(server, line), `seed ${seed}\n${server}`).toBe(1)
    }
  },
  patience,
)
