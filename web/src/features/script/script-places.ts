import { type Place, readFountain, type Scene } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import { newId } from '../../data/ids.ts'

// Where in the text each scene's heading and each of its lines lies, by their ids.
export type Places = ReadonlyMap<string, Place>

let read: { text: string; scenes: readonly Scene[]; places: Places } | undefined

// A text is read once, however often it is asked about.
export const placesOf = (text: string, scenes: readonly Scene[]): Places => {
  if (read?.text !== text || read.scenes !== scenes)
    read = { text, scenes, places: readFountain(text, { newId, previous: scenes }).positions }
  return read.places
}

// The lines a shot shows and says, from its first to its last.
export const placeOfShot = (places: Places, shot: Shot): Place | undefined => {
  const found = shot.elementIds.flatMap((id) => places.get(id) ?? [])
  const first = found[0]
  if (!first) return places.get(shot.sceneId)
  return { from: first.from, to: Math.max(...found.map(({ to }) => to)), line: first.line }
}

// The shot of the line at a position: the one that shows it, else the one before it in its scene, else the scene's first.
export const shotAt = (
  places: Places,
  position: number,
  scenes: readonly Scene[],
  shots: readonly Shot[],
): string | undefined => {
  const before = (id: string): boolean => (places.get(id)?.from ?? Number.POSITIVE_INFINITY) <= position
  const scene = scenes.findLast(({ id, elements }) => before(id) || elements.some((each) => before(each.id)))
  if (!scene) return undefined
  const inScene = shots.filter(({ sceneId }) => sceneId === scene.id)
  const shotOf = new Map(inScene.flatMap((shot) => shot.elementIds.map((id) => [id, shot.id] as const)))
  const above = scene.elements.filter((each) => before(each.id)).flatMap(({ id }) => shotOf.get(id) ?? [])
  return above.at(-1) ?? inScene.reduce<Shot | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined)?.id
}
