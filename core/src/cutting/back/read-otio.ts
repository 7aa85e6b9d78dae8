import { z } from 'zod'
import { idIn, withoutId } from '../there/exchange.ts'
import {
  finish,
  kindOf,
  type Note,
  ReturnError,
  type Returned,
  type ReturnedClip,
  rateOf,
  speedOf,
} from './returned.ts'

const time = z.looseObject({ value: z.number(), rate: z.number().positive() })
const range = z.looseObject({ start_time: time, duration: time })
const peace = z.looseObject({
  clip: z.string().optional(),
  of: z.string().optional(),
  level: z.array(z.looseObject({ db: z.number() })).optional(),
})
const about = {
  metadata: z
    .looseObject({ peace: peace.optional().catch(undefined) })
    .optional()
    .catch(undefined),
}
const reference = z.looseObject({
  OTIO_SCHEMA: z.string(),
  target_url: z.string().nullish(),
  available_range: range.nullish(),
  parameters: z.looseObject({ text: z.string().optional() }).optional().catch(undefined),
})
const marker = z.looseObject({ name: z.string().nullish(), comment: z.string().nullish(), marked_range: range })
const item = z.looseObject({
  OTIO_SCHEMA: z.string(),
  name: z.string().nullish(),
  source_range: range.nullish(),
  enabled: z.boolean().optional(),
  effects: z.array(z.looseObject({ time_scalar: z.number().optional() })).nullish(),
  media_references: z.record(z.string(), reference).nullish(),
  media_reference: reference.nullish(),
  active_media_reference_key: z.string().nullish(),
  in_offset: time.nullish(),
  out_offset: time.nullish(),
  ...about,
})
const track = z.looseObject({
  OTIO_SCHEMA: z.string(),
  name: z.string().nullish(),
  kind: z.string().nullish(),
  children: z.array(z.unknown()).nullish(),
  ...about,
})
const timeline = z.looseObject({
  OTIO_SCHEMA: z.string().startsWith('Timeline.'),
  name: z.string().nullish(),
  tracks: z.looseObject({ children: z.array(track), markers: z.array(marker).nullish() }),
})

type Item = z.infer<typeof item>

const parse = (text: string): z.infer<typeof timeline> => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ReturnError('broken')
  }
  const read = timeline.safeParse(json)
  if (!read.success) throw new ReturnError('unknown')
  return read.data
}

const mediaOf = ({ media_references: all, active_media_reference_key: key, media_reference: one }: Item) =>
  one ?? (all && Object.hasOwn(all, key ?? 'DEFAULT_MEDIA') ? all[key ?? 'DEFAULT_MEDIA'] : undefined)

export const readOtio = (text: string): Returned => {
  const { name, tracks } = parse(text)
  const noted = new Set<Note>()
  const items = tracks.children.map(({ children }) =>
    (children ?? []).map((child) => {
      const read = item.safeParse(child)
      if (!read.success) throw new ReturnError('broken')
      return read.data
    }),
  )
  const first = items.flat().find((each) => each.source_range)?.source_range?.duration.rate
  const rate = rateOf(first ?? 24, noted)
  const frames = (at: z.infer<typeof time>) => Math.round(at.rate === first ? at.value : (at.value / at.rate) * rate)
  const clipsOf = (children: Item[]): ReturnedClip[] => {
    const clips: ReturnedClip[] = []
    let at = 0
    let dissolve: number | undefined
    for (const child of children) {
      if (child.OTIO_SCHEMA.startsWith('Transition.')) {
        dissolve = (child.in_offset ? frames(child.in_offset) : 0) + (child.out_offset ? frames(child.out_offset) : 0)
        continue
      }
      const media = mediaOf(child)
      const within = child.source_range ?? media?.available_range
      const long = within ? frames(within.duration) : 0
      if (child.OTIO_SCHEMA.startsWith('Gap.') || long < 1) at += long
      else {
        if (!child.OTIO_SCHEMA.startsWith('Clip.')) noted.add('nested')
        const said = child.name ?? ''
        const warp = child.effects?.find((effect) => effect.time_scalar !== undefined)?.time_scalar
        const ours = child.metadata?.peace
        const clip = ours?.clip ?? idIn(said)
        const file = media?.target_url?.split(/[\\/]/).at(-1)
        const db = ours?.level?.[0]?.db
        clips.push({
          name: withoutId(said),
          in: within ? frames(within.start_time) : 0,
          frames: long,
          at,
          speed: warp === undefined ? 1 : speedOf(warp, noted),
          ...(clip === undefined ? {} : { clip }),
          ...(file === undefined ? {} : { file }),
          ...(media?.parameters?.text === undefined ? {} : { text: media.parameters.text }),
          ...(db === undefined || ours?.level?.some((point) => point.db !== db) ? {} : { db }),
          ...(child.enabled === false ? { muted: true } : {}),
          ...(dissolve ? { dissolve } : {}),
        })
        at += long
      }
      dissolve = undefined
    }
    return clips
  }
  return finish({
    format: 'otio',
    name: name ?? '',
    rate,
    tracks: tracks.children.map((each, n) => {
      const kind = kindOf(each.metadata?.peace?.of)
      const of = each.kind === 'Audio' ? 'sound' : kind === 'title' ? 'title' : 'picture'
      return { of, ...(kind ? { kind } : {}), clips: clipsOf(items[n] ?? []) }
    }),
    markers: (tracks.markers ?? []).map((each) => ({
      at: frames(each.marked_range.start_time),
      text: each.comment || each.name || '',
    })),
    notes: [...noted],
  })
}
