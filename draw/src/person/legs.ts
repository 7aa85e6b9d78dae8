import type { Mesh } from '../mesh/mesh.ts'
import type { Clothes } from './clothes.ts'
import { type Bones, bendOf, cutGirth, type Girth, girthOf, legGirth, limb, limbLines } from './limb.ts'
import { type Skeleton, sides } from './skeleton.ts'

export const legScale = (s: Skeleton): number => ((s.body.limb * s.body.height) / 1.7) * 1.02
export const legBones = (s: Skeleton, side: 'left' | 'right'): Bones => {
  const { hip, knee, ankle, axis } = s.legs[side]
  return { a: hip, b: knee, c: ankle, axis }
}

// Of the leg what shows below some length of cloth.
export const bareLegs = (s: Skeleton, from: number, skin: number, object: number): Mesh[] =>
  sides.map((side) =>
    limb(legBones(s, side), cutGirth(girthOf(legGirth, legScale(s)), from, 2.05), skin, 14, {
      ...{ object, part: `shin-${side}`, weight: 2.1, start: from < 0, end: false, rim: false, bias: 0.008 },
    }),
  )

const trouserLines = (mesh: Mesh, girth: readonly Girth[], bones: Bones, length: number): void => {
  const line = limbLines(mesh, girth)
  const bend = bendOf(bones)
  line([
    [0.05, 0.1],
    [0.12, 0.2],
    [0.16, 0.32],
  ])
  line(
    [
      [0.12, 0.08],
      [0.22, 0.16],
    ],
    { weight: 0.8 },
  )
  if (length <= 1.1) return
  for (let i = 0; i < 3; i++)
    line(
      [
        [0.92 + i * 0.09, 0.62],
        [0.96 + i * 0.08, 0.75],
        [0.93 + i * 0.09, 0.88],
      ],
      { weight: 0.6 + 0.6 * bend },
    )
  line(
    [
      [0.9, 0.12],
      [1, 0.2],
      [1.06, 0.32],
    ],
    { weight: 0.8 },
  )
  line(
    [
      [1.75, 0.1],
      [1.82, 0.22],
      [1.8, 0.38],
    ],
    { weight: 0.9 },
  )
  line(
    [
      [1.84, 0.6],
      [1.88, 0.75],
      [1.85, 0.9],
    ],
    { weight: 0.9 },
  )
}

export const trousers = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] => {
  const scale = legScale(s)
  const short = clothes.bottom === 'shorts'
  const out = sides.map((side) => {
    const bones = legBones(s, side)
    const least = (short ? 0.07 : 0.06) * scale
    const girth = cutGirth(girthOf(legGirth, scale, 0.013, least), -0.06, clothes.length).map(
      ([along, across, front, back]): Girth => {
        const flare = short ? Math.max(0, along) * 0.022 : 0
        return [along, across + flare, front + flare, back + flare]
      },
    )
    const mesh = limb(bones, girth, clothes.bottomMaterial, 16, {
      ...{ object, part: `leg-${side}`, weight: 2.3, end: false, bias: 0.012 },
    })
    if (!coarse) trouserLines(mesh, girth, bones, clothes.length)
    return mesh
  })
  return clothes.length < 1.8 ? [...out, ...bareLegs(s, clothes.length - 0.08, skin, object)] : out
}
