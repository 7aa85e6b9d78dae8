import { readFountain, type Scene } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations, type Shot } from '@peace/core/shots'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idFrom } from '../data/ids.ts'
import { followed } from './follow-script.ts'
import { ShotsBehind } from './shots-behind.ts'

// Lives of two who write in one scene at once, whose words and shots reach each other late: at the end every line has its
// shot, and one alone.

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const seeded = (seed: number) => {
  let state = seed * 2654435761 + 1
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
type Random = () => number
type Edit = (scenes: readonly Scene[]) => readonly Scene[]
const later = (ms: number, act: () => void) => setTimeout(act, ms)

// News goes to each listener in the order it came about, late.
const teller = <T>(random: Random, hear: (news: T) => void) => {
  let last = 0
  return (news: T) => {
    last = Math.max(last + 1, Date.now() + random() * 2000)
    later(last - Date.now(), () => hear(news))
  }
}

const script = `INT. BOAT - DAY

Sam starts the engine.

SAM
Hold on.

EXT. PIER - DAY

Fog. A bell.
`
const said = [
  'A gull screams.',
  'The rope falls.',
  'Smoke.',
  'Mara waits at the rail.',
  'The boat leans hard to one side.',
]

const place = { workspaceId: 'w', filmId: 'f', language: 'en' as const }

const world = (seed: number) => {
  const random = seeded(seed)
  const read = readFountain(script, { newId: idFrom }).scenes
  let scenes: readonly Scene[] = read.map((scene, at) => ({ ...scene, rank: `V${at}` }))
  let lines = 0
  let version = 0
  const characters = findCharacters(scenes, { newId: idFrom, previous: [], stamp: { updatedAt: 0, updatedBy: 'x' } })
  const locations = findLocations(scenes, { newId: idFrom, previous: [], stamp: { updatedAt: 0, updatedBy: 'x' } })
  const first = breakDown(scenes, characters, { language: 'en', newId: idFrom })
  const shots = new Map<string, Shot>(first.map((shot) => [shot.id, shot]))

  const writers = ['ann', 'bo'].map((uid) => {
    let mine = scenes
    let own = new Map(shots)
    // What one typed oneself stands in one's page, whatever older news comes.
    let unheard: { version: number; edit: Edit }[] = []
    const hearScenes = teller<{ version: number; scenes: readonly Scene[] }>(random, (news) => {
      unheard = unheard.filter(({ version }) => version > news.version)
      mine = unheard.reduce((now, { edit }) => edit(now), news.scenes)
      behind.look()
    })
    const hearShots = teller<Map<string, Shot>>(random, (news) => {
      own = news
      behind.look()
    })
    const behind = new ShotsBehind({
      filmId: `${seed}`,
      now: () => mine,
      shots: () => [...own.values()],
      follow: async (before, after) => {
        const made = { shots: [...own.values()], characters, locations }
        const { writes, given } = followed(
          { ...place, uid: random() < 0.5 ? uid : 'ann' },
          before,
          after,
          made,
          Date.now(),
        )
        const put = (into: Map<string, Shot>) => {
          for (const { path, data } of writes) {
            const [, id] = /\/shots\/([^/]+)$/.exec(path) ?? []
            if (id && data) into.set(id, data as Shot)
            else if (id) into.delete(id)
          }
          return into
        }
        if (writes.length === 0) return given
        own = put(new Map(own))
        await new Promise<void>((done) =>
          later(random() * 1500, () => {
            put(shots)
            for (const writer of writers) writer.hearShots(new Map(shots))
            done()
          }),
        )
        return given
      },
      failed: (error) => {
        throw error
      },
      keepsLines: true,
    })
    // One more line somewhere, or one less, as the server then has it.
    const type = () => {
      const before = mine
      const scene = scenes[Math.floor(random() * scenes.length)]
      if (!scene) return
      const at = Math.floor(random() * (scene.elements.length + 1))
      lines += 1
      const line = { id: `line${seed}x${lines}`, kind: 'action' as const, text: said[lines % said.length] ?? '' }
      const gone = random() < 0.2 && scene.elements[at]?.kind === 'action' ? scene.elements[at]?.id : undefined
      const after = scene.elements[at - 1]?.id
      const edit: Edit = (all) =>
        all.map((each) => {
          if (each.id !== scene.id) return each
          if (gone) return { ...each, elements: each.elements.filter(({ id }) => id !== gone) }
          const before = each.elements.findIndex(({ id }) => id === after)
          return { ...each, elements: each.elements.toSpliced(before + 1, 0, line) }
        })
      scenes = edit(scenes)
      mine = edit(mine)
      version += 1
      unheard.push({ version, edit })
      for (const writer of writers) writer.hearScenes({ version, scenes })
      behind.settled(before)
    }
    return { uid, type, hearScenes, hearShots, behind }
  })
  return { random, writers, shots, scenes: () => scenes }
}

const shownBy = (scenes: readonly Scene[], shots: readonly Shot[]) => {
  const shown = shots.flatMap(({ elementIds }) => elementIds)
  return scenes
    .flatMap(({ elements }) => elements)
    .filter(({ kind }) => kind === 'action')
    .map(({ id, text }) => `${text} ${shown.filter((each) => each === id).length}`)
}

const live = async (seed: number) => {
  const { random, writers, shots, scenes } = world(seed)
  for (let at = 0; at < 8; at++) {
    for (const writer of writers) if (random() < 0.6) writer.type()
    await vi.advanceTimersByTimeAsync(random() * 2500)
  }
  await vi.advanceTimersByTimeAsync(60_000)
  for (const { behind } of writers) behind.stop()
  return shownBy(scenes(), [...shots.values()]).filter((each) => !each.endsWith(' 1'))
}

test('every line has one shot, however late two writers hear of each other', async () => {
  const bad: string[] = []
  for (let seed = 1; seed <= Number(process.env.PEACE_LIVES ?? 150); seed++) {
    const wrong = await live(seed)
    if (wrong.length > 0) bad.push(`seed ${seed}: ${wrong.join(', ')}`)
  }
  expect(bad).toEqual([])
})
