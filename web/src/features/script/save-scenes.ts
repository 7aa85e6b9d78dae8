import { paths } from '@peace/core/paths'
import { mergeScene, type Scene, storable } from '@peace/core/screenplay'
import { contentTables, inCommits } from '@peace/core/stored'
import { firestore } from '../../data/firebase.ts'
import { newId } from '../../data/ids.ts'
import { contentOf, madeFrom, type Unanswered } from './made-from.ts'

export type SceneChange = { id: string; base: Scene | undefined; mine: Scene | undefined }

// What the text now says that its base did not.
export const changesOf = (base: readonly Scene[], mine: readonly Scene[]): SceneChange[] => {
  const before = new Map(base.map((scene) => [scene.id, scene]))
  const now = new Set(mine.map(({ id }) => id))
  const changed = mine.flatMap((scene): SceneChange[] => {
    const old = before.get(scene.id)
    return old && contentOf(old) === contentOf(scene) ? [] : [{ id: scene.id, base: old, mine: scene }]
  })
  const gone = base.flatMap((scene): SceneChange[] =>
    now.has(scene.id) ? [] : [{ id: scene.id, base: scene, mine: undefined }],
  )
  return [...changed, ...gone]
}

// Mine over theirs, both made from one. Where they changed nothing, mine stands to the last blank line.
export const mergedOver = (from: Scene, mine: Scene, theirs: Scene): Scene => {
  if (contentOf(from) !== contentOf(theirs)) return mergeScene(from, mine, theirs, newId)
  const { heading: _, ...rest } = theirs
  const { heading, elements, rank } = mine
  return { ...rest, ...(heading ? { heading } : {}), elements, rank }
}

// What a change comes to over what lies there: each scene is written only over what it was made from; over anything else
// it is merged first.
export const writtenOver = (
  { base, mine }: SceneChange,
  theirs: Scene | undefined,
  unanswered: Unanswered,
): { stands: Scene | undefined } | { write: Scene } | { delete: true } => {
  const from = theirs && madeFrom(theirs, base, unanswered)
  // A scene somebody has since written in is not deleted.
  if (mine === undefined)
    return theirs && (!from || contentOf(theirs) === contentOf(from)) ? { delete: true } : { stands: theirs }
  const merged = from ? mergedOver(from, mine, theirs) : mine
  const minds = theirs ? { minds: theirs.minds, ...(theirs.mood ? { mood: theirs.mood } : {}) } : {}
  return { write: { ...storable(merged), ...minds, revision: (theirs?.revision ?? base?.revision ?? 0) + 1 } }
}

const atOnce = 40

type Where = { workspaceId: string; filmId: string; uid: string }

// Answers with the scenes as they now lie on the server; an absent one was deleted.
export const saveScenes = async (
  { workspaceId, filmId, uid }: Where,
  changes: readonly SceneChange[],
  unanswered: Unanswered,
): Promise<Map<string, Scene | undefined>> => {
  const [sdk, store] = await Promise.all([import('../../data/sdk-firestore.ts'), firestore()])
  const saved = new Map<string, Scene | undefined>()
  for (const some of inCommits(changes, atOnce, ({ mine }) => mine)) {
    const results = await sdk.runTransaction(store, async (transaction) => {
      const stamp = { updatedAt: Date.now(), updatedBy: uid }
      const targets = some.map(({ id }) => sdk.doc(store, paths.scene(workspaceId, filmId, id)))
      const found = await Promise.all(targets.map((target) => transaction.get(target)))
      return some.map((change, index) => {
        const target = targets[index]
        const document = found[index]
        if (!target || !document) throw new Error('A scene without a place')
        const theirs = document.exists() ? contentTables.scene.read(document.data(), document.ref.path) : undefined
        const result = writtenOver(change, theirs, unanswered)
        if ('stands' in result) return { id: change.id, scene: result.stands }
        if ('delete' in result) {
          transaction.delete(target)
          return { id: change.id, scene: undefined }
        }
        const scene: Scene = { ...result.write, ...stamp }
        transaction.set(target, scene)
        return { id: change.id, scene }
      })
    })
    for (const { id, scene } of results) saved.set(id, scene)
  }
  return saved
}
