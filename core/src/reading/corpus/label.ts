import { z } from 'zod'
import { presences } from '../fact.ts'
import { acts, feelings, labelledHours, placeKinds, postures, seasons, weathers } from '../vocabulary.ts'

// One scene of our own and what a careful reader sees in it, written down before any reader was run on it. Labels are by
// the text alone: what is not told is not labelled. How each class is labelled: label.md.

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const words = z.string().min(1).max(200)

// Exactly as the script has it. Of several, the nth; none is given where there is only one.
export const quoteSchema = z.strictObject({ text: words, nth: z.int().min(1).optional() })
export type Quote = z.infer<typeof quoteSchema>
const quote = quoteSchema
const seen = { quote }

export const styles = [
  'plain',
  'prose',
  'noir',
  'comedy',
  'documentary',
  'musical',
  'phone',
  'montage',
  'period',
  'horror',
  'action',
  'romance',
  'family',
  'fantasy',
  'science-fiction',
  'court',
  'children',
  'silent',
] as const

const person = z.strictObject({
  key,
  // As the script names them; where it gives no name, the noun that it says ("the guard").
  name: words,
  nameless: z.literal(true).optional(),
  group: z.literal(true).optional(),
  alsoCalled: z.array(words).max(12),
  presence: z.array(z.strictObject({ how: z.enum(presences), ...seen })).min(1),
  age: z
    .strictObject({ value: z.union([z.int().min(0).max(130), z.enum(['child', 'teen', 'adult', 'elder'])]), ...seen })
    .optional(),
  sex: z.strictObject({ value: z.enum(['m', 'f']), ...seen }).optional(),
  wears: z.array(z.strictObject({ name: words, ...seen })),
  hair: z.strictObject({ value: words, ...seen }).optional(),
  build: z.strictObject({ value: words, ...seen }).optional(),
  calling: z.strictObject({ value: words, ...seen }).optional(),
  // "mother" with `of`: this person is the mother of that one.
  kin: z.array(z.strictObject({ is: key, of: key.optional(), ...seen })),
})

export const absentOf = [
  'person',
  'presence',
  'place',
  'hour',
  'season',
  'weather',
  'thing',
  'posture',
  'deed',
  'feeling',
  'form',
] as const
export const absentWhy = [
  'simile',
  'inside-a-word',
  'negated',
  'quoted',
  'imagined',
  'name',
  'idiom',
  'reported',
  'past',
  'future',
  'pretended',
  'voice-only',
  'question',
] as const

export const labelledSceneSchema = z.strictObject({
  id: z.string().regex(/^(th|en)-\d{3}$/),
  language: z.enum(['th', 'en']),
  style: z.enum(styles),
  // Lines; the script is these joined with a line feed.
  script: z.array(z.string().max(2000)).min(3),
  people: z.array(person),
  // In the order of the script. Prose may hold a speech in the middle of a line: its quote is the words themselves.
  speeches: z.array(z.strictObject({ index: z.int().min(1), speaker: key, to: z.array(key), ...seen })),
  places: z.array(z.strictObject({ kind: z.enum(placeKinds), inside: z.boolean().optional(), ...seen })),
  features: z.array(z.strictObject({ name: words, ...seen })),
  hours: z.array(z.strictObject({ hour: z.enum(labelledHours), ...seen })),
  weathers: z.array(z.strictObject({ weather: z.enum(weathers), ...seen })),
  seasons: z.array(z.strictObject({ season: z.enum(seasons), ...seen })),
  postures: z.array(z.strictObject({ person: key, posture: z.enum(postures), ...seen })),
  deeds: z.array(
    z.strictObject({ person: key, act: z.enum(acts), toward: key.optional(), thing: words.optional(), ...seen }),
  ),
  // What is worn stands with its person. "eaten" is drunk too; "heard" is what makes the sound.
  things: z.array(
    z.strictObject({
      name: words,
      state: z.enum(['held', 'used', 'eaten', 'heard', 'there', 'spokenOf']),
      by: key.optional(),
      ...seen,
    }),
  ),
  feelings: z.array(
    z.strictObject({
      person: key,
      feeling: z.enum(feelings),
      toward: key.optional(),
      shows: z.enum(['said', 'body', 'both', 'against']),
      quotes: z.array(quote).min(1).max(4),
    }),
  ),
  forms: z.array(
    z.strictObject({
      form: z.enum(['montage', 'intercut', 'insert', 'super', 'flashback', 'dream', 'dual', 'archive']),
      ...seen,
    }),
  ),
  // What must not be understood from these words.
  absent: z.array(
    z.strictObject({
      of: z.enum(absentOf),
      value: words.optional(),
      person: key.optional(),
      why: z.enum(absentWhy),
      ...seen,
    }),
  ),
})
export type LabelledScene = z.infer<typeof labelledSceneSchema>

// What a second labeller saw in the same scene, not having seen the first's labels; the script is the first's.
export const secondLabelsSchema = labelledSceneSchema.omit({
  language: true,
  style: true,
  script: true,
  seasons: true,
  absent: true,
})
export type SecondLabels = z.infer<typeof secondLabelsSchema>

export const scriptOf = (scene: Pick<LabelledScene, 'script'>): string => scene.script.join('\n')

// From which letter of the script to which; undefined where the quote is not there.
export function spanOf(script: string, { text, nth = 1 }: Quote): [number, number] | undefined {
  let from = -1
  for (let n = 0; n < nth; n++) {
    from = script.indexOf(text, from + 1)
    if (from < 0) return undefined
  }
  return [from, from + text.length]
}
