import type { InkLine } from '../mesh/mesh.ts'
import type { Clothes } from './clothes.ts'
import type { Skeleton } from './skeleton.ts'
import { bentOf, type torsoMesh } from './torso.ts'

type Line = ReturnType<typeof torsoMesh>['line']

const folds = (line: Line, bent: number): void => {
  for (const right of [false, true]) {
    const q = (turn: number): number => (right ? 0.5 - turn : turn)
    line([
      [0.83, q(0.1)],
      [0.76, q(0.13)],
      [0.66, q(0.19)],
    ])
    line(
      [
        [0.8, q(0.07)],
        [0.68, q(0.09)],
        [0.58, q(0.14)],
      ],
      { weight: 0.8 },
    )
    line(
      [
        [0.8, q(-0.09)],
        [0.66, q(-0.12)],
        [0.54, q(-0.17)],
      ],
      { weight: 0.9 },
    )
    line([
      [0.34, q(0.04)],
      [0.28, q(0.1)],
      [0.27, q(0.16)],
    ])
    line(
      [
        [0.22, q(0.02)],
        [0.15, q(0.09)],
        [0.16, q(0.15)],
      ],
      { weight: 0.85 },
    )
  }
  if (bent > 0.2)
    for (let i = 0; i < 3; i++)
      line(
        [
          [0.3 + i * 0.08, 0.13],
          [0.26 + i * 0.07, 0.25],
          [0.31 + i * 0.08, 0.37],
        ],
        { weight: 0.9 * bent + 0.3 },
      )
}
const pocket = (line: Line, turn: number): void => {
  const flat: Partial<InkLine> = { weight: 1, taper: 0.1, plain: true }
  line(
    [
      [0.78, turn - 0.045],
      [0.78, turn + 0.045],
      [0.66, turn + 0.04],
      [0.63, turn],
      [0.66, turn - 0.04],
      [0.78, turn - 0.045],
    ],
    flat,
  )
  line(
    [
      [0.74, turn - 0.045],
      [0.74, turn + 0.045],
    ],
    { weight: 0.8, taper: 0.1 },
  )
}
const coat = (line: Line): void => {
  line(
    [
      [1, 0.2],
      [0.8, 0.235],
      [0.55, 0.25],
      [0.2, 0.25],
      [-0.1, 0.25],
    ],
    { weight: 1.6, taper: 0.2 },
  )
  line(
    [
      [1, 0.32],
      [0.85, 0.33],
      [0.7, 0.28],
      [0.6, 0.252],
    ],
    { weight: 1.3 },
  )
  line(
    [
      [1, 0.18],
      [0.85, 0.17],
      [0.7, 0.22],
      [0.6, 0.248],
    ],
    { weight: 1.3 },
  )
  line(
    [
      [0.15, 0.08],
      [0.12, 0.17],
    ],
    { weight: 1.4, taper: 0.2 },
  )
  line(
    [
      [0.15, 0.42],
      [0.12, 0.33],
    ],
    { weight: 1.4, taper: 0.2 },
  )
}
const robe = (line: Line): void => {
  for (let i = 0; i < 6; i++) {
    const t = i / 5
    line(
      [
        [0.98 - t * 0.34, 0.02 - t * 0.03],
        [0.86 - t * 0.34, 0.13],
        [0.68 - t * 0.33, 0.26],
        [0.46 - t * 0.26, 0.4],
        [0.34 - t * 0.2, 0.52],
      ],
      { weight: i % 2 ? 0.9 : 1.3, taper: 0.7 },
    )
  }
  for (let i = 0; i < 4; i++)
    line(
      [
        [0.95 - i * 0.1, -0.04],
        [0.72 - i * 0.12, -0.16],
        [0.46 - i * 0.1, -0.3],
        [0.3 - i * 0.08, -0.44],
      ],
      { weight: 1 },
    )
}
const sash = (line: Line): void => {
  for (const d of [0, 0.075]) {
    line(
      [
        [1.02, 0.06 - d * 0.3],
        [0.86 - d * 0.4, 0.14],
        [0.66 - d * 0.6, 0.26],
        [0.44 - d * 0.7, 0.38],
        [0.28 - d * 0.7, 0.48],
      ],
      { weight: 1.5, taper: 0.15 },
    )
    line(
      [
        [1, -0.05],
        [0.75 - d * 0.5, -0.18],
        [0.5 - d * 0.6, -0.32],
        [0.3 - d * 0.6, -0.46],
      ],
      { weight: 1.4, taper: 0.15 },
    )
  }
}

// What is drawn on the trunk's cloth: folds, seams, buttons.
export const torsoLines = (s: Skeleton, clothes: Clothes, line: Line): void => {
  if (clothes.top === 'none') return
  folds(line, bentOf(s))
  if (clothes.buttons && clothes.top === 'shirt') {
    line(
      [
        [1, 0.25],
        [0.7, 0.25],
        [0.35, 0.25],
        [0.02, 0.25],
      ],
      { weight: 1.1, taper: 0.3 },
    )
    for (let i = 0; i < 5; i++)
      line(
        [
          [0.9 - i * 0.17, 0.262],
          [0.885 - i * 0.17, 0.268],
        ],
        { weight: 1.9, taper: 0.1, shortest: 1 },
      )
  }
  if (clothes.collar)
    for (const right of [false, true]) {
      const q = (turn: number): number => (right ? 0.5 - turn : turn)
      line(
        [
          [1.03, q(0.05)],
          [1, q(0.16)],
          [0.92, q(0.235)],
        ],
        { weight: 1.5, taper: 0.4 },
      )
      line(
        [
          [1.01, q(0.16)],
          [0.95, q(0.19)],
          [0.92, q(0.235)],
        ],
        { weight: 1.2 },
      )
    }
  if (clothes.top === 'coat') coat(line)
  if (clothes.pockets) for (const turn of [0.16, 0.34]) pocket(line, turn)
  if (clothes.belted)
    line(
      [
        [0.06, 0],
        [0.06, 0.12],
        [0.06, 0.25],
        [0.06, 0.38],
        [0.06, 0.5],
      ],
      { weight: 2.6, taper: 0.05 },
    )
  if (clothes.top === 'robe') robe(line)
  if (clothes.diagonal && clothes.top !== 'robe') sash(line)
}
