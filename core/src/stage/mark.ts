import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { figureSchema } from './figure.ts'
import { pointSchema, radians, share } from './space.ts'

// biome-ignore format: words, many to a line
export const poses = [
  // How one is
  'stand', 'contrapposto', 'arms-crossed', 'hands-on-hips', 'walk', 'run', 'sit', 'sit-cross-legged', 'phab-phiap',
  'hug-knees', 'kneel', 'squat', 'crouch', 'lie', 'lie-side', 'lean', 'lean-back', 'bow', 'prostrate', 'crawl', 'ride',
  'drive', 'row', 'hang', 'float', 'swim', 'carried', 'fallen',
  // What one does
  'wai', 'point', 'wave', 'hold', 'read', 'reach', 'offer', 'take', 'embrace-a', 'embrace-b', 'kiss', 'shake-hands',
  'touch', 'fall', 'jump', 'climb', 'work-low', 'work-table', 'write', 'phone', 'drink', 'eat', 'smoke', 'carry',
  'carry-child', 'lift', 'push', 'pull', 'dig', 'throw', 'hit', 'kick', 'fight', 'shoot', 'dance', 'pray', 'meditate',
  'sweep', 'sew', 'play-strings', 'play-pipe', 'drum', 'photograph', 'cover-face', 'weep', 'shout', 'nod',
  'hands-up', 'bound', 'tend', 'comb', 'salute', 'shrug', 'look-up', 'look-down',
] as const
export type Pose = (typeof poses)[number]

// biome-ignore format: words, many to a line
export const expressions = [
  'neutral', 'smile', 'laugh', 'tender', 'calm', 'proud', 'sad', 'weep', 'worried', 'afraid', 'angry', 'contempt',
  'ashamed', 'surprised', 'pained', 'asleep',
] as const
export type Expression = (typeof expressions)[number]

// One person at one moment.
export const markSchema = z.strictObject({
  at: pointSchema,
  face: radians,
  pose: z.enum(poses),
  // On the way to another pose, and how far.
  to: z.enum(poses).optional(),
  t: share.optional(),
  // Of who walks, runs, rows, swims: how many strides so far.
  stride: z.number().min(0).max(10_000).optional(),
  // Whom or what they look at.
  look: z.union([idSchema, pointSchema]).optional(),
  expression: z.enum(expressions),
  speaks: z.boolean().optional(),
  // Props by id. One in both hands is held by both.
  holds: z.strictObject({ left: idSchema, right: idSchema }).partial().optional(),
  // Where a hand lies: on a counter, a shoulder, another's hand.
  reach: z.strictObject({ left: pointSchema, right: pointSchema }).partial().optional(),
  // What they sit or lie on: its piece and place, and how high it is above `at`.
  on: z.strictObject({ piece: idSchema, place: z.string(), height: z.number().min(0).max(6) }).optional(),
  // With whom bodies touch, so that nothing warns of it.
  touches: z.array(idSchema).max(8).optional(),
})
export type Mark = z.infer<typeof markSchema>

// One who can be drawn at once: who they are and where.
export const actorSchema = markSchema.extend(figureSchema.shape)
export type Actor = z.infer<typeof actorSchema>

// biome-ignore format: words, many to a line
export const propKinds = [
  // In hands
  'cup', 'glass', 'bottle', 'plate', 'bowl', 'spoon', 'chopsticks', 'knife', 'sword', 'gun', 'spear', 'shield', 'stick',
  'cane', 'stone', 'paper', 'book', 'newspaper', 'photograph', 'money', 'coin', 'wallet', 'bag', 'suitcase', 'box',
  'basket', 'bucket', 'phone', 'radio', 'microphone', 'laptop', 'camera', 'torch', 'lantern', 'candle', 'incense',
  'cigarette', 'key', 'rope', 'hammer', 'tool', 'axe', 'hoe', 'broom', 'cloth', 'needle', 'umbrella', 'fan', 'mirror',
  'comb', 'scissors', 'pen', 'brush', 'flowers', 'garland', 'branch', 'plant', 'toy', 'ball', 'balloon', 'cards',
  'guitar', 'fiddle', 'flute', 'drum', 'bell', 'amulet', 'statue', 'crown', 'flag', 'pot', 'jar', 'food', 'fruit',
  'baby', 'clay', 'fish', 'net', 'oar', 'syringe', 'letter', 'tray', 'clock', 'ring', 'kite',
  // Beasts
  'dog', 'cat', 'bird', 'chicken', 'duck', 'buffalo', 'cow', 'horse', 'elephant', 'pig', 'goat', 'monkey', 'snake',
  'frog', 'mouse', 'tiger', 'insect', 'beast',
  // What goes
  'bicycle', 'motorcycle', 'car', 'truck', 'tuk-tuk', 'bus', 'boat', 'cart', 'wheelchair', 'pram', 'aeroplane',
  // None known: a plain shape with its name
  'thing',
] as const
export type PropKind = (typeof propKinds)[number]

export const propSchema = z.strictObject({
  kind: z.enum(propKinds),
  name: z.string().max(120),
  // The middle of its foot; of what is held, where its hand will be, near enough.
  at: pointSchema,
  face: radians,
  size: z.tuple([z.number().min(0.005).max(40), z.number().min(0.005).max(40), z.number().min(0.005).max(40)]),
  heldBy: idSchema.optional(),
  accent: z.boolean().optional(),
})
export type Prop = z.infer<typeof propSchema>
