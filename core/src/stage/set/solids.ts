import type { SetPlace, Solid } from '../set-piece.ts'

// Short ways to say a piece in its own frame: its foot at the origin, its front towards +z.

type Material = Solid['material']
type More = Pick<Solid, 'turn' | 'taper' | 'accent' | 'soft' | 'holes' | 'profile'>
export type Made = { solids: Solid[]; places?: SetPlace[]; hides?: true }

const solid =
  (shape: Solid['shape']) =>
  (
    [x, y, z]: readonly [number, number, number],
    [w, h, d]: readonly [number, number, number],
    material: Material,
    tone: number,
    more: More = {},
  ): Solid => ({ shape, at: [x, y, z], size: [w, h, d], material, tone, ...more })

export const box = solid('box')
export const cylinder = solid('cylinder')
export const cone = solid('cone')
export const ball = solid('ball')
export const prism = solid('prism')
export const wall = solid('wall')

export const place = (id: string, does: SetPlace['does'], x: number, y: number, z: number, face = 0): SetPlace => ({
  id,
  does,
  at: [x, y, z],
  face,
})

const half = Math.PI / 2
export const turns = { front: 0, left: -half, right: half, back: Math.PI } as const

// Four legs under a top.
export const legs = (w: number, h: number, d: number, material: Material, tone: number, thick = 0.05): Solid[] =>
  [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => box([x * (w / 2 - thick), 0, z * (d / 2 - thick)], [thick, h, thick], material, tone)),
  )
