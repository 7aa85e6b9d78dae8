import { byRank } from '@peace/core/ids'
import type { Scene } from '@peace/core/screenplay'
import type { LinePlaces } from './line-places.ts'
import { contentOf, isIn, madeFrom, type Unanswered } from './made-from.ts'
import { changesOf, mergedAnew, mergedOver } from './save-scenes.ts'

// What came from the server, in what this page has: `base` is what both sides agreed on, `mine` what the text says.
export type Sides = { base: Scene[]; mine: Scene[] }

const sorted = (scenes: Iterable<Scene>): Scene[] => [...scenes].sort(byRank)
const byId = (scenes: readonly Scene[]) => new Map(scenes.map((scene) => [scene.id, scene]))

// What of the scenes as they now are this page has not heard; `heard` are those the server has ever told of.
export const newsOf = (base: readonly Scene[], scenes: readonly Scene[], heard: ReadonlySet<string>) => {
  const before = byId(base)
  const told = new Set(scenes.map(({ id }) => id))
  return {
    written: scenes.filter((scene) => (before.get(scene.id)?.revision ?? -1) < scene.revision),
    gone: base.filter(({ id }) => !told.has(id) && heard.has(id)),
  }
}

// What was sent over a base that has since been written over: should it come there now, it is merged with that, and so it is
// here, that what both have of it is not taken for news.
export const sentOver = (unanswered: Unanswered, before: readonly Scene[], after: readonly Scene[]): Unanswered => {
  const [was, is] = [byId(before), byId(after)]
  return new Map(
    [...unanswered].map(([id, sents]) => {
      const [old, now] = [was.get(id), is.get(id)]
      if (!old || !now || old.revision === now.revision) return [id, sents]
      const over = sents.map((sent) =>
        isIn(now, sent) || !sent.writes ? sent : { ...mergedOver(old, sent, now), writes: sent.writes },
      )
      return [id, over]
    }),
  )
}

// Somebody wrote elsewhere. What is ours alone stays; what both touched is merged.
export const withNews = (
  { base, mine }: Sides,
  { written, gone }: ReturnType<typeof newsOf>,
  unanswered: Unanswered,
  places: LinePlaces,
): Sides => {
  const before = byId(base)
  const now = byId(mine)
  const untouched = new Set(before.keys())
  for (const { id } of changesOf(base, mine)) untouched.delete(id)
  for (const { id } of gone) if (untouched.has(id)) now.delete(id)
  const agreed = new Map(before)
  for (const { id } of gone) agreed.delete(id)
  for (const scene of written) {
    const [old, own] = [before.get(scene.id), now.get(scene.id)]
    agreed.set(scene.id, scene)
    const from = madeFrom(scene, old, unanswered)
    if (own && from) now.set(scene.id, mergedOver(from, own, scene, places.known(from, own)))
    else if (own) now.set(scene.id, mergedAnew(own, scene, places.known(undefined, own)))
    // What we sent, or had before us, and have since taken out of the text is gone from here; what was written since is not.
    else if (untouched.has(scene.id) || !from || contentOf(from) !== contentOf(scene)) now.set(scene.id, scene)
  }
  return { base: sorted(agreed.values()), mine: sorted(now.values()) }
}

// The server has what was `sent`. What was merged there is merged with what was typed since.
export const withAnswer = (
  { base, mine }: Sides,
  saved: ReadonlyMap<string, Scene | undefined>,
  sent: ReadonlyMap<string, Scene>,
  places: LinePlaces,
): Sides => {
  const agreed = byId(base)
  const now = byId(mine)
  for (const [id, scene] of saved) {
    const [old, own] = [sent.get(id), now.get(id)]
    if (scene) {
      agreed.set(id, scene)
      if (own && old) now.set(id, mergedOver(old, own, scene, places.known(old, own)))
      else if (!old) now.set(id, scene)
      // A scene that went, and has been put back while the answer was on its way, stays in the text.
    } else agreed.delete(id)
  }
  return { base: sorted(agreed.values()), mine: sorted(now.values()) }
}
