import { z } from 'zod'
import { type Mood, moods } from '../../shots/shot.ts'
import { visualStyles } from '../../story/wizard.ts'
import { coarseMs, cueSpans } from '../beds.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'
import { msSchema } from '../picture-schema.ts'
import { seedFor } from '../seed.ts'

const tempos: Record<Mood, number> = {
  calm: 66,
  joy: 112,
  tender: 72,
  sad: 58,
  tense: 96,
  fear: 84,
  anger: 124,
  wonder: 80,
  reverent: 54,
  lonely: 60,
  comic: 120,
}

// A cue, from the scene where a mood begins to the one where it ends.
export const music = defineKind({
  kind: 'music',
  phase: 'GENERATING_AUDIO',
  lane: 'light',
  media: 'sound',
  recipe: 1,
  fields: z.object({
    mood: z.enum(moods),
    next: z.enum(moods).optional(),
    tempo: z.int().min(40).max(200),
    ms: msSchema,
    style: z.enum(visualStyles),
  }),
  inputs: z.object({}),
  within: [],
  per: 'film',
  *plan({ view: { film }, scenes }) {
    const spans = cueSpans(scenes)
    for (const [at, { mood, from, ms }] of spans.entries()) {
      const next = spans[at + 1]?.mood
      yield {
        subject: from,
        quality: 'draft',
        seed: seedFor(film.seed, from),
        take: 0,
        fields: {
          mood,
          ...(next === undefined ? {} : { next }),
          tempo: tempos[mood],
          ms: coarseMs(ms, 180_000),
          style: film.visualStyle,
        },
        inputs: {},
      }
    }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^audio\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'never',
  inKey: 'fields-alone',
})
