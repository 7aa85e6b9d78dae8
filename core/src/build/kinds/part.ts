import { z } from 'zod'
import { languageSchema, unitKeySchema } from '../../ids/index.ts'
import { filmFps, splitParts } from '../../timeline/index.ts'
import { filmFacts } from '../film-facts.ts'
import { joined, oneFilm } from '../joined.ts'
import { defineKind } from '../kind.ts'
import { frameFields } from '../picture-schema.ts'
import { bindScenes, boundSceneSchema, plannedSceneSchema, seen, unbindScenes } from '../planned.ts'
import { clip } from './clip.ts'
import { line } from './line.ts'

const fields = z.object({
  ...frameFields,
  fps: z.int(),
  language: languageSchema,
  scene: plannedSceneSchema,
  // A scene over 60 s is several parts.
  firstShot: z.int().min(0),
  shotCount: z.int().min(1),
  captions: z.enum(['burned', 'none']),
  watermark: z.boolean(),
})
const asItWas = fields.extend({ scene: boundSceneSchema })

// A scene, or a minute of it, as one film without sound.
export const part = defineKind({
  kind: 'part',
  phase: 'COMPOSING',
  lane: 'heavy',
  media: 'video',
  recipe: 1,
  fields,
  // The lines too: how long they really are says how long the picture is held.
  inputs: z.object({ clips: z.array(unitKeySchema), lines: z.array(unitKeySchema) }),
  within: [],
  per: 'scene',
  *plan({ view, shots, planned }, made) {
    // An edited cut is joined of stretches.
    if (view.edit) return
    const { language, frame, watermark } = filmFacts(view)
    for (const { firstShot, shotCount } of splitParts(planned.shots)) {
      const window = shots.slice(firstShot, firstShot + shotCount)
      yield {
        subject: planned.sceneId,
        quality: view.options.quality,
        seed: 0,
        take: 0,
        fields: {
          ...frame,
          fps: filmFps,
          language,
          scene: seen(planned, firstShot, shotCount),
          firstShot,
          shotCount,
          captions: view.film.settings.captions === 'burned' ? 'burned' : 'none',
          watermark,
        },
        inputs: {
          clips: window.flatMap(({ shot }) => made(clip, { shot: shot.id })),
          lines: window.flatMap(({ shot }) => made(line, { shot: shot.id })),
        },
      }
    }
  },
  ...joined,
  right: (fields) => oneFilm(fields),
  inKey: {
    write: ({ fields, inputs }) => ({ ...fields, scene: bindScenes([fields.scene], inputs)[0] }),
    read: (old) => {
      const { scene, ...rest } = asItWas.parse(old.fields)
      const { scenes, clips, lines } = unbindScenes([scene])
      return { fields: { ...rest, scene: scenes[0] }, inputs: { clips, lines } }
    },
  },
})
