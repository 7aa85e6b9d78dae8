import {
  type EditedSound,
  heardFrom,
  type Levels,
  loudnessAt,
  type Sounded,
  soundRoleOf,
  standingGain,
} from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import type { Wave } from '@peace/core/media'
import { filmFps, msOfFrames } from '@peace/core/timeline'
import type { Track } from './mix.ts'

// The sounds of an edited cut, each as loud at every moment as the cut says (loudnessAt, which the tab asks too).

// An edge that is no fade is still no click.
const edgeMs = 4

// A line that nobody cut short is heard to its end, though the cut was laid out before it was spoken and took it for shorter.
// It gives way to the next voice.
const spillMs = 3000
const airMs = 20
const endOf = ({ at, in: from, frames, speed, length, of }: Sounded, all: readonly Sounded[]): number => {
  const end = msOfFrames(at + frames)
  if (soundRoleOf(of) !== 'voice' || length === undefined) return end
  if (from + Math.round((frames * speed) / 1_000_000) < length) return end
  const after = all.filter((each) => soundRoleOf(each.of) === 'voice' && each.at >= at + frames).map((each) => each.at)
  return Math.max(end, Math.min(end + spillMs, msOfFrames(Math.min(...after)) - airMs))
}

export type EditedTrack = { fromMs: number; toMs: number; sound: Sounded; track: (wave: Wave) => Track }

export const editedTracks = (edit: EditedSound, levels: Levels): EditedTrack[] => {
  const laid = heardFrom(edit, filmFps)
  return edit.sounds.map((sound, n) => {
    const track = must(laid.tracks[n], 'track of a sound')
    const clip = must(track.clips[0], 'sound')
    const [fromMs, toMs] = [msOfFrames(sound.at), endOf(sound, edit.sounds)]
    const speed = sound.speed / 1_000_000
    const known = new Map<number, number>()
    const loud = (frame: number): number => {
      const kept = known.get(frame)
      if (kept !== undefined) return kept
      const db = loudnessAt(laid, track, clip, Math.max(sound.at, Math.min(sound.at + sound.frames - 1, frame)))
      const gain = db === undefined ? 0 : 10 ** (db / 20)
      if (known.size > 2 * filmFps) known.clear()
      known.set(frame, gain)
      return gain
    }
    const envelope = (ms: number): number => {
      if (ms < fromMs || ms >= toMs) return 0
      const edge = Math.min(1, (ms - fromMs + 1) / edgeMs, (toMs - ms) / edgeMs)
      const frame = (ms * filmFps) / 1000
      const whole = Math.floor(frame)
      return edge * (loud(whole) + (loud(whole + 1) - loud(whole)) * (frame - whole))
    }
    const pan = (sound.pan ?? 0) / 100
    return {
      ...{ fromMs, toMs, sound },
      track: (wave) => ({
        wave: { ...wave, rate: wave.rate * speed },
        startMs: fromMs - msOfFrames(sound.in) / speed,
        gain: standingGain(sound.of, levels),
        role: soundRoleOf(sound.of),
        envelope,
        loops: sound.length === undefined,
        ...(pan === 0 ? {} : { pan }),
      }),
    }
  })
}
