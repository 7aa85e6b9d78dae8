import { z } from 'zod'
import { must } from '../../errors/index.ts'
import { unitKeySchema } from '../../ids/index.ts'
import { madeWell, recipeOf } from '../film-view.ts'
import { defineKind, pricedEach } from '../kind.ts'
import { pictureSchema } from '../picture-schema.ts'
import type { Made, ShotPlace } from '../places.ts'
import { seedFor } from '../seed.ts'
import { portrait } from './portrait.ts'

// The faces of a final, in the order of its figures: the user's own picture of one, or its portrait.
const facesOf = ({ view, shot, quality }: ShotPlace, made: Made): string[] => {
  if (quality === 'draft') return []
  const planned = [...made(portrait, { shot: shot.id })]
  return shot.characterIds.flatMap((id) => {
    const found = view.cast.get(id)
    return found ? [found.character.portraitKey || must(planned.shift(), `portrait of ${id}`)] : []
  })
}

// The first frame of a shot.
export const still = defineKind({
  kind: 'still',
  phase: 'GENERATING_IMAGES',
  lane: 'light',
  media: 'picture',
  // 2: the hour is read once, by the plan. 3: drawn on a stage, through a camera. 4: on its scene's own. 5: blocked better.
  recipe: 5,
  fields: z.object({ picture: pictureSchema }),
  inputs: z.object({ portraits: z.array(unitKeySchema) }),
  within: [],
  per: 'shot',
  *plan(place, made) {
    const { view, shot, quality, picture } = place
    if (shot.frameKey) return
    yield {
      subject: shot.id,
      quality: madeWell(quality),
      seed: seedFor(view.film.seed, shot.id, shot.stillTake),
      take: shot.stillTake,
      fields: { picture: picture(recipeOf(view.film, 'still')) },
      inputs: { portraits: [...new Set(facesOf(place, made))] },
    }
  },
  asks: ({ fields: { picture }, inputs }) => ({
    size: { width: picture.width, height: picture.height },
    ms: undefined,
    move: undefined,
    references: inputs.portraits.length,
  }),
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^image\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'picture',
  inKey: {
    write: ({ fields }) => fields,
    read: ({ fields, needs }) => ({ fields, inputs: { portraits: needs } }),
  },
})
