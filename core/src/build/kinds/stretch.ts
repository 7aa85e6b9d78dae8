import { z } from 'zod'
import { laidFilm } from '../../cutting/laid-film.ts'
import { shownSchema, writtenSchema } from '../../cutting/rendering.ts'
import { stretchesOf } from '../../cutting/stretches.ts'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { filmFps } from '../../timeline/index.ts'
import { creditsOf } from '../credits.ts'
import { filmFacts } from '../film-facts.ts'
import { joined, oneFilm } from '../joined.ts'
import { defineKind } from '../kind.ts'
import { frameFields } from '../picture-schema.ts'

// Some of an edited cut's pictures, as one film without sound, known by what they hold: what was not edited is there already.
export const stretch = defineKind({
  kind: 'stretch',
  phase: 'COMPOSING',
  lane: 'heavy',
  media: 'video',
  recipe: 1,
  fields: z.object({
    ...frameFields,
    fps: z.int(),
    language: languageSchema,
    watermark: z.boolean(),
    frames: z.int().min(1),
    tracks: z.array(z.array(shownSchema)),
    titles: z.array(writtenSchema),
    // Of the film, where its card is in it.
    title: z.string().optional(),
    credits: z.array(z.object({ role: z.string(), name: z.string() })).optional(),
  }),
  inputs: z.object({ clips: z.array(unitKeySchema) }),
  within: [],
  per: 'film',
  *plan(place, made) {
    const laid = laidFilm(place, made)
    if (!laid) return
    const { view } = place
    const { subject, language, frame, watermark } = filmFacts(view)
    for (const { frames, tracks, titles, clips, cards } of stretchesOf(laid.cut, laid.scenes))
      yield {
        subject,
        quality: view.options.quality,
        seed: 0,
        take: 0,
        fields: {
          ...frame,
          ...{ fps: filmFps, language, watermark, frames, tracks, titles },
          ...(cards.size > 0 ? { title: view.film.title, credits: laid.cut.credits ?? creditsOf(view) } : {}),
        },
        inputs: { clips },
      }
  },
  ...joined,
  right: (fields) => oneFilm(fields),
  inKey: 'as-named',
})
