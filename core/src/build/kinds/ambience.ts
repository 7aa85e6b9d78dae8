import { z } from 'zod'
import { isDark } from '../../screenplay/hour.ts'
import { ambienceNames, moods } from '../../shots/shot.ts'
import { coarseMs } from '../beds.ts'
import { recipeOf } from '../film-view.ts'
import { soundedLikeNight } from '../hours-before.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'
import { msSchema } from '../picture-schema.ts'
import { moodOf } from '../pictures.ts'
import { sceneMs } from '../places.ts'

// What a place sounds like while nobody speaks.
export const ambience = defineKind({
  kind: 'ambience',
  phase: 'GENERATING_AUDIO',
  lane: 'light',
  media: 'sound',
  // 2: night where the picture is dark.
  recipe: 2,
  fields: z.object({
    names: z.array(z.enum(ambienceNames)),
    interior: z.boolean(),
    night: z.boolean(),
    mood: z.enum(moods),
    ms: msSchema,
  }),
  inputs: z.object({}),
  within: [],
  per: 'scene',
  *plan({ view: { film }, scene: { scene, shots, when }, planned }) {
    const interior = scene.heading?.setting === 'int'
    const night = recipeOf(film, 'ambience') === 1 ? soundedLikeNight(scene.heading?.time ?? '') : isDark(when.hour)
    const named = [...new Set(shots.flatMap((shot) => shot.ambience))].sort().slice(0, 3)
    const unnamed = interior ? ('room' as const) : night ? ('night' as const) : ('wind' as const)
    yield {
      subject: scene.id,
      quality: 'draft',
      seed: film.seed,
      take: 0,
      fields: {
        names: named.length > 0 ? named : [unnamed],
        interior,
        night,
        mood: moodOf(scene, shots),
        ms: coarseMs(sceneMs(planned), 60_000),
      },
      inputs: {},
    }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^audio\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'never',
  inKey: 'fields-alone',
})
