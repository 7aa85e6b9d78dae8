import { z } from 'zod'
import { idSchema, languageSchema } from '../../ids/index.ts'
import { voiceSchema } from '../../story/character.ts'
import { madeWell } from '../film-view.ts'
import { asksNothing, defineKind } from '../kind.ts'
import { msSchema } from '../picture-schema.ts'

// A speech, said.
export const line = defineKind({
  kind: 'line',
  phase: 'GENERATING_AUDIO',
  lane: 'light',
  media: 'sound',
  recipe: 1,
  fields: z.object({
    text: z.string(),
    language: languageSchema,
    characterId: idSchema.optional(),
    voice: voiceSchema,
    delivery: z.string(),
    // What the picture allows; speech is fitted to it within 15 %.
    estimatedMs: msSchema,
  }),
  inputs: z.object({}),
  within: [],
  per: 'shot',
  *plan({ view: { film, cast, options }, speeches }) {
    for (const { lineId, text, characterId, delivery, estimatedMs } of speeches) {
      const character = characterId === undefined ? undefined : cast.get(characterId)?.character
      yield {
        subject: lineId,
        quality: madeWell(options.quality),
        seed: 0,
        take: 0,
        fields: {
          text,
          language: film.language,
          ...(characterId === undefined ? {} : { characterId }),
          voice: character?.voice ?? { register: 'narrator', pitchCents: 0, pacePercent: 100 },
          delivery,
          estimatedMs,
        },
        inputs: {},
      }
    }
  },
  asks: asksNothing,
  basis: ({ estimatedMs }) => ({ unit: 'second', amount: Math.ceil(estimatedMs / 1000) }),
  right: () => ({ file: 'main', type: /^audio\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'text',
  inKey: 'fields-alone',
})
