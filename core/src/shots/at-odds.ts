import { lineIdsOf } from '../screenplay/line-ids.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Shot } from './shot.ts'

// Two who break one script down at once, each before the other's shots have come, can both give one line a shot.
export const shownTwice = (scenes: readonly Scene[], shots: readonly Shot[]): boolean => {
  const standing = lineIdsOf(scenes)
  const seen = new Set<string>()
  for (const { elementIds, byHand } of shots) {
    if (byHand) continue
    for (const id of elementIds) {
      if (seen.has(id)) return true
      if (standing.has(id)) seen.add(id)
    }
  }
  return false
}

// Of these lines, those that still stand in the script, and that no shot shows any more.
export const unshown = (lines: Iterable<string>, scenes: readonly Scene[], shots: readonly Shot[]): Set<string> => {
  const standing = lineIdsOf(scenes)
  const shown = new Set(shots.flatMap(({ elementIds }) => elementIds))
  return new Set([...lines].filter((id) => standing.has(id) && !shown.has(id)))
}

// The script as it was before these lines were written.
export const withoutLines = (scenes: readonly Scene[], lines: ReadonlySet<string>): Scene[] =>
  scenes.map((scene) =>
    scene.elements.some(({ id }) => lines.has(id))
      ? { ...scene, elements: scene.elements.filter(({ id }) => !lines.has(id)) }
      : scene,
  )
