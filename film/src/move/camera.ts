import type { CameraMove } from '@peace/core/shots'

// Where the camera has got to, as what it does to a layer so far away: a shift in pixels, a scale about the middle of
// the frame and a turn. Everything is continuous, so no two frames of a move are ever alike.
export type Placing = { dx: number; dy: number; scale: number; turn: number }

// Starts and stops softly, but never quite stands still: a move that is cut into is already moving.
export const ease = (share: number): number => {
  const t = Math.max(0, Math.min(1, share))
  return 0.35 * t + 0.65 * t * t * (3 - 2 * t)
}

type Shot = { width: number; height: number; seconds: number }

const swing = (from: number, to: number, share: number): number => from + (to - from) * share

const wobble = (seconds: number, depth: number, { width, height }: Shot): Placing => ({
  dx: width * 0.006 * (Math.sin(seconds * 1.9) + 0.6 * Math.sin(seconds * 3.7 + 1)) * (0.6 + 0.4 * depth),
  dy: height * 0.007 * (Math.sin(seconds * 2.3 + 2) + 0.5 * Math.sin(seconds * 4.3)) * (0.6 + 0.4 * depth),
  scale: 1.03,
  turn: 0.003 * Math.sin(seconds * 1.3 + 0.5),
})

export const placingOf = (move: CameraMove, share: number, depth: number, shot: Shot): Placing => {
  const e = ease(share)
  // A short shot moves less far, so that it does not rush.
  const reach = Math.max(0.45, Math.min(1, shot.seconds / 5))
  const parallax = 0.2 + 0.8 * depth
  const still: Placing = { dx: 0, dy: 0, scale: 1, turn: 0 }
  const side = shot.width * 0.05 * reach
  const rise = shot.height * 0.05 * reach
  switch (move) {
    case 'static':
      return still
    case 'pan-left':
      return { ...still, dx: swing(-side, side, e) }
    case 'pan-right':
      return { ...still, dx: swing(side, -side, e) }
    case 'tilt-up':
      return { ...still, dy: swing(-rise, rise, e) }
    case 'tilt-down':
      return { ...still, dy: swing(rise, -rise, e) }
    case 'truck-left':
      return { ...still, dx: swing(-side, side, e) * parallax }
    case 'truck-right':
      return { ...still, dx: swing(side, -side, e) * parallax }
    case 'dolly-in':
      return { ...still, scale: 1 + e * 0.15 * reach * (0.25 + 0.75 * depth) }
    case 'dolly-out':
      return { ...still, scale: 1 + (1 - e) * 0.15 * reach * (0.25 + 0.75 * depth) }
    case 'zoom-in':
      return { ...still, scale: 1 + e * 0.16 * reach }
    case 'zoom-out':
      return { ...still, scale: 1 + (1 - e) * 0.16 * reach }
    case 'orbit-left':
      return { ...still, dx: swing(-side, side, e) * (depth - 0.7) * 1.7 }
    case 'orbit-right':
      return { ...still, dx: swing(side, -side, e) * (depth - 0.7) * 1.7 }
    case 'handheld':
      return wobble(share * shot.seconds, depth, shot)
  }
}
