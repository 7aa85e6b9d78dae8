import { z } from 'zod'
import { idSchema } from '../ids/index.ts'

// What is understood of a scene's text, one thing at a time. A plan reads facts, never text and never a reader.

const name = z.string().min(1).max(120)
const word = z.string().regex(/^[a-z][a-z-]{0,39}$/)

export const hours = ['day', 'dawn', 'morning', 'noon', 'afternoon', 'dusk', 'evening', 'night'] as const
export const presences = ['seen', 'heard', 'phone', 'picture', 'remembered', 'spokenOf'] as const
export const thingStates = ['held', 'used', 'eaten', 'worn', 'there', 'heard', 'spokenOf'] as const
export const sceneForms = ['montage', 'intercut', 'insert', 'super', 'flashback', 'dream', 'dual', 'archive'] as const

// Where it stands in the text: the element (of a heading its scene), and from which letter of it to which.
export const spanSchema = z
  .strictObject({ in: idSchema, from: z.int().min(0), to: z.int().min(0) })
  .refine(({ from, to }) => from < to, { error: 'a span has a length' })
export type Span = z.infer<typeof spanSchema>

const confidence = z.number().min(0).max(1)

const place = z.strictObject({
  of: z.literal('place'),
  kind: word,
  inside: z.boolean().optional(),
  features: z.array(name).max(30),
})
const time = z.strictObject({
  of: z.literal('time'),
  hour: z.enum(hours).optional(),
  weather: word.optional(),
  season: word.optional(),
  from: z.enum(['heading', 'words', 'before']),
})
const person = z.strictObject({
  of: z.literal('person'),
  person: idSchema,
  // As the script names them, or the noun that it has for them.
  name: name.optional(),
  nameless: z.boolean().optional(),
  group: z.boolean().optional(),
  age: z.union([z.int().min(0).max(130), z.enum(['child', 'teen', 'adult', 'elder'])]).optional(),
  sex: z.enum(['m', 'f']).optional(),
  build: name.optional(),
  hair: name.optional(),
  wears: z.array(name).max(20),
  calling: name.optional(),
  // "mother", and of whom, if that is told.
  kin: z.strictObject({ is: word, of: idSchema.optional() }).optional(),
})
const presence = z.strictObject({ of: z.literal('presence'), person: idSchema, how: z.enum(presences) })
// One thing said: its element's words, by whom and to whom.
const speech = z.strictObject({ of: z.literal('speech'), speaker: idSchema, to: z.array(idSchema).max(20) })
const deed = z.strictObject({
  of: z.literal('deed'),
  person: idSchema,
  // Something done, or how they are placed while they do nothing; one of the two at least.
  act: word.optional(),
  posture: word.optional(),
  toward: idSchema.optional(),
  thing: idSchema.optional(),
  fromPlace: name.optional(),
  toPlace: name.optional(),
})
const thing = z.strictObject({
  of: z.literal('thing'),
  thing: idSchema,
  name,
  state: z.enum(thingStates),
  by: idSchema.optional(),
})
const feeling = z.strictObject({
  of: z.literal('feeling'),
  person: idSchema,
  // "unknown" is an answer: what a reader cannot tell is not guessed.
  feeling: word,
  toward: idSchema.optional(),
  root: word.optional(),
  readings: z.array(z.strictObject({ citta: idSchema, because: spanSchema, confidence })).max(5),
  shows: z.enum(['said', 'body', 'both', 'against']),
})
const form = z.strictObject({ of: z.literal('form'), form: z.enum(sceneForms), with: idSchema.optional() })

export const factOfSchema = z.discriminatedUnion('of', [
  place,
  time,
  person,
  presence,
  speech,
  deed,
  thing,
  feeling,
  form,
])
export type FactOf = z.infer<typeof factOfSchema>

export const factSchema = z.strictObject({
  id: idSchema,
  spans: z.array(spanSchema).max(20),
  confidence,
  is: factOfSchema,
})
export type Fact = z.infer<typeof factSchema>
