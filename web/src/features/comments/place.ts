import type { Comment } from '@peace/core/story'
import type { Frame } from '../../session/film-frames.ts'

// Where in the film it is that somebody spoke of, as it stands now. What is gone has no place.
export type Place = {
  frame: Frame
  // The shot's number; a whole scene has none.
  number: number | undefined
  // The words of the line it speaks of.
  line: string | undefined
}

export const placeOf = ({ type, id }: Comment['about'], frames: readonly Frame[]): Place | undefined => {
  const at = frames.findIndex(({ shot, scene, pictureKey, clipKey }) => {
    if (type === 'scene') return scene.id === id
    if (type === 'line') return shot.elementIds.includes(id)
    return shot.id === id || (type === 'take' && (pictureKey === id || clipKey === id))
  })
  // A line that no shot shows is still in its scene.
  const frame = frames[at] ?? frames.find(({ scene }) => scene.elements.some((element) => element.id === id))
  if (!frame || type === 'film') return undefined
  const line = type === 'line' ? frame.scene.elements.find((element) => element.id === id)?.text : undefined
  return { frame, number: at < 0 || type === 'scene' ? undefined : at + 1, line }
}
