import { z } from 'zod'
import { editedTimes } from '../../cutting/edited-times.ts'
import { laidFilm } from '../../cutting/laid-film.ts'
import { editedTimesSchema } from '../../cutting/rendering.ts'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { filmFps } from '../../timeline/index.ts'
import { creditsOf } from '../credits.ts'
import { filmFacts } from '../film-facts.ts'
import { joined, oneFilm } from '../joined.ts'
import { defineKind } from '../kind.ts'
import { frameFields, msSchema } from '../picture-schema.ts'
import { only } from '../places.ts'
import { bindScenes, boundSceneSchema, plannedSceneSchema, unbindScenes } from '../planned.ts'
import { clip } from './clip.ts'
import { effect } from './effect.ts'
import { line } from './line.ts'
import { mix } from './mix.ts'
import { part } from './part.ts'
import { stretch } from './stretch.ts'

const fields = z.object({
  ...frameFields,
  fps: z.int(),
  title: z.string(),
  language: languageSchema,
  titleMs: msSchema,
  creditsMs: msSchema,
  credits: z.array(z.object({ role: z.string(), name: z.string() })),
  scenes: z.array(plannedSceneSchema),
  watermark: z.boolean(),
  // Where it was edited: then it is joined of stretches, and these are its times.
  edit: editedTimesSchema.optional(),
})
const asItWas = fields.extend({
  scenes: z.array(boundSceneSchema),
  parts: z.array(unitKeySchema),
  mix: unitKeySchema,
})

// The film.
export const cut = defineKind({
  kind: 'cut',
  phase: 'COMPOSING',
  lane: 'heavy',
  media: 'video',
  recipe: 1,
  fields,
  inputs: z.object({
    parts: z.array(unitKeySchema),
    mix: unitKeySchema,
    // How long they really are says when each scene begins.
    lines: z.array(unitKeySchema),
    // These lie in the parts and in the mix.
    clips: z.array(unitKeySchema),
    effects: z.array(unitKeySchema),
  }),
  within: ['clips', 'effects'],
  per: 'film',
  *plan(place, made) {
    const { view, planned } = place
    const laid = laidFilm(place, made)
    const { subject, language, frame, watermark, titleMs, creditsMs } = filmFacts(view)
    yield {
      subject,
      quality: view.options.quality,
      seed: 0,
      take: 0,
      fields: {
        ...frame,
        fps: filmFps,
        title: view.film.title,
        language,
        titleMs,
        creditsMs,
        credits: creditsOf(view),
        scenes: planned,
        watermark,
        ...(laid ? { edit: editedTimes(laid.cut, laid.edit) } : {}),
      },
      inputs: {
        parts: made(laid ? stretch : part, 'film'),
        mix: only(made(mix, 'film'), 'mix of the film'),
        lines: made(line, 'film'),
        clips: made(clip, 'film'),
        effects: made(effect, 'film'),
      },
    }
  },
  ...joined,
  right: (fields) => oneFilm(fields),
  inKey: {
    write: ({ fields, inputs }) => ({
      ...fields,
      scenes: bindScenes(fields.scenes, inputs),
      parts: inputs.parts,
      mix: inputs.mix,
    }),
    read: (old) => {
      const { scenes: bound, parts, mix: sound, ...rest } = asItWas.parse(old.fields)
      const { scenes, ...units } = unbindScenes(bound)
      return { fields: { ...rest, scenes }, inputs: { parts, mix: sound, ...units } }
    },
  },
})
