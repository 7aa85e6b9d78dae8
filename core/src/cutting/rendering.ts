import { z } from 'zod'
import { idSchema, languageSchema } from '../ids/index.ts'
import { transitions } from '../shots/shot.ts'
import { type Crop, type Cut, type CutClip, captionsSchema, titleStyles, trackKinds } from './cut.ts'

// A cut as a renderer is told of it, in whole numbers, because it stands in a unit's key: shares in ten thousandths,
// decibels in hundredths, speeds in millionths.

const frames = z.int()
const view = z.tuple([z.int(), z.int(), z.int(), z.int()])
const fadeField = z.object({ in: z.int().min(0), out: z.int().min(0) })

export const cards = ['title', 'credits'] as const
export const shownSchema = z.object({
  // From the stretch's own first frame: what reaches in from before it begins below nought.
  at: frames,
  frames: frames.min(1),
  in: frames.min(0),
  length: frames.min(0).optional(),
  speed: z.int().min(1),
  // How many of the stretch's clips show it, in order; none for a card.
  pieces: z.int().min(0),
  card: z.enum(cards).optional(),
  from: view.optional(),
  to: view.optional(),
  enter: z.object({ by: z.enum(transitions), frames: z.int().min(0) }).optional(),
  fade: fadeField.optional(),
})
export type Shown = z.infer<typeof shownSchema>

export const writtenSchema = z.object({
  at: frames,
  frames: frames.min(1),
  text: z.string(),
  style: z.enum(titleStyles),
  fade: fadeField.optional(),
})
export type Written = z.infer<typeof writtenSchema>

export const soundSchema = z.object({
  of: z.enum(trackKinds),
  // Which of the mix's inputs of that name.
  from: z.enum(['lines', 'effects', 'ambiences', 'music']),
  unit: z.int().min(0),
  at: frames.min(0),
  frames: frames.min(1),
  in: frames.min(0),
  length: frames.min(0).optional(),
  speed: z.int().min(1),
  level: z.array(z.object({ at: frames, db: z.int() })).optional(),
  pan: z.int().optional(),
  fade: fadeField.optional(),
})
export type Sounded = z.infer<typeof soundSchema>

export const editedSoundSchema = z.object({
  frames: frames.min(1),
  sounds: z.array(soundSchema),
  ducking: z.array(z.object({ of: z.enum(trackKinds), under: z.enum(trackKinds), by: z.int() })),
})
export type EditedSound = z.infer<typeof editedSoundSchema>

// When what is seen and said of the script comes in the edited film.
export const editedTimesSchema = z.object({
  edition: z.string(),
  frames: frames.min(1),
  chapters: z.array(z.object({ at: frames, text: z.string() })),
  shots: z.array(z.object({ shotId: idSchema, at: frames, frames: frames.min(1), in: frames.min(0) })),
  lines: z.array(
    z.object({
      ...{ lineId: idSchema, at: frames, frames: frames.min(1), text: z.string().optional() },
      captions: z.partialRecord(languageSchema, captionsSchema).optional(),
    }),
  ),
})
export type EditedTimes = z.infer<typeof editedTimesSchema>

const whole = (value: number, of: number): number => Math.round(value * of)
export const tenThousandths = (crop: Crop): z.infer<typeof view> => [
  whole(crop[0], 10_000),
  whole(crop[1], 10_000),
  whole(crop[2], 10_000),
  whole(crop[3], 10_000),
]
const cropOf = (shares: z.infer<typeof view>): Crop => [
  shares[0] / 10_000,
  shares[1] / 10_000,
  shares[2] / 10_000,
  shares[3] / 10_000,
]
export const millionths = (speed: number): number => whole(speed, 1_000_000)
export const hundredths = (value: number): number => whole(value, 100)

type Laid = { tracks: Cut['tracks']; rate: number; markers: Cut['markers']; ducking: Cut['ducking'] }

const source = { subject: { film: 'film' } }
const clipFrom = (id: string, { at, frames: long, in: from, length, speed, fade }: Shown | Sounded): CutClip => ({
  ...{ id, source, at, in: from, frames: long, speed: speed / 1_000_000 },
  out: from + Math.max(1, Math.round((long * speed) / 1_000_000)),
  ...(length === undefined ? {} : { length }),
  ...(fade ? { fade } : {}),
})

// The same again as a cut, so that whoever renders it asks what the tab asks (frame-at.ts). A clip's id says which it is.
export const seenFrom = (tracks: readonly (readonly Shown[])[], titles: readonly Written[], rate: number): Laid => ({
  rate,
  markers: [],
  ducking: [],
  tracks: [
    ...tracks.map((clips, track) => ({
      id: `picture-${track + 1}`,
      of: 'picture' as const,
      clips: clips.map(
        (shown, n): CutClip => ({
          ...clipFrom(`${track}-${n}`, shown),
          ...(shown.enter ? { enter: shown.enter } : {}),
          ...(shown.from
            ? { transform: { from: cropOf(shown.from), ...(shown.to ? { to: cropOf(shown.to) } : {}) } }
            : {}),
        }),
      ),
    })),
    // Each on a track of its own: two may be read at once.
    ...titles.map(({ at, frames: long, text, style, fade }, n) => ({
      id: `title-${n}`,
      of: 'title' as const,
      clips: [
        {
          ...{ id: `title-${n}`, source, at, in: 0, out: long, frames: long, speed: 1, text: { text, style } },
          ...(fade ? { fade } : {}),
        },
      ],
    })),
  ],
})

export const heardFrom = ({ sounds, ducking }: EditedSound, rate: number): Laid => ({
  rate,
  markers: [],
  ducking: ducking.map(({ of, under, by }) => ({ of, under, by: by / 100 })),
  tracks: sounds.map((sound, n) => ({
    id: `sound-${n}`,
    of: sound.of,
    clips: [
      {
        ...clipFrom(`sound-${n}`, sound),
        ...(sound.level ? { level: sound.level.map(({ at, db }) => ({ at, db: db / 100 })) } : {}),
        ...(sound.pan === undefined ? {} : { pan: sound.pan / 100 }),
      },
    ],
  })),
})
