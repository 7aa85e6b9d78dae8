import { readSubject } from '../../subjects/index.ts'
import type { Cut, CutClip, Track, TrackKind } from '../cut.ts'

// A cut for another cutting room. Media have hard names that follow from what they show; every clip carries its id in its
// name and, where there is such a place, beside it, so that it is known again when it comes back.

export const exchangeFormats = ['otio', 'fcpxml', 'fcp7', 'edl'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

// What a format has no word for, and how often it was wanted.
export const losses = [
  'titles',
  'levels',
  'fades',
  'black',
  'transforms',
  'ducking',
  'pan',
  'mutes',
  'chapters',
  'markers',
  'tracks',
  'events',
  'held',
  'speeds',
] as const
export type Loss = (typeof losses)[number]
export type Losses = { what: Loss; count: number }[]
export type Written = { text: string; losses: Losses }

export type Order = {
  cut: Cut
  width: number
  height: number
  // What a reader of the timeline sees of a clip.
  nameOf: (clip: CutClip) => string
  // The keys of the units that show it, where they are known.
  unitsOf?: (clip: CutClip, of: TrackKind) => readonly string[]
}

export const unitsOf = ({ unitsOf: find }: Order, clip: CutClip, of: TrackKind): readonly string[] =>
  find?.(clip, of) ?? []

export const lossesOf = (counts: Partial<Record<Loss, number | undefined>>): Losses =>
  losses.flatMap((what) => {
    const count = counts[what] ?? 0
    return count > 0 ? [{ what, count }] : []
  })

export const isSound = (of: TrackKind): boolean => of !== 'picture' && of !== 'title'
export const clipsOf = (cut: Cut, kinds: (of: TrackKind) => boolean): CutClip[] =>
  cut.tracks.filter(({ of }) => kinds(of)).flatMap(({ clips }) => clips)

// A title lies in no file; the cards before and after the film do.
export const isMade = (of: TrackKind): boolean => of === 'title'

export const fileOf = (clip: CutClip, of: TrackKind): string => {
  const { kind, id } = readSubject(clip.source.subject)
  if (kind === 'film') return `card-${clip.id}.mp4`
  const take = clip.source.take === undefined ? '' : `-${clip.source.take}`
  return `${of === 'picture' ? kind : `${of}-${kind}`}-${id}${take}.${of === 'picture' ? 'mp4' : 'wav'}`
}

export const named = (clip: CutClip, nameOf: Order['nameOf']): string => {
  const says = nameOf(clip)
    .replace(/[\p{Cc}[\]]+/gu, ' ')
    .trim()
  return says === '' ? `[${clip.id}]` : `${says} [${clip.id}]`
}
export const idIn = (name: string): string | undefined => /\[([A-Za-z0-9_-]{1,72})\]$/.exec(name.trimEnd())?.[1]
export const withoutId = (name: string): string =>
  name
    .trimEnd()
    .replace(/\[[A-Za-z0-9_-]{1,72}\]$/, '')
    .trimEnd()

// What it is as loud as, where it is so throughout.
export const steadyLevel = ({ level }: CutClip): number | undefined =>
  level?.every(({ db }) => db === level[0]?.db) ? level[0]?.db : undefined

// A dissolve that another room can make: the clip before it ends where this one begins.
export const dissolveInto = (track: Track, n: number): number => {
  const [before, clip] = [track.clips[n - 1], track.clips[n]]
  if (clip?.enter?.by !== 'dissolve' || !before || before.at + before.frames !== clip.at) return 0
  return Math.min(clip.enter.frames, clip.frames)
}
// Where the clip before it has no more, we hold its last frame; elsewhere there is nothing to show.
export const heldDissolves = (cut: Cut): number =>
  cut.tracks.reduce(
    (sum, track) =>
      sum +
      track.clips.filter((_, n) => {
        const frames = dissolveInto(track, n)
        const before = track.clips[n - 1]
        return frames > 0 && before?.length !== undefined && before.length - before.out < frames * before.speed
      }).length,
    0,
  )

export const common = (cut: Cut): Partial<Record<Loss, number>> => {
  const all = cut.tracks.flatMap(({ clips }) => clips)
  const count = (is: (clip: CutClip) => unknown) => all.filter(is).length
  return {
    fades: count(({ fade }) => fade && fade.in + fade.out > 0),
    black: count(({ enter }) => enter?.by === 'fade'),
    transforms: count(({ transform }) => transform),
    pan: count(({ pan }) => pan),
    ducking: cut.ducking.length,
    chapters: cut.chapters.length,
    held: heldDissolves(cut),
  }
}
