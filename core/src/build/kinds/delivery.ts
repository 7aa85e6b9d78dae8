import { z } from 'zod'
import { deliveries, deliveryFormats, deliverySize } from '../../deliveries/index.ts'
import { must } from '../../errors/index.ts'
import { unitKeySchema } from '../../ids/index.ts'
import { filmFacts } from '../film-facts.ts'
import { joined } from '../joined.ts'
import { defineKind } from '../kind.ts'
import { frameFields } from '../picture-schema.ts'
import { only } from '../places.ts'
import { captions } from './captions.ts'
import { cut } from './cut.ts'

const definitionOf = (format: string) =>
  must(
    deliveries.find((each) => each.format === format),
    'delivery',
  )

// The finished film in another file: planned where it is asked for.
export const delivery = defineKind({
  kind: 'delivery',
  phase: 'COMPOSING',
  lane: 'heavy',
  media: 'video',
  recipe: 1,
  fields: z.object({ ...frameFields, format: z.enum(deliveryFormats) }),
  inputs: z.object({ cut: unitKeySchema, captions: unitKeySchema.optional() }),
  within: [],
  per: 'film',
  *plan({ view }, made) {
    const { subject, frame } = filmFacts(view)
    for (const format of view.deliver ?? []) {
      if (format === 'package') continue
      const { short, captions: words } = definitionOf(format)
      yield {
        subject,
        quality: view.options.quality,
        seed: 0,
        take: 0,
        fields: { ...deliverySize(frame, short), format },
        inputs: {
          cut: only(made(cut, 'film'), 'cut of the film'),
          ...(words ? { captions: only(made(captions, 'film'), 'captions of the film') } : {}),
        },
      }
    }
  },
  ...joined,
  right: ({ width, height }) => ({
    ...{ file: 'main', type: /^video\/|^image\/gif$/, leastMs: undefined },
    leastSize: { width, height },
  }),
  inKey: 'as-named',
})
