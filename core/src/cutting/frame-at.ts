import { type Crop, type Cut, type CutClip, cutFrames, type Track } from './cut.ts'

// What is seen and heard at one frame of a cut: asked by the tab that plays it and by whoever renders it, so that both show
// the same.

export type Layer = {
  clip: CutClip
  // Which frame of its source.
  frame: number
  alpha: number
  crop: Crop
}
export type WrittenOver = { clip: CutClip; text: string; style: NonNullable<CutClip['text']>['style']; alpha: number }
export type Seen = { layers: Layer[]; titles: WrittenOver[]; black: number }

const whole: Crop = [0, 0, 1, 1]

// The clip that is there, found by halves: a track is in order.
export const clipAt = (clips: readonly CutClip[], frame: number): CutClip | undefined => {
  let [low, high] = [0, clips.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const clip = clips[middle]
    if (!clip) return undefined
    if (frame < clip.at) high = middle - 1
    else if (frame >= clip.at + clip.frames) low = middle + 1
    else return clip
  }
  return undefined
}

export const sourceFrame = (clip: CutClip, frame: number): number => {
  const at = clip.in + Math.floor((frame - clip.at) * clip.speed)
  return Math.min(at, clip.length === undefined ? at : Math.max(0, clip.length - 1))
}

const cropAt = ({ transform, at, frames }: CutClip, frame: number): Crop => {
  if (!transform) return whole
  const { from, to } = transform
  if (!to) return from
  const share = frames < 2 ? 0 : (frame - at) / (frames - 1)
  const between = (n: 0 | 1 | 2 | 3) => from[n] + (to[n] - from[n]) * share
  return [between(0), between(1), between(2), between(3)]
}

// From nought to one over its fade in, back over its fade out.
export const fadeAt = ({ fade, at, frames }: CutClip, frame: number): number => {
  if (!fade) return 1
  const [since, left] = [frame - at + 1, at + frames - frame]
  return Math.min(1, fade.in > 0 ? since / (fade.in + 1) : 1, fade.out > 0 ? left / (fade.out + 1) : 1)
}

const layersIn = (track: Track, frame: number): { layers: Layer[]; black: number } => {
  const clip = clipAt(track.clips, frame)
  if (!clip || clip.muted || track.muted) return { layers: [], black: 0 }
  const since = frame - clip.at
  const into = clip.enter && since < clip.enter.frames ? (since + 1) / (clip.enter.frames + 1) : 1
  const layer = { clip, frame: sourceFrame(clip, frame), alpha: fadeAt(clip, frame), crop: cropAt(clip, frame) }
  if (into === 1 || clip.enter?.by === 'cut') return { layers: [layer], black: 0 }
  if (clip.enter?.by === 'fade') return { layers: [layer], black: 1 - into }
  const before = clipAt(track.clips, clip.at - 1)
  if (!before) return { layers: [{ ...layer, alpha: layer.alpha * into }], black: 0 }
  // As the film's own: the last picture of what was before is held, and goes.
  const last = before.at + before.frames - 1
  const held = { clip: before, frame: sourceFrame(before, last), alpha: 1, crop: cropAt(before, last) }
  return { layers: [held, { ...layer, alpha: layer.alpha * into }], black: 0 }
}

export const seenAt = (cut: Pick<Cut, 'tracks'>, frame: number): Seen => {
  const pictures = cut.tracks.filter(({ of }) => of === 'picture').map((track) => layersIn(track, frame))
  const titles = cut.tracks
    .filter(({ of, muted }) => of === 'title' && !muted)
    .flatMap(({ clips }): WrittenOver[] => {
      const clip = clipAt(clips, frame)
      return clip?.text && !clip.muted ? [{ clip, ...clip.text, alpha: fadeAt(clip, frame) }] : []
    })
  return {
    layers: pictures.flatMap(({ layers }) => layers),
    titles,
    black: pictures.reduce((most, { black }) => Math.max(most, black), 0),
  }
}

const levelAt = ({ level }: CutClip, frame: number): number => {
  const points = level ?? []
  const next = points.findIndex(({ at }) => at > frame)
  const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], next < 0 ? undefined : points[next]]
  if (!before) return after?.db ?? 0
  if (!after) return before.db
  return before.db + ((after.db - before.db) * (frame - before.at)) / (after.at - before.at)
}

// How long another sound takes to step back, and to come again.
const duckSeconds = { down: 0.26, up: 0.65 }

type Heard = Pick<Cut, 'tracks' | 'ducking'> & { rate: number }

const duckedBy = (cut: Heard, track: Track, frame: number): number =>
  cut.ducking
    .filter(({ of }) => of === track.of)
    .reduce((sum, { under, by }) => {
      const [down, up] = [duckSeconds.down * cut.rate, duckSeconds.up * cut.rate]
      const share = cut.tracks
        .filter(({ of, muted }) => of === under && !muted)
        .reduce((most, { clips }) => {
          const near = clips.find(
            (clip) => !clip.muted && frame >= clip.at - down && frame < clip.at + clip.frames + up,
          )
          if (!near) return most
          const end = near.at + near.frames
          const inside = frame < near.at ? 1 - (near.at - frame) / down : frame < end ? 1 : 1 - (frame - end) / up
          return Math.max(most, inside)
        }, 0)
      return sum + by * share
    }, 0)

// In decibels; nothing where it is silent.
export const loudnessAt = (cut: Heard, track: Track, clip: CutClip, frame: number): number | undefined => {
  if (clip.muted || track.muted) return undefined
  const fade = fadeAt(clip, frame)
  if (fade <= 0) return undefined
  return levelAt(clip, sourceFrame(clip, frame)) + duckedBy(cut, track, frame) + 20 * Math.log10(fade)
}

// Where one can stop: where any picture begins, and the end.
export const edgesOf = (cut: Cut): number[] => {
  const edges = (cut.tracks[0]?.clips ?? []).flatMap(({ at, frames }) => [at, at + frames])
  return [...new Set([0, ...edges, ...cut.markers.map(({ at }) => at), cutFrames(cut)])].sort((a, b) => a - b)
}
