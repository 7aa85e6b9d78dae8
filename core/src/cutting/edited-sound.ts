import type { BoundScene } from '../build/planned.ts'
import { readSubject } from '../subjects/index.ts'
import { type Cut, type CutClip, cutFrames, type TrackKind } from './cut.ts'
import { type EditedSound, hundredths, millionths, type Sounded } from './rendering.ts'

// An edited cut's sound: what is heard when, how loud, and which of the mix's inputs it is.

type Beds = { ambiences: readonly { sceneId: string }[]; music: readonly { fromSceneId: string }[] }

type Found = Pick<Sounded, 'from' | 'unit'>

// The units stand in the order in which the scenes name their places.
const places = (scenes: readonly BoundScene[], { ambiences, music }: Beds): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>()
  let [line, effect] = [0, 0]
  for (const shot of scenes.flatMap(({ shots }) => shots)) {
    for (const { lineId } of shot.lines) found.set(`line ${lineId}`, { from: 'lines', unit: line++ })
    for (const n of shot.effects.keys()) found.set(`effects ${shot.shotId} ${n}`, { from: 'effects', unit: effect++ })
  }
  for (const [n, { sceneId }] of ambiences.entries()) found.set(`scene ${sceneId}`, { from: 'ambiences', unit: n })
  for (const [n, { fromSceneId }] of music.entries()) found.set(`cue ${fromSceneId}`, { from: 'music', unit: n })
  return found
}

const placeOf = ({ source }: CutClip, of: TrackKind): string => {
  const { kind, id } = readSubject(source.subject)
  return of === 'effects' ? `effects ${id} ${source.take ?? 0}` : `${kind} ${id}`
}

const isHeard = ({ muted }: { muted?: boolean | undefined }): boolean => muted !== true

export const editedSound = (cut: Cut, scenes: readonly BoundScene[], beds: Beds): EditedSound => {
  const found = places(scenes, beds)
  const sounds = cut.tracks
    .filter(({ of }) => of !== 'picture' && of !== 'title')
    .filter(isHeard)
    .flatMap(({ of, clips }) =>
      clips.filter(isHeard).flatMap((clip): Sounded[] => {
        const place = found.get(placeOf(clip, of))
        if (!place) return []
        const { at, frames, in: from, length, speed, level, pan, fade } = clip
        return [
          {
            ...{ of, ...place, at, frames, in: from, speed: millionths(speed) },
            ...(length === undefined ? {} : { length }),
            ...(level && level.length > 0
              ? { level: level.map((point) => ({ at: point.at, db: hundredths(point.db) })) }
              : {}),
            ...(pan ? { pan: hundredths(pan) } : {}),
            ...(fade && fade.in + fade.out > 0 ? { fade } : {}),
          },
        ]
      }),
    )
  return {
    frames: Math.max(1, cutFrames(cut)),
    sounds,
    ducking: cut.ducking.map(({ of, under, by }) => ({ of, under, by: hundredths(by) })),
  }
}
