import type { UnitKind, UnitSpec, UnitSpecOf } from '../build/unit.ts'
import type { SlotValue } from './fill.ts'
import { templates } from './library.ts'
import { writePrompt } from './prompt.ts'
import type { Template } from './template.ts'

// Which template makes a unit, and what goes into its holes. Pure: the gateways only turn names into addresses.
export type TemplateOrder = {
  template: Template
  slots: Record<string, SlotValue>
  // Image holes, each filled by one of the unit's pictures: a portrait by its place, or the first frame.
  pictures: Record<string, { portrait: number } | { firstFrame: true }>
  notice?: string
  note?: string
}

const upTo = (value: number, slot: string, template: Template): number => {
  const hole = template.slots[slot]
  if (hole?.type !== 'integer') return value
  const step = hole.step ?? 1
  const offset = hole.offset ?? 0
  return Math.max(hole.min, Math.ceil((value - offset) / step) * step + offset)
}

const fitsHole = (value: number, slot: string, template: Template): boolean => {
  const hole = template.slots[slot]
  return hole?.type !== 'integer' || value <= hole.max
}

// SDXL and FLUX know about a million pixels; a larger picture is drawn at that and enlarged to its exact size.
const drawnAt = (width: number, height: number, template: Template): { drawWidth: number; drawHeight: number } => {
  const scale = Math.min(1, Math.sqrt(1_050_000 / (width * height)))
  return {
    drawWidth: upTo(Math.floor(width * scale), 'drawWidth', template),
    drawHeight: upTo(Math.floor(height * scale), 'drawHeight', template),
  }
}

// Within the frame that a model was taught with, in the same shape.
const drawnWithin = (width: number, height: number, template: Template) => {
  const hole = template.slots.drawWidth
  if (hole?.type !== 'integer') return {}
  const scale = Math.min(1, hole.max / Math.max(width, height))
  const side = (value: number, slot: string) => Math.min(hole.max, upTo(Math.floor(value * scale), slot, template))
  return { drawWidth: side(width, 'drawWidth'), drawHeight: side(height, 'drawHeight') }
}

type Pictured = UnitSpecOf<'still'> | UnitSpecOf<'portrait'>
const frameOf = (spec: Pictured) => (spec.kind === 'still' ? spec.fields.picture : spec.fields)

// What is drawn without faces, the first that is there. FLUX.2 klein and Z-Image stand behind what was made with until now, so that
// a machine which holds both keeps its look; an endpoint that names only them (`RUNPOD_TEMPLATES`) uses them.
const plainTemplates = ['flux-schnell', 'flux2-klein', 'z-image-turbo', 'sdxl']

const facesOf = (count: number): string => (count === 1 ? 'sdxl-ipadapter' : `sdxl-ipadapter-${count}`)

const columns = (count: number, width: number): Record<string, number> => {
  if (count < 2) return {}
  const column = Math.floor(width / count)
  const places = Array.from({ length: count - 1 }, (_, n) => [`column${n + 2}`, column * (n + 1)])
  return { columnWidth: column, ...Object.fromEntries(places) }
}

const pictureOrder = (spec: Pictured, can: (id: string) => Template | undefined): TemplateOrder | undefined => {
  const { width, height } = frameOf(spec)
  const faces = spec.kind === 'still' ? Math.min(4, spec.inputs.portraits.length) : 0
  const template = faces ? can(facesOf(faces)) : plainTemplates.map(can).find((each) => each !== undefined)
  if (!template || !fitsHole(width, 'width', template) || !fitsHole(height, 'height', template)) return undefined
  const drawn = drawnAt(width, height, template)
  const { prompt, negative } = writePrompt(spec)
  const words = { prompt, ...(template.slots.negative ? { negative } : {}) }
  const references = Array.from({ length: faces }, (_, n) => [`reference${n + 1}`, { portrait: n }] as const)
  return {
    template,
    slots: { ...words, seed: spec.seed, width, height, ...drawn, ...columns(faces, drawn.drawWidth) },
    pictures: Object.fromEntries(references),
  }
}

// Best first; `-4` are the same models with LoRAs that need four steps instead of twenty. Wan follows a move told in words; where its camera model is at hand it is steered exactly.
const cameras = ['wan-camera', 'wan-camera-4']
const clipTemplates = [...cameras, 'wan-i2v', 'wan-i2v-4', 'wan-5b', 'ltx-i2v', 'ltx-2-3', 'svd-1-1']
// The last tier, for an endpoint that may not use SVD: it begins with no picture of ours, so it is another look altogether and
// is taken only where that was allowed.
const withoutStill = ['animatediff-v3']
const wordless = 'svd-1-1'

const clipOrder = (
  spec: UnitSpecOf<'clip'>,
  can: (id: string) => Template | undefined,
  names: readonly string[],
): TemplateOrder | undefined => {
  const { width, height, ms, move } = spec.fields
  const suits = (template: Template | undefined) => {
    if (!template) return false
    const { gives } = template
    const frames = upTo(Math.ceil((ms * (gives.fps ?? 1)) / 1000), 'frames', template)
    const steered = !cameras.includes(template.id) || move !== 'static'
    const large = fitsHole(upTo(width, 'width', template), 'width', template)
    const high = fitsHole(upTo(height, 'height', template), 'height', template)
    return steered && gives.moves.includes(move) && frames <= (gives.maxFrames ?? frames) && large && high
  }
  const template = names.map(can).find(suits)
  if (!template) return undefined
  const { prompt, negative } = writePrompt(spec)
  const frames = upTo(Math.ceil((ms * (template.gives.fps ?? 1)) / 1000), 'frames', template)
  return {
    template,
    slots: {
      ...(template.id === wordless ? {} : { prompt, negative }),
      seed: spec.seed,
      width: upTo(width, 'width', template),
      height: upTo(height, 'height', template),
      ...drawnWithin(width, height, template),
      frames,
      ...(template.slots.camera ? { camera: move } : {}),
    },
    pictures: template.gives.firstFrame ? { image: { firstFrame: true } } : {},
    ...(template.id === wordless ? { notice: 'Powered by Stability AI' } : {}),
  }
}

const among = (available?: ReadonlySet<string>) => (id: string) =>
  templates.find((template) => template.id === id && (!available || available.has(id)))

// `available`: what this machine or endpoint has models for; without it, everything. `lookMayChange`: whether the still may
// be left behind.
export const templateOrder = (
  spec: UnitSpec,
  available?: ReadonlySet<string>,
  lookMayChange = false,
): TemplateOrder | undefined => {
  const can = among(available)
  if (spec.kind === 'still' || spec.kind === 'portrait') return pictureOrder(spec, can)
  const names = lookMayChange ? [...clipTemplates, ...withoutStill] : clipTemplates
  return spec.kind === 'clip' ? clipOrder(spec, can, names) : undefined
}

// What a unit of this kind most often needs there, before anything else of it is known.
export const usualTemplate = (kind: UnitKind, available?: ReadonlySet<string>): string | undefined => {
  const names: Partial<Record<UnitKind, readonly string[]>> = {
    portrait: plainTemplates,
    still: ['sdxl-ipadapter', ...plainTemplates],
    // A steered move is the exception.
    clip: [...clipTemplates.filter((id) => !cameras.includes(id)), ...withoutStill],
  }
  return names[kind]?.find(among(available))
}
