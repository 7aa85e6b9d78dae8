import { paths } from '@peace/core/paths'
import { type Fact, heldFacts, storedReadingSchema, withoutSubtext } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import type { Readings } from '@peace/core/shots'
import { type Character, type Film, framesBeneath } from '@peace/core/story'
import { firestore } from '../data/firebase.ts'
import { theReader } from './film-reader.ts'

type Of = { workspaceId: string; filmId: string }

const correctionsOf = async ({ workspaceId, filmId }: Of) => {
  const [{ collection, getDocs }, store] = await Promise.all([import('../data/sdk-firestore.ts'), firestore()])
  const found = await getDocs(collection(store, paths.readings(workspaceId, filmId)))
  return new Map(
    found.docs.flatMap((each) => {
      const read = storedReadingSchema.safeParse(each.data())
      return read.success ? [[read.data.sceneId, read.data.corrections] as const] : []
    }),
  )
}

const beneath =
  (film: Pick<Film, 'recipe'>) =>
  (facts: Fact[]): Fact[] =>
    framesBeneath(film) ? facts : withoutSubtext(facts)

// What is understood of a film's scenes, with what its writer says against it; of a film that was begun without a reader,
// nothing.
export const readFacts = async (
  of: Of,
  recipe: Film['recipe'],
  scenes: readonly Scene[],
  cast: readonly Pick<Character, 'id' | 'name' | 'aliases'>[],
): Promise<Readings | undefined> => {
  if (recipe.reading === undefined) return undefined
  const [reader, corrections] = await Promise.all([theReader(), correctionsOf(of)])
  const read = await reader.readAll(
    scenes,
    cast.map(({ id, name, aliases }) => ({ id, name, aliases })),
  )
  return new Map(
    [...read].map(([sceneId, facts]) => [
      sceneId,
      beneath({ recipe })(heldFacts({ facts: [...facts], corrections: corrections.get(sceneId) ?? [] })),
    ]),
  )
}
