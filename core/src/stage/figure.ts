import { z } from 'zod'
import { share } from './space.ts'

// Who is drawn: the same person in every shot of a film until the script changes them.

export const builds = ['slight', 'slim', 'average', 'sturdy', 'heavy'] as const
export const bodySchema = z.strictObject({
  // Metres from sole to crown, standing.
  height: z.number().min(0.4).max(2.4),
  age: z.int().min(0).max(130),
  sex: z.enum(['m', 'f']),
  build: z.enum(builds),
  // From light to dark.
  skin: share,
})
export type Body = z.infer<typeof bodySchema>

// biome-ignore format: words, many to a line
export const hairCuts = [
  'bald', 'shaved', 'crop', 'short', 'fringe', 'side', 'balding', 'bob', 'shoulder', 'long', 'ponytail', 'bun',
  'topknot', 'braids', 'pigtails', 'curly', 'wild',
] as const
export const beards = ['none', 'stubble', 'moustache', 'beard', 'long-beard'] as const
export const hairSchema = z.strictObject({
  cut: z.enum(hairCuts),
  // 0 white, 3 black.
  tone: z.number().min(0).max(3),
  beard: z.enum(beards),
})
export type Hair = z.infer<typeof hairSchema>

// What is worn, piece by piece; an outfit that has a name ("school uniform") is these pieces with its name beside them.
// biome-ignore format: words, many to a line
export const outfits = [
  'everyday', 'work', 'farm', 'home', 'sleep', 'sport', 'swim', 'suit', 'dress', 'wedding', 'mourning', 'school',
  'police', 'soldier', 'nurse', 'doctor', 'patient', 'monk', 'novice', 'nun', 'chut-thai', 'royal', 'dancer', 'cook',
  'vendor', 'driver', 'guard', 'prisoner', 'rain', 'winter', 'hijab', 'armour', 'space', 'judge', 'priest', 'ghost',
] as const
// biome-ignore format: words, many to a line
export const tops = [
  'none', 't-shirt', 'shirt', 'blouse', 'polo', 'vest', 'jumper', 'sabai', 'robe', 'gown', 'dress', 'tunic',
] as const
// biome-ignore format: words, many to a line
export const bottoms = [
  'none', 'trousers', 'jeans', 'shorts', 'skirt', 'long-skirt', 'sarong', 'pha-sin', 'chong-kraben', 'robe',
] as const
// biome-ignore format: words, many to a line
export const overs = [
  'none', 'jacket', 'suit-jacket', 'coat', 'white-coat', 'raincoat', 'apron', 'cardigan', 'waistcoat', 'armour', 'cape',
] as const
// biome-ignore format: words, many to a line
export const heads = [
  'none', 'cap', 'hat', 'straw-hat', 'police-cap', 'army-cap', 'helmet', 'nurse-cap', 'cook-hat', 'hijab', 'veil',
  'headscarf', 'hood', 'crown', 'chada', 'headband',
] as const
export const feet = ['bare', 'sandals', 'shoes', 'boots', 'heels', 'slippers'] as const
export const patterns = ['plain', 'stripes', 'checks', 'flowers', 'band'] as const
// biome-ignore format: words, many to a line
export const trims = [
  'glasses', 'sunglasses', 'tie', 'belt', 'badge', 'scarf', 'pha-khao-ma', 'necklace', 'earrings', 'mask', 'gloves',
  'watch', 'garland', 'bag', 'sash', 'bandage',
] as const

const cloth = {
  // 0 the lightest, 3 the darkest; one colour of the film's may lie on it.
  tone: z.number().min(0).max(3),
  accent: z.boolean(),
  pattern: z.enum(patterns),
}
export const wearSchema = z.strictObject({
  outfit: z.enum(outfits),
  // `sleeve` and `length`: 0 none, 1 to elbow or knee, 2 to wrist or ankle.
  top: z.strictObject({ cut: z.enum(tops), sleeve: z.number().min(0).max(2), ...cloth }),
  bottom: z.strictObject({ cut: z.enum(bottoms), length: z.number().min(0).max(2), ...cloth }),
  over: z.strictObject({ cut: z.enum(overs), ...cloth }),
  head: z.strictObject({ cut: z.enum(heads), ...cloth }),
  feet: z.enum(feet),
  trims: z.array(z.enum(trims)).max(6),
})
export type Wear = z.infer<typeof wearSchema>

export const figureSchema = z.strictObject({ body: bodySchema, hair: hairSchema, wear: wearSchema })
export type Figure = z.infer<typeof figureSchema>
