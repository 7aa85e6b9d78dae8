import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { lineIdsOf, type Scene } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations, type Readings, type Shot } from '@peace/core/shots'
import type { Character, Film, Location } from '@peace/core/story'
import { firestore } from '../data/firebase.ts'
import { idFrom } from '../data/ids.ts'
import { GoneShots, goneShotsOf } from './gone-shots.ts'
import { readFacts } from './read-facts.ts'

export type Made = { shots: readonly Shot[]; characters: readonly Character[]; locations: readonly Location[] }
type Where = { workspaceId: string; filmId: string; uid: string; language: Language }
export type Write = { path: string; data: object | undefined }

const withoutStamp = <T extends object>(each: T): string =>
  JSON.stringify(Object.entries({ ...each, updatedAt: 0, updatedBy: '' }).sort(([a], [b]) => (a < b ? -1 : 1)))

const differing = <T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  pathOf: (id: string) => string,
) => {
  const old = new Map(before.map((each) => [each.id, withoutStamp(each)]))
  const writes: Write[] = after.flatMap((each) =>
    old.get(each.id) === withoutStamp(each) ? [] : [{ path: pathOf(each.id), data: each }],
  )
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...writes,
    ...before.flatMap(({ id }): Write[] => (kept.has(id) ? [] : [{ path: pathOf(id), data: undefined }])),
  ]
}

// A shot just made elsewhere, of lines not yet seen here, is left to whoever made it.
const elsewhereMs = 60_000
const withoutOthers = (shots: readonly Shot[], scenes: readonly Scene[], now: number): Shot[] => {
  const lines = lineIdsOf(scenes)
  const fresh = now - elsewhereMs
  return shots.filter(
    ({ elementIds, updatedAt }) =>
      updatedAt < fresh || elementIds.length === 0 || elementIds.some((id) => lines.has(id)),
  )
}

type Follow = { writes: Write[]; given: string[] }

// What the script now asks for: its people, its places, its shots. Shots of untouched lines stay, with their pictures.
export const followed = (
  { workspaceId, filmId, uid, language }: Where,
  before: readonly Scene[],
  scenes: readonly Scene[],
  made: Made,
  now: number,
  readings?: Readings,
  gone = new GoneShots(),
): Follow => {
  const stamp = { updatedAt: now, updatedBy: uid }
  const known = withoutOthers(made.shots, [...before, ...scenes], now)
  const characters = findCharacters(scenes, {
    newId: idFrom,
    previous: made.characters,
    stamp,
    ...(readings ? { readings } : {}),
  })
  const locations = findLocations(scenes, { newId: idFrom, previous: made.locations, stamp })
  const shots = breakDown(scenes, characters, {
    language,
    newId: idFrom,
    previous: { shots: gone.amid(known, scenes), scenes: before },
    stamp,
    ...(readings ? { readings } : {}),
  })
  gone.remember(known, before, shots)
  const differ = differing(known, shots, (id) => paths.shot(workspaceId, filmId, id))
  const written = new Set(differ.map(({ path }) => path))
  return {
    writes: [
      ...differing(made.characters, characters, (id) => paths.character(workspaceId, filmId, id)),
      ...differing(made.locations, locations, (id) => `${paths.locations(workspaceId, filmId)}/${id}`),
      ...differ,
    ],
    given: shots.flatMap(({ id, elementIds }) => (written.has(paths.shot(workspaceId, filmId, id)) ? elementIds : [])),
  }
}

// Answers with the lines of every shot that was written.
export const followScript = async (
  where: Where & { recipe: Film['recipe'] },
  before: readonly Scene[],
  scenes: readonly Scene[],
  made: Made,
): Promise<readonly string[]> => {
  const met = await readFacts(where, where.recipe, scenes, made.characters)
  // Whoever speaks for the first time is known by the reader too.
  const cast = met && findCharacters(scenes, { newId: idFrom, previous: made.characters, readings: met })
  const readings =
    cast && cast.length > made.characters.length ? await readFacts(where, where.recipe, scenes, cast) : met
  const { writes, given } = followed(where, before, scenes, made, Date.now(), readings, goneShotsOf(where.filmId))
  if (writes.length === 0) return given
  const [sdk, store] = await Promise.all([import('../data/sdk-firestore.ts'), firestore()])
  for (let at = 0; at < writes.length; at += 400) {
    const batch = sdk.writeBatch(store)
    for (const { path, data } of writes.slice(at, at + 400))
      if (data) batch.set(sdk.doc(store, path), data)
      else batch.delete(sdk.doc(store, path))
    await batch.commit()
  }
  return given
}
