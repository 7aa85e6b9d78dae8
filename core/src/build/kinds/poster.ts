import { z } from 'zod'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { filmFacts } from '../film-facts.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'
import { frameFields } from '../picture-schema.ts'
import type { Made, ScenePlace } from '../places.ts'
import { seedFor } from '../seed.ts'
import { still } from './still.ts'

// The frame a stranger should see first: a face if there is one.
const posterStill = (scenes: readonly ScenePlace[], made: Made): string | undefined => {
  const shots = scenes.flatMap((scene) => scene.shots.map(({ shot }) => shot))
  const isFace = (size: string) => /close/.test(size) && size !== 'extreme-close'
  const shot = shots.find(({ size, characterIds }) => isFace(size) && characterIds.length > 0) ?? shots[0]
  return shot && (shot.frameKey ?? made(still, { shot: shot.id })[0])
}

export const poster = defineKind({
  kind: 'poster',
  phase: 'COMPOSING',
  lane: 'light',
  media: 'picture',
  recipe: 1,
  fields: z.object({ ...frameFields, title: z.string(), language: languageSchema }),
  inputs: z.object({ still: unitKeySchema.optional() }),
  within: [],
  per: 'film',
  *plan({ view, scenes }, made) {
    const { film, options } = view
    const { subject, frame, language } = filmFacts(view)
    const from = posterStill(scenes, made)
    yield {
      subject,
      quality: options.quality,
      seed: seedFor(film.seed, subject),
      take: 0,
      fields: { ...frame, title: film.title, language },
      inputs: from === undefined ? {} : { still: from },
    }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^image\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'picture',
  inKey: {
    write: ({ fields }) => fields,
    read: ({ fields, needs: [from] }) => ({ fields, inputs: from === undefined ? {} : { still: from } }),
  },
})
