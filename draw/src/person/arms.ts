import type { Mesh } from '../mesh/mesh.ts'
import type { Clothes } from './clothes.ts'
import { handMeshes } from './hand.ts'
import { armGirth, type Bones, bendOf, cutGirth, type Girth, girthOf, limb, limbLines } from './limb.ts'
import { type Side, type Skeleton, sides } from './skeleton.ts'

const sleeveGirth = (clothes: Clothes, scale: number): Girth[] => {
  const ease = clothes.top === 'coat' ? 0.018 : clothes.top === 'robe' ? 0.03 : 0.011
  const girth = girthOf(armGirth, scale, ease, clothes.top === 'robe' ? 0.07 : 0)
  return cutGirth(girth, -0.15, Math.min(2, Math.max(0.12, clothes.sleeve))).map(([s, across, front, back]): Girth => {
    const flare = s > 0.05 && clothes.sleeve < 1 ? s * 0.012 : 0
    const inside = s < -0.1 ? ease * 0.8 : 0
    return [s, across + flare - inside, front + flare - inside, back + flare - inside]
  })
}
const sleeveLines = (mesh: Mesh, girth: readonly Girth[], bones: Bones): void => {
  const line = limbLines(mesh, girth)
  const bend = bendOf(bones)
  const end = girth[girth.length - 1]?.[0] ?? 2
  if (end > 1.1) {
    for (let i = 0; i < 3; i++) {
      const s = 0.9 + i * 0.1
      line(
        [
          [s - 0.1, 0.05 + i * 0.02],
          [s, 0.18],
          [s + 0.03, 0.32],
          [s - 0.03, 0.42],
        ],
        { weight: 0.7 + 0.5 * bend },
      )
      line(
        [
          [s + 0.02, 0.6],
          [s, 0.74],
          [s + 0.02, 0.9],
        ],
        { weight: 0.6 + 0.4 * bend },
      )
    }
    line(
      [
        [end - 0.25, 0.1],
        [end - 0.12, 0.2],
        [end - 0.2, 0.33],
      ],
      { weight: 0.8 },
    )
    line(
      [
        [end - 0.14, 0.55],
        [end - 0.05, 0.7],
      ],
      { weight: 0.8 },
    )
    line(
      [
        [end - 0.07, 0],
        [end - 0.07, 0.25],
        [end - 0.07, 0.5],
        [end - 0.07, 0.75],
        [end - 0.07, 1],
      ],
      { weight: 0.9, taper: 0.1 },
    )
  }
  line(
    [
      [0.1, 0.08],
      [0.25, 0.16],
      [Math.min(0.5, end - 0.05), 0.2],
    ],
    { weight: 0.9 },
  )
  line(
    [
      [0.08, 0.42],
      [0.2, 0.36],
      [0.32, 0.37],
    ],
    { weight: 0.9 },
  )
}

const armMeshes = (
  s: Skeleton,
  side: Side,
  clothes: Clothes,
  skin: number,
  object: number,
  coarse: boolean,
): Mesh[] => {
  const { shoulder, elbow, wrist, axis } = s.arms[side]
  const bones: Bones = { a: shoulder, b: elbow, c: wrist, axis }
  const scale = ((s.body.limb * s.body.height) / 1.7) * 1.02
  const bare = clothes.top === 'none' || clothes.sleeve < 0.08 || (clothes.top === 'robe' && side === 'right')
  const out: Mesh[] = []
  const from = bare ? -0.15 : Math.max(0, clothes.sleeve - 0.06)
  if (from < 1.97)
    out.push(
      limb(bones, cutGirth(girthOf(armGirth, scale), from, 2.02), skin, 12, {
        ...{ object, part: `arm-${side}`, start: bare, end: false, rim: false, bias: 0.008 },
      }),
    )
  if (!bare) {
    const girth = sleeveGirth(clothes, scale)
    const sleeve = limb(bones, girth, clothes.topMaterial, 14, {
      ...{ object, part: `sleeve-${side}`, weight: 2.2, end: false, bias: 0.01 },
    })
    if (!coarse) sleeveLines(sleeve, girth, bones)
    out.push(sleeve)
  }
  const hand = (s.body.height / 1.7) * (0.8 + 0.2 * s.body.limb)
  return [...out, ...handMeshes(s, side, skin, object, hand, coarse)]
}

export const armsOf = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] =>
  sides.flatMap((side) => armMeshes(s, side, clothes, skin, object, coarse))
