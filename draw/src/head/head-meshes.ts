import { placed } from '../math/turn.ts'
import { mix, type Vector, within } from '../math/vector.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Finish, Mesh } from '../mesh/mesh.ts'
import { placedMesh } from '../mesh/placed.ts'
import type { Skeleton } from '../person/skeleton.ts'
import type { HeadModel } from './head-model.ts'

const ear = (sign: number): Mesh => {
  const sections = Array.from({ length: 7 }, (_, i): Section => {
    const t = i / 6
    const bulge = Math.sin(Math.PI * within(t * 0.94 + 0.04))
    const size = t < 0.5 ? 1.15 : 0.85
    return {
      centre: [sign * (6.95 + 0.45 * Math.sin(Math.PI * t)), mix(2, -3.6, t) * 0.92, mix(-2, -0.6, t) - 0.3],
      u: [sign * 0.92, 0, -0.38],
      v: [0.38 * sign, 0, 0.92],
      across: 0.42 * bulge + 0.1,
      front: 1.35 * bulge * size + 0.1,
      back: 1.45 * bulge * size + 0.1,
    }
  })
  const fold = [
    [7.75, 1.2, -0.9],
    [8.05, 0.9, -1.9],
    [8, -0.4, -2],
    [7.8, -1.2, -1.2],
    [7.7, -1.9, -1],
  ] as const
  const points = fold.map(([x, y, z]): Vector => [x * sign, y, z])
  return loft(sections, 10, 0, { lines: [{ points, weight: 1, taper: 0.8, bias: 0.012 }] })
}
const ears = [ear(-1), ear(1)]
const strand: readonly [number, number, number] = [150, 142, 134]

type Colours = { skin: number; hair: number; light: boolean; object: number }
export const headMeshes = (
  s: Skeleton,
  model: HeadModel,
  colours: Colours,
  coarse: boolean,
  hideHair: boolean,
): Mesh[] => {
  const { skin, hair, light, object } = colours
  const place = (mesh: Mesh, material: number, finish: Finish): Mesh => {
    const out = placedMesh(mesh, s.headTurn, s.head, s.headScale, { object, closed: true, rim: false, ...finish })
    return { ...out, materials: new Uint8Array(mesh.triangles.length / 3).fill(material) }
  }
  const out = [place(model.head, skin, { part: 'head', rounds: 5, weight: 2.2, bias: 0.006, shortest: 14 })]
  // Ears stand out less from a wide head than from the model's.
  for (const each of ears)
    out.push(place(coarse ? { ...each, lines: [] } : each, skin, { part: 'ear', rounds: 1, weight: 1.7, bias: 0.006 }))
  if (model.hair && !hideHair) {
    const lines = model.strands.map((points) => ({
      points: points.map((point) => placed(s.headTurn, s.head, point, s.headScale)),
      ...{ weight: 0.92, bias: 0.012, taper: 0.95, alpha: light ? 0.75 : 0.5 },
      ...(light ? {} : { colour: strand }),
    }))
    out.push(place(model.hair, hair, { part: 'hair', rounds: 3, weight: 2.2, bias: 0.01, shortest: 8, lines }))
  }
  if (model.beard)
    out.push(place(model.beard, hair, { part: 'beard', rounds: 3, weight: 1.8, bias: 0.01, shortest: 8 }))
  return out
}
