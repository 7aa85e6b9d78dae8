import { z } from 'zod'
import { editedSound } from '../../cutting/edited-sound.ts'
import { laidFilm } from '../../cutting/laid-film.ts'
import { editedSoundSchema } from '../../cutting/rendering.ts'
import { idSchema, unitKeySchema } from '../../ids/index.ts'
import { bedFields, bedsOf } from '../beds.ts'
import { filmFacts } from '../film-facts.ts'
import { madeWell } from '../film-view.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'
import { msSchema } from '../picture-schema.ts'
import { bindScenes, boundSceneSchema, plannedSceneSchema, unbindScenes } from '../planned.ts'
import { ambience } from './ambience.ts'
import { effect } from './effect.ts'
import { line } from './line.ts'
import { music } from './music.ts'

const fields = z.object({
  titleMs: msSchema,
  creditsMs: msSchema,
  scenes: z.array(plannedSceneSchema),
  ...bedFields,
  levels: z.object({ voice: z.int(), music: z.int(), effects: z.int() }),
  // Where the film was edited: what is heard when.
  edit: editedSoundSchema.optional(),
})
const withUnit = { unit: unitKeySchema }
const asItWas = fields.extend({
  scenes: z.array(boundSceneSchema),
  ambiences: z.array(z.object({ sceneId: idSchema, ...withUnit })),
  music: z.array(z.object({ fromSceneId: idSchema, toSceneId: idSchema, ...withUnit })),
})

// All that is heard in the film.
export const mix = defineKind({
  kind: 'mix',
  phase: 'GENERATING_AUDIO',
  lane: 'heavy',
  media: 'sound',
  recipe: 1,
  fields,
  inputs: z.object({
    lines: z.array(unitKeySchema),
    effects: z.array(unitKeySchema),
    ambiences: z.array(unitKeySchema),
    music: z.array(unitKeySchema),
  }),
  within: [],
  per: 'film',
  *plan(place, made) {
    const { view, scenes, heard } = place
    const { subject, titleMs, creditsMs } = filmFacts(view)
    const laid = laidFilm(place, made)
    const beds = bedsOf(scenes)
    yield {
      subject,
      quality: madeWell(view.options.quality),
      seed: 0,
      take: 0,
      fields: {
        titleMs,
        creditsMs,
        scenes: heard,
        ...beds,
        levels: view.film.settings.levels,
        ...(laid ? { edit: editedSound(laid.cut, laid.scenes, beds) } : {}),
      },
      inputs: {
        lines: made(line, 'film'),
        effects: made(effect, 'film'),
        ambiences: made(ambience, 'film'),
        music: made(music, 'film'),
      },
    }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^audio\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'never',
  inKey: {
    write: ({ fields, inputs }) => ({
      ...fields,
      scenes: bindScenes(fields.scenes, inputs),
      ambiences: fields.ambiences.map((each, at) => ({ ...each, unit: inputs.ambiences[at] })),
      music: fields.music.map((each, at) => ({ ...each, unit: inputs.music[at] })),
    }),
    read: (old) => {
      const { scenes, ambiences, music: cues, ...rest } = asItWas.parse(old.fields)
      const { lines, effects, scenes: planned } = unbindScenes(scenes)
      const unit = (each: { unit: string }) => each.unit
      return {
        fields: {
          ...rest,
          scenes: planned,
          ambiences: ambiences.map(({ unit: _, ...each }) => each),
          music: cues.map(({ unit: _, ...each }) => each),
        },
        inputs: { lines, effects, ambiences: ambiences.map(unit), music: cues.map(unit) },
      }
    },
  },
})
