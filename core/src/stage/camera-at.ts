import type { Camera, ShotCamera } from './shot-camera.ts'
import type { Point } from './space.ts'

type Key = Camera & { focus: number }
const mix = (a: number, b: number, t: number): number => a + (b - a) * t
const mixed = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]

// A camera somewhere on its way; `t` from 0 at the shot's first frame to 1 at its last. It sets off and arrives softly.
export const cameraAt = ({ eye, at, lens, roll, focus, move }: ShotCamera, t: number): Key => {
  const keys = [{ t: 0, eye, at, lens, roll, focus }, ...(move?.keys ?? [])]
  const end = keys[keys.length - 1]?.t ?? 0
  const x = Math.min(1, Math.max(0, t))
  const eased = keys.length > 2 ? x : x * x * (3 - 2 * x) * end
  const next = keys.findIndex((key) => key.t >= eased)
  const b = keys[next < 0 ? keys.length - 1 : next]
  const a = keys[next < 1 ? 0 : next - 1]
  if (a === undefined || b === undefined) return { eye, at, lens, roll, focus }
  const s = b.t > a.t ? (eased - a.t) / (b.t - a.t) : 1
  return {
    eye: mixed(a.eye, b.eye, s),
    at: mixed(a.at, b.at, s),
    lens: mix(a.lens, b.lens, s),
    roll: mix(a.roll, b.roll, s),
    focus: mix(a.focus, b.focus, s),
  }
}
