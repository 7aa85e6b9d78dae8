import { z } from 'zod'
import { editedTimes } from '../../cutting/edited-times.ts'
import { laidFilm } from '../../cutting/laid-film.ts'
import { editedTimesSchema } from '../../cutting/rendering.ts'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { filmFacts } from '../film-facts.ts'
import { madeWell } from '../film-view.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'
import { msSchema } from '../picture-schema.ts'
import { bindScenes, boundSceneSchema, plannedSceneSchema, unbindScenes } from '../planned.ts'
import { effect } from './effect.ts'
import { line } from './line.ts'

const fields = z.object({
  language: languageSchema,
  titleMs: msSchema,
  scenes: z.array(plannedSceneSchema),
  edit: editedTimesSchema.optional(),
})
const asItWas = fields.extend({ scenes: z.array(boundSceneSchema) })

// The words of the film as files beside it, and its chapters.
export const captions = defineKind({
  kind: 'captions',
  phase: 'COMPOSING',
  lane: 'light',
  media: 'text',
  recipe: 1,
  fields,
  inputs: z.object({ lines: z.array(unitKeySchema), effects: z.array(unitKeySchema) }),
  within: ['effects'],
  per: 'film',
  *plan(place, made) {
    const { view, heard } = place
    const laid = laidFilm(place, made)
    const { subject, language, titleMs } = filmFacts(view)
    yield {
      subject,
      quality: madeWell(view.options.quality),
      seed: 0,
      take: 0,
      fields: { language, titleMs, scenes: heard, ...(laid ? { edit: editedTimes(laid.cut, laid.edit, true) } : {}) },
      inputs: { lines: made(line, 'film'), effects: made(effect, 'film') },
    }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'vtt', type: /^text\/vtt/, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'text',
  inKey: {
    write: ({ fields, inputs }) => ({ ...fields, scenes: bindScenes(fields.scenes, inputs) }),
    read: (old) => {
      const { scenes: bound, ...rest } = asItWas.parse(old.fields)
      const { scenes, lines, effects } = unbindScenes(bound)
      return { fields: { ...rest, scenes }, inputs: { lines, effects } }
    },
  },
})
