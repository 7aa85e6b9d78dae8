import { paths } from '@peace/core/paths'
import { type Element, mergeScene, type Scene, standOnce, storable } from '@peace/core/screenplay'
import { contentTables, inCommits } from '@peace/core/stored'
import { firestore } from '../../data/firebase.ts'
import { newId } from '../../data/ids.ts'
import { contentOf, isIn, madeFrom, type Unanswered, withWrite } from './made-from.ts'

// `known`: what lines of mine said before they were taken out of `base`.
export type SceneChange = { id: string; base: Scene | undefined; mine: Scene | undefined; known?: readonly Element[] }

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

// With what was sent unheard and has been changed back since: the server may have what it was meanwhile.
export const pendingOf = (base: readonly Scene[], mine: readonly Scene[], unanswered: Unanswered): SceneChange[] => {
  const changes = changesOf(base, mine)
  if (unanswered.size === 0) return changes
  const [before, now] = [base, mine].map((scenes) => new Map(scenes.map((scene) => [scene.id, scene])))
  const changed = new Set(changes.map(({ id }) => id))
  const back = [...unanswered].flatMap(([id, sents]): SceneChange[] => {
    const own = now?.get(id)
    const known = before?.get(id)
    const isUnlike = (sent: Scene) => !isIn(known, sent) && (!own || contentOf(sent) !== contentOf(own))
    return !changed.has(id) && sents.some(isUnlike) ? [{ id, base: known, mine: own }] : []
  })
  return [...changes, ...back]
}

const has = (scene: Scene | undefined, line: string): boolean => scene?.elements.some(({ id }) => id === line) ?? false

// A line that was cut and that both have again is a line they both had.
const withKnown = (from: Scene, theirs: Scene, known: readonly Element[]): Scene => {
  const both = known.filter((line) => has(theirs, line.id) && !has(from, line.id))
  return both.length === 0 ? from : { ...from, elements: [...from.elements, ...both] }
}

// Mine over theirs, both made from one. Where they changed nothing, mine stands to the last blank line.
export const mergedOver = (made: Scene, mine: Scene, theirs: Scene, known: readonly Element[] = []): Scene => {
  const from = withKnown(made, theirs, known)
  if (contentOf(from) !== contentOf(theirs)) {
    const rank = mine.rank === from.rank ? theirs.rank : mine.rank
    return { ...mergeScene(from, mine, theirs, newId), rank }
  }
  const { heading: _, ...rest } = theirs
  const { heading, elements, rank } = mine
  return { ...rest, ...(heading ? { heading } : {}), elements, rank }
}

// What two have made of one scene that neither knows a beginning of: both keep all.
export const mergedAnew = (mine: Scene, theirs: Scene, known: readonly Element[] = []): Scene => {
  const { heading: _, ...rest } = theirs
  return mergedOver({ ...rest, elements: [], rank: '' }, mine, theirs, known)
}

// What a change comes to over what lies there: each scene is written only over what it was made from; over anything else
// it is merged first.
export const writtenOver = (
  { base, mine, known = [] }: SceneChange,
  theirs: Scene | undefined,
  unanswered: Unanswered,
): Written => {
  const from = theirs && madeFrom(theirs, base, unanswered)
  // A scene somebody has since written in is not deleted.
  if (mine === undefined)
    return theirs && (!from || contentOf(theirs) === contentOf(from)) ? { delete: true } : { stands: theirs }
  const merged = from ? mergedOver(from, mine, theirs, known) : theirs ? mergedAnew(mine, theirs, known) : mine
  const write = mine.writes?.at(-1)
  const minds = theirs ? { minds: theirs.minds, ...(theirs.mood ? { mood: theirs.mood } : {}) } : {}
  const revision = (theirs?.revision ?? base?.revision ?? 0) + 1
  const written = { ...storable(merged), ...minds, revision }
  return { write: write ? withWrite(written, theirs, write) : written }
}

export type Written = { stands: Scene | undefined } | { write: Scene } | { delete: true }

// The changes of one commit, over what lies there now. A line that one of us moved while the other wrote in it stands once.
export const writtenTogether = (
  changes: readonly SceneChange[],
  theirsOf: (id: string) => Scene | undefined,
  unanswered: Unanswered,
): { id: string; result: Written }[] => {
  const results = changes.map((change) => {
    const result = writtenOver(change, theirsOf(change.id), unanswered)
    return { change, result, scene: 'write' in result ? result.write : 'stands' in result ? result.stands : undefined }
  })
  const scenes = results.flatMap(({ scene }) => scene ?? [])
  const once = standOnce(spared(changes, theirsOf, scenes), {
    // Where I put it; else where they did.
    home: (line, places) =>
      places.find((place) =>
        movedTo(
          line,
          changes.find(({ id }) => id === place),
        ),
      ) ?? places.find((place) => !has(changes.find(({ id }) => id === place)?.base, line)),
    history: (line) => changes.flatMap(({ base }) => base?.elements.filter(({ id }) => id === line) ?? []).slice(0, 1),
    newId,
  })
  const settled = new Map(once.map((scene) => [scene.id, scene]))
  return results.map(({ change: { id }, result, scene }) => {
    const now = settled.get(id)
    if (!now || now === scene) return { id, result }
    return { id, result: { write: { ...storable(now), revision: (theirsOf(id)?.revision ?? 0) + 1 } } }
  })
}

const movedTo = (line: string, change: SceneChange | undefined): boolean =>
  has(change?.mine, line) && !has(change?.base, line)

// Two who each move a line to where it was with the other would both have taken it away: it stays where I have it.
const spared = (
  changes: readonly SceneChange[],
  theirsOf: (id: string) => Scene | undefined,
  scenes: readonly Scene[],
): readonly Scene[] => {
  const left = new Set(scenes.flatMap(({ elements }) => elements.map(({ id }) => id)))
  const theirs = new Set(changes.flatMap(({ id }) => theirsOf(id)?.elements.map((line) => line.id) ?? []))
  return scenes.map((scene) => {
    const mine = changes.find(({ id }) => id === scene.id)?.mine?.elements ?? []
    if (mine.every(({ id }) => left.has(id) || !theirs.has(id))) return scene
    const elements = [...scene.elements]
    mine.forEach((line, at) => {
      if (left.has(line.id) || !theirs.has(line.id)) return
      left.add(line.id)
      elements.splice(elements.findIndex(({ id }) => id === mine[at - 1]?.id) + 1, 0, line)
    })
    return { ...scene, elements }
  })
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
      const theirs = new Map(
        found.flatMap((document) =>
          document.exists() ? [[document.id, contentTables.scene.read(document.data(), document.ref.path)]] : [],
        ),
      )
      return writtenTogether(some, (id) => theirs.get(id), unanswered).map(({ id, result }) => {
        const target = sdk.doc(store, paths.scene(workspaceId, filmId, id))
        if ('stands' in result) return { id, scene: result.stands }
        if ('delete' in result) {
          transaction.delete(target)
          return { id, scene: undefined }
        }
        const scene: Scene = { ...result.write, ...stamp }
        transaction.set(target, scene)
        return { id, scene }
      })
    })
    for (const { id, scene } of results) saved.set(id, scene)
  }
  return saved
}
