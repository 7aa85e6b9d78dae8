import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { readFountain, type Scene } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations, type Shot } from '@peace/core/shots'
import type { Character, Film, Location } from '@peace/core/story'
import { firestore } from '../../data/firebase.ts'
import { newId } from '../../data/ids.ts'
import { readFacts } from '../../session/read-facts.ts'

export type Now = {
  scenes: readonly Scene[]
  shots: readonly Shot[]
  characters: readonly Character[]
  locations: readonly Location[]
}
type Where = { film: Film; workspaceId: string; uid: string; language: Language }
type Write = { path: string; data: object | undefined }

// A whole script into the film: its scenes, the people and places it names, and its shots. Lines that are the same as
// before keep their ids, and so their pictures.
export const writeScript = async (
  text: string,
  now: Now,
  { film, workspaceId, uid, language }: Where,
): Promise<void> => {
  const stamp = { updatedAt: Date.now(), updatedBy: uid }
  const { scenes, titlePage } = readFountain(text, { newId, previous: now.scenes, stamp })
  const of = { workspaceId, filmId: film.id }
  const met = await readFacts(of, film.recipe, scenes, now.characters)
  const characters = findCharacters(scenes, {
    newId,
    previous: now.characters,
    stamp,
    ...(met ? { readings: met } : {}),
  })
  const readings = met && (await readFacts(of, film.recipe, scenes, characters))
  const locations = findLocations(scenes, { newId, previous: now.locations, stamp })
  const shots = breakDown(scenes, characters, {
    language,
    newId,
    previous: { shots: now.shots, scenes: now.scenes },
    stamp,
    ...(readings ? { readings } : {}),
  })
  const replace = <T extends { id: string }>(
    before: readonly T[],
    after: readonly T[],
    at: (id: string) => string,
  ): Write[] => {
    const kept = new Map(after.map((each) => [each.id, each]))
    return [
      ...after.filter((each) => !before.includes(each)).map((data) => ({ path: at(data.id), data })),
      ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ path: at(id), data: undefined })),
    ]
  }
  const writes = [
    ...replace(now.scenes, scenes, (id) => paths.scene(workspaceId, film.id, id)),
    ...replace(now.shots, shots, (id) => paths.shot(workspaceId, film.id, id)),
    ...replace(now.characters, characters, (id) => paths.character(workspaceId, film.id, id)),
    ...replace(now.locations, locations, (id) => `${paths.locations(workspaceId, film.id)}/${id}`),
  ]
  const [sdk, store] = await Promise.all([import('../../data/sdk-firestore.ts'), firestore()])
  const commits: Promise<void>[] = []
  for (let at = 0; at < writes.length; at += 200) {
    const batch = sdk.writeBatch(store)
    for (const { path, data } of writes.slice(at, at + 200))
      if (data) batch.set(sdk.doc(store, path), data)
      else batch.delete(sdk.doc(store, path))
    if (at === 0) batch.update(sdk.doc(store, paths.film(workspaceId, film.id)), { titlePage, ...stamp })
    commits.push(batch.commit())
  }
  await Promise.all(commits)
}
