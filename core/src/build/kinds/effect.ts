import { z } from 'zod'
import { effectNames } from '../../shots/shot.ts'
import { asksNothing, defineKind, pricedEach } from '../kind.ts'

// A sound that is no voice and no music. Such are composed here whatever the film's quality, so a final finds the draft's.
export const effect = defineKind({
  kind: 'effect',
  phase: 'GENERATING_AUDIO',
  lane: 'light',
  media: 'sound',
  recipe: 1,
  fields: z.object({ name: z.enum(effectNames) }),
  inputs: z.object({}),
  within: [],
  per: 'shot',
  *plan({ shot }) {
    for (const name of shot.effects)
      yield { subject: name, quality: 'draft', seed: 0, take: 0, fields: { name }, inputs: {} }
  },
  asks: asksNothing,
  basis: pricedEach,
  right: () => ({ file: 'main', type: /^audio\//, leastMs: undefined, leastSize: undefined }),
  lower: 'never',
  looked: 'never',
  inKey: 'fields-alone',
})
