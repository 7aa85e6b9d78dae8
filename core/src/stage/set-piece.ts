import { z } from 'zod'
import { boxSchema, pointSchema, radians } from './space.ts'

// A set is pieces, a piece is simple solids in its own frame with places where a body may be.

export const solidShapes = ['box', 'cylinder', 'cone', 'ball', 'prism', 'lathe', 'wall'] as const
// biome-ignore format: words, many to a line
export const materials = [
  'wood', 'bamboo', 'thatch', 'plaster', 'brick', 'stone', 'tile', 'concrete', 'earth', 'sand', 'grass', 'leaf', 'bark',
  'water', 'metal', 'glass', 'cloth', 'paper', 'plastic', 'rubber', 'clay', 'gold', 'leather', 'light',
] as const

const length = z.number().min(0).max(400)
export const solidSchema = z.strictObject({
  shape: z.enum(solidShapes),
  // The middle of its foot, in the piece's frame.
  at: pointSchema,
  // Wide, high, deep; of what is round, its two diameters.
  size: z.tuple([length, length, length]),
  // About y, then about x, then about z.
  turn: z.tuple([radians, radians, radians]).optional(),
  // How wide its top is against its foot; a prism's ridge runs along its depth.
  taper: z.number().min(0).max(4).optional(),
  // Of a lathe: radius and height from the foot, up.
  profile: z
    .array(z.tuple([length, length]))
    .max(24)
    .optional(),
  // Of a wall: openings, from and to, along and up, from its left foot as one faces its +z side.
  holes: z
    .array(z.tuple([length, length, length, length]))
    .max(12)
    .optional(),
  material: z.enum(materials),
  // 0 the lightest, 3 the darkest.
  tone: z.number().min(0).max(3),
  accent: z.boolean().optional(),
  // Not in anybody's way: a rug, a leaf, a sign, a roof.
  soft: z.boolean().optional(),
})
export type Solid = z.infer<typeof solidSchema>

export const affordances = ['sit-at', 'lie-on', 'lean-on', 'hand-on', 'stand-at', 'enter-by', 'put-on'] as const
export const placeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  does: z.enum(affordances),
  // In the piece's frame; of a seat or a bed its top, of a counter where a hand rests, of a door the floor in it.
  at: pointSchema,
  // Which way one looks there.
  face: radians,
})
export type SetPlace = z.infer<typeof placeSchema>

export const pieceKind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const setPieceSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  kind: pieceKind,
  // As the script has it, where it names it.
  name: z.string().max(120).optional(),
  at: pointSchema,
  turn: radians,
  solids: z.array(solidSchema).max(200),
  places: z.array(placeSchema).max(80),
  // Its drawing may be left out where the camera stands behind it: a near wall, a roof.
  hides: z.boolean().optional(),
})
export type SetPiece = z.infer<typeof setPieceSchema>

export const grounds = ['floor', 'boards', 'tiles', 'earth', 'grass', 'sand', 'water', 'road', 'paddy', 'none'] as const
export const stageSetSchema = z.strictObject({
  kind: pieceKind,
  // What the heading calls it.
  name: z.string().max(300),
  inside: z.boolean(),
  // Where people and cameras may be.
  room: boxSchema,
  ground: z.enum(grounds),
  pieces: z.array(setPieceSchema).max(400),
})
export type StageSet = z.infer<typeof stageSetSchema>
