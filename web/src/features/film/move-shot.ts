import { rankBetween } from '@peace/core/ids'
import type { Frame } from '../../session/film-frames.ts'

// A step within its scene, or over its edge into the neighbour's. Undefined where there is nowhere to go.
export const moveShot = (
  frames: readonly Frame[],
  shotId: string,
  by: -1 | 1,
): { rank: string; sceneId: string } | undefined => {
  const at = frames.findIndex(({ shot }) => shot.id === shotId)
  const here = frames[at]
  const neighbour = frames[at + by]
  if (!here || !neighbour) return undefined
  const { sceneId } = neighbour.shot
  const within = sceneId === here.shot.sceneId
  const beyond = frames[at + 2 * by]
  const far = within && beyond?.shot.sceneId === sceneId ? beyond.shot.rank : undefined
  const near = neighbour.shot.rank
  // Into the next scene a shot comes first; into the one before, last.
  if (!within) return { sceneId, rank: by === 1 ? rankBetween(undefined, near) : rankBetween(near, undefined) }
  return { sceneId, rank: by === 1 ? rankBetween(near, far) : rankBetween(far, near) }
}
