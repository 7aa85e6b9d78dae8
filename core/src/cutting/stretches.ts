import type { BoundScene } from '../build/planned.ts'
import { readSubject } from '../subjects/index.ts'
import { cardOf } from './automatic.ts'
import { type Crop, type Cut, type CutClip, cutFrames } from './cut.ts'
import { sourceFrame } from './frame-at.ts'
import { millionths, type Shown, tenThousandths, type Written } from './rendering.ts'

// An edited cut's pictures, in stretches that are made each by itself and known by what they hold: a trim in one leaves all
// others as they are. Where one ends is said by its own clips, never by their place in the film, so that what comes in
// before moves no other end.

export type Stretch = {
  frames: number
  tracks: Shown[][]
  titles: Written[]
  // The units that show it, track by track and clip by clip.
  clips: string[]
  cards: ReadonlySet<'title' | 'credits'>
}

const longestSeconds = 12
const endsAfter = (id: string): boolean => {
  let hash = 2166136261
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619)
  return (hash >>> 8) % 3 === 0
}

type Known = { units: ReadonlyMap<string, readonly string[]>; sceneOf: ReadonlyMap<string, string> }

const knownOf = (scenes: readonly BoundScene[]): Known => ({
  units: new Map(scenes.flatMap(({ shots }) => shots.map(({ shotId, clips }) => [shotId, clips] as const))),
  sceneOf: new Map(scenes.flatMap(({ sceneId, shots }) => shots.map(({ shotId }) => [shotId, sceneId] as const))),
})

const shotOf = ({ source }: CutClip): string | undefined => {
  const { kind, id } = readSubject(source.subject)
  return kind === 'shot' ? id : undefined
}

const endsOf = (story: readonly CutClip[], rate: number, { sceneOf }: Known): number[] => {
  const begins: number[] = []
  let since = 0
  for (const [n, clip] of story.entries()) {
    const before = story[n - 1]
    const sceneHere = sceneOf.get(shotOf(clip) ?? '')
    const parted =
      !before ||
      sceneOf.get(shotOf(before) ?? '') !== sceneHere ||
      endsAfter(before.id) ||
      clip.at + clip.frames - since > longestSeconds * rate
    if (!parted) continue
    // What is black before the first picture belongs to it.
    since = before ? clip.at : 0
    begins.push(since)
  }
  return begins
}

const whole: Crop = [0, 0, 1, 1]

const shownOf = (clip: CutClip, from: number, pieces: number): Shown => {
  const { transform, enter, fade, length } = clip
  const card = cardOf(clip)
  return {
    ...{ at: clip.at - from, frames: clip.frames, in: clip.in, speed: millionths(clip.speed), pieces },
    ...(length === undefined ? {} : { length }),
    ...(card ? { card } : {}),
    ...(transform ? { from: tenThousandths(transform.from) } : {}),
    ...(transform?.to ? { to: tenThousandths(transform.to) } : {}),
    ...(enter && enter.by !== 'cut' && enter.frames > 0 ? { enter } : {}),
    ...(fade && fade.in + fade.out > 0 ? { fade } : {}),
  }
}

// What a dissolve begins from: the last picture of the clip before, and nothing else of it.
const heldFrom = (before: CutClip, from: number): CutClip => {
  const { transform, id, source, length } = before
  const last = sourceFrame(before, before.at + before.frames - 1)
  const view = transform ? (transform.to ?? transform.from) : whole
  return {
    ...{ id, source, at: from - 1, frames: 1, in: last, out: last + 1, speed: 1 },
    ...(length === undefined ? {} : { length }),
    ...(transform ? { transform: { from: view } } : {}),
  }
}

const isSeen = ({ muted }: { muted?: boolean | undefined }): boolean => muted !== true
const overlaps = (clip: CutClip, from: number, to: number): boolean => clip.at < to && clip.at + clip.frames > from

export const stretchesOf = (cut: Cut, scenes: readonly BoundScene[]): Stretch[] => {
  const known = knownOf(scenes)
  const end = cutFrames(cut)
  const pictures = cut.tracks.filter((track) => track.of === 'picture' && isSeen(track))
  const [story] = cut.tracks.filter(({ of }) => of === 'picture')
  const titles = cut.tracks.filter((track) => track.of === 'title' && isSeen(track)).flatMap(({ clips }) => clips)
  const begins = endsOf(story?.clips ?? [], cut.rate, known)
  const starts = begins.length > 0 ? begins : [0]
  return starts.flatMap((from, n): Stretch[] => {
    const to = starts[n + 1] ?? end
    if (to <= from) return []
    const clips: string[] = []
    const cards = new Set<'title' | 'credits'>()
    const tracks = pictures.map(({ clips: all }) =>
      all.flatMap((clip, at): Shown[] => {
        if (!overlaps(clip, from, to) || !isSeen(clip)) return []
        const before = all[at - 1]
        const held =
          clip.at <= from &&
          before &&
          before.at + before.frames === clip.at &&
          clip.enter?.by === 'dissolve' &&
          // Also where a stretch begins in the middle of it.
          from < clip.at + clip.enter.frames
            ? [heldFrom(before, clip.at)]
            : []
        return [...held, clip].flatMap((each): Shown[] => {
          const units = known.units.get(shotOf(each) ?? '') ?? []
          const card = cardOf(each)
          // A shot that the script no longer has is black until one says what becomes of it.
          if (units.length === 0 && !card) return []
          clips.push(...units)
          if (card) cards.add(card)
          return [shownOf(each, from, units.length)]
        })
      }),
    )
    return [
      {
        ...{ frames: to - from, clips, cards },
        tracks: tracks.filter((shown) => shown.length > 0),
        titles: titles
          .filter((clip) => overlaps(clip, from, to) && isSeen(clip) && (clip.text?.text.trim() ?? '') !== '')
          .map(({ at, frames, text, fade }) => ({
            ...{ at: at - from, frames, text: text?.text ?? '', style: text?.style ?? ('over' as const) },
            ...(fade && fade.in + fade.out > 0 ? { fade } : {}),
          })),
      },
    ]
  })
}
