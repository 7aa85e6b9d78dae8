import { z } from 'zod'
import { cutAspects } from '../../cutting/cut.ts'
import { laidFilm } from '../../cutting/laid-film.ts'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { bedFields, bedsOf } from '../beds.ts'
import { creditsOf } from '../credits.ts'
import { filmFacts } from '../film-facts.ts'
import { joined } from '../joined.ts'
import { defineKind } from '../kind.ts'
import { frameFields, msSchema } from '../picture-schema.ts'
import { only } from '../places.ts'
import { plannedSceneSchema } from '../planned.ts'
import { ambience } from './ambience.ts'
import { captions } from './captions.ts'
import { clip } from './clip.ts'
import { cut } from './cut.ts'
import { effect } from './effect.ts'
import { line } from './line.ts'
import { mix } from './mix.ts'
import { music } from './music.ts'

// The cut with all it is made of, for another cutting room: planned where it is asked for.
export const mediaPackage = defineKind({
  kind: 'package',
  phase: 'COMPOSING',
  lane: 'heavy',
  media: 'archive',
  recipe: 1,
  fields: z.object({
    ...frameFields,
    aspect: z.enum(cutAspects),
    name: z.string(),
    language: languageSchema,
    title: z.string(),
    credits: z.array(z.object({ role: z.string(), name: z.string() })),
    titleMs: msSchema,
    creditsMs: msSchema,
    scenes: z.array(plannedSceneSchema),
    ...bedFields,
    levels: z.object({ voice: z.int(), music: z.int(), effects: z.int() }),
    // The cut as it lies in time, as text, because it has shares that are no whole numbers; where nobody edited it, it is
    // laid out when all lines are spoken.
    laid: z.string().optional(),
  }),
  inputs: z.object({
    cut: unitKeySchema,
    mix: unitKeySchema,
    captions: unitKeySchema,
    clips: z.array(unitKeySchema),
    lines: z.array(unitKeySchema),
    effects: z.array(unitKeySchema),
    ambiences: z.array(unitKeySchema),
    music: z.array(unitKeySchema),
  }),
  within: [],
  per: 'film',
  *plan(place, made) {
    const { view, planned, scenes } = place
    if (!view.deliver?.includes('package')) return
    const laid = laidFilm(place, made)
    const { subject, language, frame, titleMs, creditsMs } = filmFacts(view)
    yield {
      subject,
      quality: view.options.quality,
      seed: 0,
      take: 0,
      fields: {
        ...frame,
        ...{ language, titleMs, creditsMs, scenes: planned },
        aspect: laid?.cut.aspect ?? view.film.settings.aspect,
        name: laid?.edit.name ?? view.film.title,
        title: view.film.title,
        credits: laid?.cut.credits ?? creditsOf(view),
        ...bedsOf(scenes),
        levels: view.film.settings.levels,
        ...(laid ? { laid: JSON.stringify(laid.cut) } : {}),
      },
      inputs: {
        cut: only(made(cut, 'film'), 'cut of the film'),
        mix: only(made(mix, 'film'), 'mix of the film'),
        captions: only(made(captions, 'film'), 'captions of the film'),
        clips: made(clip, 'film'),
        lines: made(line, 'film'),
        effects: made(effect, 'film'),
        ambiences: made(ambience, 'film'),
        music: made(music, 'film'),
      },
    }
  },
  ...joined,
  right: () => ({ file: 'main', type: /^application\/zip$/, leastMs: undefined, leastSize: undefined }),
  inKey: 'as-named',
})
