import type { Picture } from '@peace/core/build'
import type { Acted, StagedShot } from '@peace/core/stage'
import type { RawFrames } from '../move/clip.ts'
import type { Motion } from '../move/frames.ts'
import { theShots } from './shots.ts'

// A clip's frames as an encoder wants them. What was drawn is kept as long as it may come again: a camera that stands, and
// people who do nothing but speak.
const mostKept = 24

export const actedFrames = (
  { width, height }: Picture,
  staged: StagedShot,
  acted: Acted,
  { seconds, from, to }: Motion,
): RawFrames => {
  const whole = (seconds * 1000) / Math.max(0.01, to - from)
  const frameAt = theShots().clip(staged, acted, whole, { width, height })
  const kept = new Map<string, Uint8Array>()
  return {
    ...{ width: width - (width % 4), height: height - (height % 2), pixels: 'yuv420p', everyFrame: false },
    draw: (at) => {
      const { key, draw } = frameAt(from * whole + at * 1000)
      const known = kept.get(key)
      if (known) return known
      const planes = Uint8Array.from(draw().planes())
      if (kept.size >= mostKept) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest)
      kept.set(key, planes)
      return planes
    },
  }
}
