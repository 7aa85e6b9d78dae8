import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backends } from '@peace/core/routing'
import {
  changeEndpointSchema,
  createEndpointSchema,
  createPodSchema,
  createTemplateSchema,
  createVolumeSchema,
  type GoogleModel,
  geminiTextMicros,
  gpuMicrosPerSecond,
  podActionSchema,
  podSchema,
  volumeSchema,
} from '@peace/core/vendors'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import { type Shape, shapeOf } from './paths.ts'

// Every id, price and shape of a vendor's that we rely on, read where it is used.
export type Relied = {
  models: readonly { setting: string; id: string; location: string | undefined; makes: GoogleModel['makes'] }[]
  // A price that is asked in two places, or that a vendor's list gives too.
  prices: readonly { what: string; micros: number; published: keyof Published['prices'] }[]
  // What we send: no field that the vendor has not, and all that it must have. What we hear: no field that it may leave out.
  sent: Readonly<Record<string, Shape>>
  heard: Readonly<Record<string, Shape>>
}
export type Published = {
  readOn: string
  models: readonly GoogleModel[]
  prices: Readonly<Record<string, number>>
  shapes: Readonly<Record<string, Shape>>
}

type Settings = (name: string) => string

// As deployed: the project's own, else what params.ts says.
export const settingsFrom = (own: Readonly<Record<string, string | undefined>>): Settings => {
  const text = readFileSync(join(root, 'functions/src/params.ts'), 'utf8')
  const defaults = new Map(
    [...text.matchAll(/defineString\('(\w+)', \{ default: '([^']*)' \}\)/g)].map(([, name, value]) => [name, value]),
  )
  return (name) => {
    const value = own[name] || defaults.get(name)
    if (value === undefined) throw new Error(`${name} is no setting of functions/src/params.ts`)
    return value
  }
}

const secondMicros = (id: string): number => {
  const found = backends.find((backend) => backend.id === id)?.rate
  return found && found !== 'free' ? (found.kinds.clip?.secondMicros ?? 0) : 0
}
const shape = (schema: z.ZodType): Shape => shapeOf(z.toJSONSchema(schema, { io: 'input' }))

export const reliedOn = (setting: Settings): Relied => {
  const vertex = (name: string, makes: GoogleModel['makes']) => ({
    ...{ setting: `${name}_MODEL`, id: setting(`${name}_MODEL`), location: setting(`${name}_LOCATION`), makes },
  })
  return {
    models: [
      // The Gemini API, reached by a key, has no places.
      { setting: 'GEMINI_TEXT_MODEL', id: setting('GEMINI_TEXT_MODEL'), location: undefined, makes: 'text' },
      vertex('GEMINI_IMAGE', 'image'),
      vertex('GEMINI_SPEECH', 'speech'),
      vertex('VEO', 'video'),
      vertex('VEO_FAST', 'video'),
    ],
    prices: [
      { what: 'RUNPOD_MICROS_PER_SECOND', micros: Number(setting('RUNPOD_MICROS_PER_SECOND')), published: 'gpu' },
      { what: 'a GPU’s second in the cards', micros: gpuMicrosPerSecond['NVIDIA GeForce RTX 4090'], published: 'gpu' },
      { what: 'a second of Veo', micros: secondMicros('veo'), published: 'veo' },
      { what: 'a second of Veo Fast', micros: secondMicros('veo-fast'), published: 'veoFast' },
      { what: 'GEMINI_TEXT_INPUT_MICROS', micros: Number(setting('GEMINI_TEXT_INPUT_MICROS')), published: 'textIn' },
      { what: 'GEMINI_TEXT_OUTPUT_MICROS', micros: Number(setting('GEMINI_TEXT_OUTPUT_MICROS')), published: 'textOut' },
      { what: 'a million tokens in', micros: geminiTextMicros.input, published: 'textIn' },
    ],
    sent: {
      CreatePodRequest: shape(createPodSchema),
      PodActionRequest: shape(podActionSchema),
      CreateEndpointRequest: shape(createEndpointSchema),
      UpdateEndpointRequest: shape(changeEndpointSchema),
      CreateTemplateRequest: shape(createTemplateSchema),
      CreateNetworkVolumeRequest: shape(createVolumeSchema),
    },
    heard: { Pod: shape(podSchema), NetworkVolume: shape(volumeSchema) },
  }
}
