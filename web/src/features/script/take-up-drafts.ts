import { byRank } from '@peace/core/ids'
import { readFountain, type Scene, type TitleEntry } from '@peace/core/screenplay'
import type { Draft } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import { madeFrom, withUnanswered } from './made-from.ts'
import { mergedOver, pendingOf } from './save-scenes.ts'

// Texts left unsent on this device, as one text over the scenes as they are now.
// `base`: what the server is known to have. `mine`: that, with every draft's own words in it.
type TakenUp = { base: Scene[]; mine: Scene[]; text: string | undefined; titlePage: readonly TitleEntry[] | undefined }

const sorted = (scenes: Iterable<Scene>): Scene[] => [...scenes].sort(byRank)
const content = (scenes: readonly Scene[]) =>
  JSON.stringify(scenes.map(({ id, heading, elements }) => [id, heading, elements]))

// What one draft changed, changed in `now`. A scene both have touched is merged; a deletion spares what was touched since.
const applied = (draft: Draft, mine: readonly Scene[], now: readonly Scene[]): Scene[] => {
  const result = new Map(now.map((scene) => [scene.id, scene]))
  const unanswered = withUnanswered(new Map(), draft.sent ?? [])
  for (const { id, base: before, mine: own } of pendingOf(draft.base, mine, unanswered)) {
    const theirs = result.get(id)
    // Sent once and never answered: what the server has of it is what it was then.
    if (own && theirs)
      result.set(id, { ...mergedOver(madeFrom(theirs, before, unanswered) ?? theirs, own, theirs), rank: own.rank })
    else if (own) result.set(id, own)
    else if (theirs) {
      const from = madeFrom(theirs, before, unanswered)
      if (from && content([from]) === content([theirs])) result.delete(id)
    }
  }
  return sorted(result.values())
}

// The cache may be older than what a draft was made from.
const newest = (scenes: readonly Scene[], drafts: readonly Draft[]): Scene[] => {
  const found = new Map(scenes.map((scene) => [scene.id, scene]))
  for (const scene of drafts.flatMap(({ base }) => base)) {
    const known = found.get(scene.id)
    if (known && known.revision < scene.revision) found.set(scene.id, scene)
  }
  return sorted(found.values())
}

export const takeUp = (scenes: readonly Scene[], drafts: readonly Draft[], uid: string): TakenUp => {
  const base = newest(scenes, drafts)
  let mine = base
  let last: { text: string; scenes: Scene[]; titlePage: readonly TitleEntry[] } | undefined
  for (const draft of drafts) {
    const stamp = { updatedAt: 0, updatedBy: uid }
    const read = readFountain(draft.text, { newId, previous: draft.mine ?? draft.base, stamp })
    mine = applied(draft, read.scenes, mine)
    last = { text: draft.text, scenes: read.scenes, titlePage: read.titlePage }
  }
  // The very letters, spaces and all, while nothing else came between.
  const text = last && content(last.scenes) === content(mine) ? last.text : undefined
  return { base, mine, text, titlePage: last?.titlePage }
}
