import { z } from 'zod'
import { ambienceNames, moods } from '../../shots/shot.ts'
import { coarseMs, isNight } from '../beds.ts'
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
  recipe: 1,
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
  *plan({ view: { film }, scene: { scene, shots }, planned }) {
    const interior = scene.heading?.setting === 'int'
    const night = isNight(scene.heading?.time)
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
