import { fallsAt, halfHigh, halfWide } from '../camera/frame.ts'
import { cameraAt } from '../camera-at.ts'
import type { ShotCamera } from '../shot-camera.ts'
import type { Point } from '../space.ts'

// Whether a ball lies in a shot's picture somewhere on the camera's way, or so near its edge that its shadow may.
const spare = 0.9
export const withinFrame = (camera: ShotCamera, middle: Point, reach: number): boolean =>
  (camera.move === undefined ? [0] : [0, 0.25, 0.5, 0.75, 1]).some((t) => {
    const now = cameraAt(camera, t)
    const { x, y, z } = fallsAt(now, middle)
    const room = reach + spare
    if (z < -room) return false
    const deep = Math.max(0.05, z)
    // Across the axis, in metres; the margin grows a little with the angle.
    return (
      Math.abs(x) * halfWide(now.lens) * Math.max(1e-3, z) < halfWide(now.lens) * deep + room * 1.15 &&
      Math.abs(y) * halfHigh(now.lens) * Math.max(1e-3, z) < halfHigh(now.lens) * deep + room * 1.15
    )
  })
