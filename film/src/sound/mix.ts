import { sidesOf } from '@peace/core/cutting'
import type { Wave } from '@peace/core/media'
import type { Timeline } from '@peace/core/timeline'
import { endingMs } from '../music/compose.ts'

// The film's sound, block by block, so that a film of two hours needs no more memory than one of a minute.
export const mixRate = 48_000

export type Track = {
  wave: Wave
  startMs: number
  gain: number
  role: 'voice' | 'music' | 'effects'
  envelope: (ms: number) => number
  loops: boolean
  // From −1, all of it left, to 1.
  pan?: number
}

const smooth = (share: number): number => {
  const t = Math.max(0, Math.min(1, share))
  return t * t * (3 - 2 * t)
}

// Music steps back for a voice, a little before it begins, and comes back slowly.
export const duckingOf = (timeline: Timeline): ((ms: number) => number) => {
  const spoken = timeline.scenes
    .flatMap((scene) => scene.shots.flatMap((shot) => shot.lines))
    .map(({ startMs, endMs }) => ({ from: startMs - 260, to: endMs + 420 }))
  const spans: { from: number; to: number }[] = []
  for (const span of spoken) {
    const last = spans.at(-1)
    if (last && span.from <= last.to + 600) last.to = Math.max(last.to, span.to)
    else spans.push({ ...span })
  }
  let near = 0
  return (ms) => {
    while (near > 0 && (spans[near]?.from ?? 0) - 300 > ms) near -= 1
    while (near < spans.length - 1 && (spans[near]?.to ?? 0) + 700 < ms) near += 1
    const span = spans[near]
    if (!span) return 1
    const inside = smooth((ms - (span.from - 200)) / 260) * (1 - smooth((ms - span.to) / 650))
    return 1 - 0.68 * inside
  }
}

const fadeBetween =
  (fromMs: number, toMs: number, inMs: number, outMs: number) =>
  (ms: number): number =>
    smooth((ms - fromMs) / Math.max(1, inMs)) * (1 - smooth((ms - (toMs - outMs)) / Math.max(1, outMs)))

export const voiceTrack = (wave: Wave, startMs: number, level: number): Track => ({
  wave,
  startMs,
  gain: level,
  role: 'voice',
  envelope: () => 1,
  loops: false,
})
export const effectTrack = (wave: Wave, startMs: number, level: number): Track => ({
  wave,
  startMs,
  gain: 0.55 * level,
  role: 'effects',
  envelope: () => 1,
  loops: false,
})

export const ambienceTrack = (wave: Wave, fromMs: number, toMs: number, level: number): Track => ({
  wave,
  startMs: Math.max(0, fromMs - 250),
  gain: 0.16 * level,
  role: 'effects',
  // Reaches a little into its neighbours, so that a cut in the picture is not a hole in the sound.
  envelope: fadeBetween(fromMs - 250, toMs + 250, 500, 500),
  loops: true,
})

export const musicTracks = (
  body: Wave,
  ending: Wave | undefined,
  span: { fromMs: number; toMs: number; last: boolean },
  level: number,
  ducking: (ms: number) => number,
): Track[] => {
  const { fromMs, toMs, last } = span
  // At the film's end the close is laid where the pictures stop; between moods one cue goes over into the next.
  const closeAt = ending ? Math.max(fromMs, toMs - (last ? 2200 : 1400)) : toMs
  const gain = 0.34 * level
  const cue: Track = {
    wave: body,
    startMs: fromMs,
    gain,
    role: 'music',
    envelope: (ms) => ducking(ms) * fadeBetween(fromMs, closeAt + 700, 500, 900)(ms),
    loops: true,
  }
  if (!ending) return [cue]
  return [
    cue,
    {
      wave: ending,
      startMs: closeAt,
      gain: gain * 1.05,
      role: 'music',
      envelope: (ms) => ducking(ms) * fadeBetween(closeAt, closeAt + endingMs, 60, 1600)(ms),
      loops: false,
    },
  ]
}

export type Block = { [role in Track['role']]: Float32Array } & { all: Float32Array }

const addTrack = (into: Float32Array, track: Track, fromMs: number, frames: number): void => {
  const left = track.wave.channels[0]
  const right = track.wave.channels[1] ?? left
  if (!left || !right || left.length < 2) return
  const step = track.wave.rate / mixRate
  const begin = Math.max(0, Math.ceil(((track.startMs - fromMs) * mixRate) / 1000))
  const [toLeft, toRight] = sidesOf(track.pan ?? 0)
  let gain = 0
  for (let at = begin; at < frames; at++) {
    const ms = fromMs + (at * 1000) / mixRate
    if (at % 64 === 0 || at === begin) gain = track.gain * track.envelope(ms)
    const position = (at - ((track.startMs - fromMs) * mixRate) / 1000) * step
    if (!track.loops && position >= left.length - 1) return
    if (gain < 0.0005) continue
    const whole = Math.floor(position)
    const share = position - whole
    const index = track.loops ? whole % left.length : whole
    const next = index + 1 < left.length ? index + 1 : track.loops ? 0 : index
    const [l, r] = [
      (left[index] ?? 0) * (1 - share) + (left[next] ?? 0) * share,
      (right[index] ?? 0) * (1 - share) + (right[next] ?? 0) * share,
    ]
    into[at * 2] = (into[at * 2] ?? 0) + l * gain * toLeft
    into[at * 2 + 1] = (into[at * 2 + 1] ?? 0) + r * gain * toRight
  }
}

export const trackEndMs = (track: Track): number =>
  track.loops
    ? Number.POSITIVE_INFINITY
    : track.startMs + ((track.wave.channels[0]?.length ?? 0) * 1000) / track.wave.rate

export const mixBlock = (tracks: readonly Track[], fromMs: number, frames: number): Block => {
  const make = () => new Float32Array(frames * 2)
  const block: Block = { voice: make(), music: make(), effects: make(), all: make() }
  const toMs = fromMs + (frames * 1000) / mixRate
  for (const track of tracks)
    if (track.startMs < toMs && trackEndMs(track) > fromMs) addTrack(block[track.role], track, fromMs, frames)
  for (let at = 0; at < block.all.length; at++)
    block.all[at] = (block.voice[at] ?? 0) + (block.music[at] ?? 0) + (block.effects[at] ?? 0)
  return block
}
