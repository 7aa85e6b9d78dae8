import { z } from 'zod'
import { hours } from '../../reading/fact.ts'
import { beards, bottoms, builds, feet, hairCuts, heads, outfits, overs, patterns, tops, trims } from '../figure.ts'
import { expressions, poses, propKinds } from '../mark.ts'
import { pieceKind } from '../set-piece.ts'
import { cameraPathKinds } from '../shot-camera.ts'
import { lightKinds, skies } from '../stage.ts'

// What one shot needs of its scene's stage, as it goes with a plan: whole numbers only, for it is hashed. Lengths are
// millimetres; turns, shares and lenses thousandths. Of the set only what is not of its kind anyway; of people and things
// those in the picture or near it. What is usual is left out.

export const mostBeats = 200
const mm = z.int().min(-500_000).max(500_000)
const point = z.tuple([mm, mm, mm])
const turn = z.int().min(-6284).max(6284)
const share = z.int().min(0).max(1000)
const tone = z.int().min(0).max(3000)
const name = z.string().min(1).max(64)

const cloth = { tone, accent: z.literal(true).optional(), pattern: z.enum(patterns).exclude(['plain']).optional() }
const stagedFigureSchema = z.strictObject({
  tall: z.int().min(400).max(2400),
  age: z.int().min(0).max(130),
  sex: z.enum(['m', 'f']),
  build: z.enum(builds),
  skin: share,
  hair: z.strictObject({ cut: z.enum(hairCuts), tone, beard: z.enum(beards).exclude(['none']).optional() }),
  outfit: z.enum(outfits),
  top: z.strictObject({ cut: z.enum(tops), sleeve: z.int().min(0).max(2000), ...cloth }),
  bottom: z.strictObject({ cut: z.enum(bottoms), length: z.int().min(0).max(2000), ...cloth }),
  over: z.strictObject({ cut: z.enum(overs), ...cloth }).optional(),
  head: z.strictObject({ cut: z.enum(heads), ...cloth }).optional(),
  feet: z.enum(feet),
  trims: z.array(z.enum(trims)).max(6).optional(),
})
export type StagedFigure = z.infer<typeof stagedFigureSchema>

const hands = <T extends z.ZodType>(of: T) => z.strictObject({ left: of, right: of }).partial()
const stagedMarkSchema = z.strictObject({
  at: point,
  face: turn,
  pose: z.enum(poses),
  look: z.union([name, point]).optional(),
  expression: z.enum(expressions).exclude(['neutral']).optional(),
  speaks: z.literal(true).optional(),
  holds: hands(name).optional(),
  reach: hands(point).optional(),
  // How high is what they sit or lie on.
  on: z.int().min(0).max(6000).optional(),
})
export type StagedMark = z.infer<typeof stagedMarkSchema>

const stagedPropSchema = z.strictObject({
  kind: z.enum(propKinds),
  // Where it has no drawing of its own, its name is written.
  name: z.string().max(120).optional(),
  at: point,
  face: turn,
  size: z.tuple([mm, mm, mm]),
  heldBy: name.optional(),
  accent: z.literal(true).optional(),
})
export type StagedProp = z.infer<typeof stagedPropSchema>

const stagedCameraKey = {
  eye: point,
  at: point,
  lens: z.int().min(8000).max(600_000),
  roll: z.int().min(-3142).max(3142),
  focus: z.int().min(50).max(500_000),
}
const stagedCameraSchema = z.strictObject({
  ...stagedCameraKey,
  move: z
    .strictObject({
      kind: z.enum(cameraPathKinds),
      keys: z
        .array(z.strictObject({ t: share, ...stagedCameraKey }))
        .min(1)
        .max(60),
    })
    .optional(),
  // Set by the writer's hand.
  hand: z.literal(true).optional(),
})
export type StagedCamera = z.infer<typeof stagedCameraSchema>

export const stagedShotSchema = z.strictObject({
  set: z.strictObject({
    kind: pieceKind,
    inside: z.boolean(),
    // Brought in, or not where such a place has them.
    pieces: z.array(z.strictObject({ id: name, kind: pieceKind, at: point, turn })).max(400),
    without: z.array(name).max(400).optional(),
  }),
  people: z.record(name, stagedFigureSchema),
  // How it stands before the shot, and then after each of its beats: what has changed. One who is `gone` is not there.
  beats: z
    .array(
      z.strictObject({
        // The element of the scene that it plays, by its place among the shot's.
        of: z.int().min(0).max(60),
        marks: z.record(name, stagedMarkSchema).optional(),
        props: z.record(name, stagedPropSchema).optional(),
        gone: z.array(name).max(400).optional(),
        ways: z.record(name, z.array(point).max(12)).optional(),
      }),
    )
    .min(1)
    .max(mostBeats),
  light: z.strictObject({
    kind: z.enum(lightKinds),
    dir: point,
    strength: share,
    shaft: share,
    fog: share,
  }),
  palette: z.strictObject({
    hour: z.enum(hours),
    sky: z.enum(skies),
    accent: z.enum(['amber', 'red', 'clay', 'green', 'blue']),
  }),
  camera: stagedCameraSchema,
})
export type StagedShot = z.infer<typeof stagedShotSchema>
