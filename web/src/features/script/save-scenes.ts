import { paths } from '@peace/core/paths'
import { mergeScene, type Scene, storable } from '@peace/core/screenplay'
import { contentTables, inCommits } from '@peace/core/stored'
import { firestore } from '../../data/firebase.ts'
import { newId } from '../../data/ids.ts'

export type SceneChange = { id: string; base: Scene | undefined; mine: Scene | undefined }

const content = ({ heading, elements, rank }: Scene): string => JSON.stringify([heading, elements, rank])

// What the text now says that its base did not.
export const changesOf = (base: readonly Scene[], mine: readonly Scene[]): SceneChange[] => {
  const before = new Map(base.map((scene) => [scene.id, scene]))
  const now = new Set(mine.map(({ id }) => id))
  const changed = mine.flatMap((scene): SceneChange[] => {
    const old = before.get(scene.id)
    return old && content(old) === content(scene) ? [] : [{ id: scene.id, base: old, mine: scene }]
  })
  const gone = base.flatMap((scene): SceneChange[] =>
    now.has(scene.id) ? [] : [{ id: scene.id, base: scene, mine: undefined }],
  )
  return [...changed, ...gone]
}

const atOnce = 40

type Where = { workspaceId: string; filmId: string; uid: string }

// Each scene is written only over what it was made from; over anything else it is merged first. Answers with the
// scenes as they now lie on the server; an absent one was deleted.
export const saveScenes = async (
  { workspaceId, filmId, uid }: Where,
  changes: readonly SceneChange[],
): Promise<Map<string, Scene | undefined>> => {
  const [sdk, store] = await Promise.all([import('../../data/sdk-firestore.ts'), firestore()])
  const saved = new Map<string, Scene | undefined>()
  for (const some of inCommits(changes, atOnce, ({ mine }) => mine)) {
    const results = await sdk.runTransaction(store, async (transaction) => {
      const stamp = { updatedAt: Date.now(), updatedBy: uid }
      const targets = some.map(({ id }) => sdk.doc(store, paths.scene(workspaceId, filmId, id)))
      const found = await Promise.all(targets.map((target) => transaction.get(target)))
      return some.map(({ id, base, mine }, index) => {
        const target = targets[index]
        const document = found[index]
        if (!target || !document) throw new Error('A scene without a place')
        const theirs = document.exists() ? contentTables.scene.read(document.data(), document.ref.path) : undefined
        const untouched = theirs === undefined || theirs.revision === (base?.revision ?? 0)
        if (mine === undefined) {
          // A scene somebody has since written in is not deleted.
          if (theirs && !untouched) return { id, scene: theirs }
          if (theirs) transaction.delete(target)
          return { id, scene: undefined }
        }
        const merged = theirs && base && !untouched ? mergeScene(base, mine, theirs, newId) : mine
        const minds = theirs ? { minds: theirs.minds, ...(theirs.mood ? { mood: theirs.mood } : {}) } : {}
        const scene: Scene = {
          ...storable(merged),
          ...minds,
          revision: (theirs?.revision ?? base?.revision ?? 0) + 1,
          ...stamp,
        }
        transaction.set(target, scene)
        return { id, scene }
      })
    })
    for (const { id, scene } of results) saved.set(id, scene)
  }
  return saved
}
