import { z } from 'zod'
import { unitKeySchema } from '../../ids/index.ts'
import { cameraMoves } from '../../shots/shot.ts'
import { type Acted, actedSchema } from '../../stage/staged/acted.ts'
import { filmFps } from '../../timeline/index.ts'
import { recipeOf } from '../film-view.ts'
import { clipFrame, standardClipFrame } from '../frames.ts'
import { defineKind } from '../kind.ts'
import { frameFields, msSchema, type Picture, pictureSchema } from '../picture-schema.ts'
import { only } from '../places.ts'
import { seedFor } from '../seed.ts'
import { still } from './still.ts'

// A clip may be this much shorter than asked: a frame at each end, at the slowest rate.
const slackMs = 120

type Drawn = { picture?: Picture; acted?: Acted }

// A shot in motion, or a piece of it: one longer than a backend can make is several clips, which the part joins.
export const clip = defineKind({
  kind: 'clip',
  phase: 'GENERATING_VIDEO',
  lane: 'heavy',
  media: 'video',
  // 2: the hour is read once, by the plan. 3: drawn on a stage, through a camera. 4: on its scene's own. 5: blocked better.
  recipe: 5,
  fields: z.object({
    // The drawn picture again, because a draft clip is drawn anew for every frame; absent when the still is an upload.
    picture: pictureSchema.optional(),
    ...frameFields,
    fps: z.int().min(8).max(60),
    ms: msSchema,
    move: z.enum(cameraMoves),
    motion: z.string(),
    piece: z.int().min(0),
    pieces: z.int().min(1),
    // Of a picture with a stage: when its beats play, and who says what.
    acted: actedSchema.optional(),
  }),
  inputs: z.object({
    still: unitKeySchema.optional(),
    // The piece before it, whose last frame it goes on from.
    before: unitKeySchema.optional(),
  }),
  within: [],
  per: 'shot',
  *plan({ view, shot, quality, picture, acted, pieceMs }, made) {
    const { film, options } = view
    const first = shot.frameKey ?? only(made(still, { shot: shot.id }), `still of ${shot.id}`)
    // A draft clip is drawn from the same data as its still, so it need not wait for it.
    const from = quality === 'draft' && !shot.frameKey ? {} : { still: first }
    const recipe = recipeOf(film, 'clip')
    const plays = acted(recipe)
    const drawn: Drawn = shot.frameKey ? {} : { picture: picture(recipe), ...(plays ? { acted: plays } : {}) }
    let before: string | undefined
    for (const [piece, ms] of pieceMs.entries())
      before = yield {
        subject: shot.id,
        quality,
        seed: seedFor(film.seed, shot.id, shot.stillTake),
        take: shot.clipTake,
        fields: {
          ...drawn,
          ...clipFrame(film, quality, options.maxHeight ?? 1080),
          fps: filmFps,
          ms,
          move: shot.move,
          motion: shot.description,
          piece,
          pieces: pieceMs.length,
        },
        inputs: { ...from, ...(before === undefined ? {} : { before }) },
      }
  },
  asks: ({ fields: { width, height, ms, move } }) => ({ size: { width, height }, ms, move, references: 0 }),
  basis: ({ ms }) => ({ unit: 'second', amount: Math.ceil(ms / 1000) }),
  right: ({ width, height, ms }) => ({
    file: 'main',
    type: /^video\//,
    leastMs: ms - slackMs,
    leastSize: { width, height },
  }),
  lower: ({ quality, fields }) =>
    quality === 'premium' ? { quality: 'standard', fields: { ...fields, ...standardClipFrame(fields) } } : undefined,
  looked: 'picture',
  inKey: {
    write: ({ fields }) => fields,
    read: ({ fields, needs }, kindOf) => {
      const before = needs.find((key) => kindOf(key) === 'clip')
      const first = needs.find((key) => key !== before)
      return { fields, inputs: { ...(first ? { still: first } : {}), ...(before ? { before } : {}) } }
    },
  },
})
