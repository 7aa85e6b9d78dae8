import type { Wear } from '@peace/core/stage'
import { placed } from '../math/turn.ts'
import { add, times, unit, type Vector } from '../math/vector.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { clothMaterial } from './clothes.ts'
import type { Skeleton } from './skeleton.ts'

// Rings on the head: height, half as wide, as deep, and how far back its middle is.
type Ring = readonly [number, number, number, number?]
type Piece = { rings: readonly Ring[]; start?: boolean; peak?: boolean; brim?: number }
type Worn = Exclude<Wear['head']['cut'], 'none'>

const crown: readonly Ring[] = [
  [3.6, 8.2, 9.9],
  [5, 8.4, 10.1],
  [8.5, 8.6, 10.3],
  [11.4, 7.8, 9.2],
  [13.2, 5.4, 6.4],
  [13.7, 2, 2.5],
]
const tall: readonly Ring[] = [
  [3.6, 8.2, 9.9],
  [5, 8.4, 10.1],
  [8.5, 8.6, 10.3],
  [11.4, 9.6, 11.2],
  [13.4, 7.5, 9],
  [13.8, 2, 2.5],
]
const pieces: Record<Worn, Piece> = {
  cap: { rings: crown, peak: true },
  hat: { rings: crown, brim: 13 },
  'straw-hat': {
    rings: [
      [2.4, 18, 19],
      [5.5, 12, 13],
      [9, 8, 9],
      [12.5, 5.5, 6],
      [15.5, 1.4, 1.4],
    ],
    start: true,
  },
  'police-cap': { rings: tall, peak: true },
  'army-cap': { rings: crown, peak: true },
  helmet: {
    rings: [
      [0.5, 9.6, 11.2],
      [4, 10, 11.6],
      [9, 9.6, 11],
      [13, 7, 8],
      [15, 2.5, 2.5],
    ],
  },
  'nurse-cap': {
    rings: [
      [8.4, 7.4, 6.6, -0.4],
      [12.6, 8.4, 4.5, -1],
      [13.2, 7, 3, -1],
    ],
  },
  'cook-hat': {
    rings: [
      [4, 8.3, 10],
      [9, 8.5, 10.2],
      [13, 9, 10.5],
      [19, 10.5, 11.5],
      [22, 8, 9],
      [23, 2, 2],
    ],
  },
  hijab: {
    rings: [
      [-17, 12, 9, -1],
      [-12, 9, 8.6, -2],
      [-8, 8, 8, -4.2],
      [-3, 8.6, 6, -5.4],
      [3, 9, 6.4, -5],
      [8, 8.8, 10.6],
      [12, 6.2, 7.6],
      [13.6, 2, 2.4],
    ],
  },
  veil: {
    rings: [
      [-20, 10, 5, -7],
      [-8, 9, 5.5, -6.4],
      [3, 8.9, 6.4, -5],
      [8, 8.7, 10.4],
      [12, 6, 7.4],
      [13.4, 2, 2.4],
    ],
  },
  headscarf: {
    rings: [
      [-6, 6.5, 5, -6],
      [1, 8.6, 7, -4],
      [6.5, 8.8, 10.6],
      [11, 7, 8.6],
      [13.5, 2, 2.6],
    ],
  },
  hood: {
    rings: [
      [-13, 9, 7, -3.5],
      [-5, 9.6, 6.6, -5],
      [4, 10, 7.4, -4.4],
      [9, 9.4, 11],
      [13, 6.4, 8],
      [14.8, 2, 2.4],
    ],
  },
  crown: {
    rings: [
      [5, 8.3, 10],
      [7, 8.6, 10.3],
      [11, 8.9, 10.6],
      [13.5, 7.4, 8.8],
      [14.2, 7, 8.4],
    ],
  },
  chada: {
    rings: [
      [5, 8.4, 10],
      [8.5, 8.6, 10.2],
      [9.5, 7.4, 8.8],
      [13, 7.6, 8.6],
      [14.5, 5.4, 6],
      [19, 4, 4.4],
      [25, 2, 2],
      [35, 0.3, 0.3],
    ],
  },
  headband: {
    rings: [
      [4.6, 8, 9.7],
      [6.6, 8.2, 9.9],
    ],
  },
}

export const coversHair = ({ cut }: Wear['head']): boolean =>
  cut === 'hijab' || cut === 'hood' || cut === 'helmet' || cut === 'headscarf'

export const headwearMeshes = (s: Skeleton, head: Wear['head'], object: number): Mesh[] => {
  if (head.cut === 'none') return []
  const piece = pieces[head.cut]
  const cloth = clothMaterial(head)
  const on = (x: number, y: number, z: number): Vector => placed(s.headTurn, s.head, [x, y, z], s.headScale)
  const finish = { object, part: 'headwear', weight: 2.2, bias: 0.008 }
  const sections = piece.rings.map(
    ([y, wide, deep, back]): Section => ({
      centre: on(0, y, -1.2 + (back ?? 0)),
      u: s.headTurn.x,
      v: s.headTurn.z,
      across: wide * s.headScale,
      front: deep * s.headScale,
      back: (deep + (back ? -back * 0.3 : 0)) * s.headScale,
    }),
  )
  const out = [loft(sections, 24, cloth, { ...finish, start: piece.start ?? false })]
  const flat = (rings: readonly (readonly [number, number, number, number, number])[], v: Vector): Mesh =>
    loft(
      rings.map(
        ([y, z, wide, front, back]): Section => ({
          ...{ centre: on(0, y, z), u: s.headTurn.x, v },
          across: wide * s.headScale,
          front: front * s.headScale,
          back: back * s.headScale,
        }),
      ),
      20,
      cloth,
      { ...finish, weight: 2, rounds: 1 },
    )
  const down = unit(add(s.headTurn.z, times(s.headTurn.y, -0.35)))
  if (piece.peak)
    out.push(
      flat(
        [
          [4.2, 2.4, 7.2, 10.4, 2],
          [3.7, 3.6, 8, 10.8, 2],
        ],
        down,
      ),
    )
  if (piece.brim)
    out.push(
      flat(
        [
          [3.8, -1.2, piece.brim, piece.brim + 2, piece.brim + 2],
          [4.3, -1.2, piece.brim, piece.brim + 2, piece.brim + 2],
        ],
        s.headTurn.z,
      ),
    )
  return out
}
