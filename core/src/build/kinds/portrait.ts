import { z } from 'zod'
import { visualStyles } from '../../story/wizard.ts'
import { filmFrame } from '../frames.ts'
import { defineKind, pricedEach } from '../kind.ts'
import { figureSchema, frameFields } from '../picture-schema.ts'
import { figureOf } from '../pictures.ts'
import { seedFor } from '../seed.ts'

// A face, from which every shot of a final keeps its likeness.
export const portrait = defineKind({
  kind: 'portrait',
  phase: 'GENERATING_IMAGES',
  lane: 'light',
  media: 'picture',
  recipe: 1,
  fields: z.object({
    ...frameFields,
    style: z.enum(visualStyles),
    figure: figureSchema,
    appearance: z.string(),
    wardrobe: z.string(),
  }),
  inputs: z.object({}),
  within: [],
  per: 'shot',
  *plan({ view: { film, cast, options }, shot, quality }) {
    if (quality === 'draft') return
    for (const id of shot.characterIds) {
      const found = cast.get(id)
      if (!found || found.character.portraitKey) continue
      const { character, index } = found
      const side = filmFrame(film, options.quality, options.maxHeight ?? 1080).height > 720 ? 1024 : 768
      yield {
        subject: id,
        quality: 'standard',
        seed: seedFor(film.seed, id),
        take: 0,
        fields: {
          width: side,
          height: side,
          style: film.visualStyle,
          figure: { ...figureOf(character, index), look: '' },
          appearance: character.appearance,
          wardrobe: character.wardrobe,
        },
        inputs: {},
      }
    }
  },
  asks: ({ fields: { width, height } }) => ({ size: { width, height }, ms: undefined, move: undefined, references: 0 }),
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^image\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'picture',
  inKey: 'fields-alone',
})
