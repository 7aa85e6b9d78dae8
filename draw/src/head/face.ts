import { placed } from '../math/turn.ts'
import { dot, subtract, times, unit, type Vector } from '../math/vector.ts'
import { type Lens, project } from '../picture/lens.ts'
import { eye } from './face-eyes.ts'
import { age, glasses, mouth, nose } from './face-features.ts'
import type { Colours, Drawn, Face, Place } from './face-place.ts'

export const drawFace = (face: Face, lens: Lens, colours: Colours): Drawn => {
  const out: Drawn = { fills: [], strokes: [] }
  const toHead = subtract(face.head, lens.eye)
  const z = dot(toHead, lens.forward)
  if (z < 0.1) return out
  const size = (lens.focal * 22.5 * face.headScale) / z
  if (size < 20 || dot(unit(times(toHead, -1)), face.headTurn.z) < -0.55) return out
  const on: Place['on'] = (x, y, lift = 0.06) =>
    placed(face.headTurn, face.head, [x, y, face.model.surface(x, y) + lift], face.headScale)
  const flat = (points: readonly Vector[]): (readonly [number, number])[] =>
    points.map((point) => {
      const [x, y] = project(lens, point)
      return [x, y]
    })
  const place: Place = {
    ...{ face, lens, colours, size, out, on },
    stroke: (points, weight, taper = 0.75, more = {}) => {
      out.strokes.push({ points: points.map(([x, y, lift]) => on(x, y, lift)), weight, taper, alpha: 1, ...more })
    },
    fill: (points, colour, alpha = 1, inside) => {
      const depths = points.map((point) => dot(subtract(point, lens.eye), lens.forward))
      if (Math.min(...depths) < 0.1) return
      const overZ = depths.length / depths.reduce((sum, depth) => sum + depth, 0)
      out.fills.push({ points: flat(points), colour, alpha, overZ, ...(inside ? { within: flat(inside) } : {}) })
    },
  }
  eye(place, -1)
  eye(place, 1)
  nose(place)
  mouth(place)
  age(place)
  if (face.glasses) glasses(place)
  return out
}
