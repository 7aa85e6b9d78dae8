import { bindScenes, planFor, sampleFilm } from '@peace/core/build'
import {
  applyOperations,
  type CutOperation,
  type Deed,
  editedBy,
  editedSound,
  layOut,
  loudnessAt,
  montageOf,
} from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { expect, it } from 'vitest'
import { editedTracks } from './edited-tracks.ts'
import { mixBlock, mixRate } from './mix.ts'

const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const levels = { voice: 100, music: 100, effects: 100 }
const { units } = planFor(film, { maxHeight: 1080, watermark: false }, { stop: 'cut', quality: 'draft' })
const whole = must(
  units.find(({ spec }) => spec.kind === 'cut'),
  'cut',
).spec
const scenes = whole.kind === 'cut' ? bindScenes(whole.fields.scenes, whole.inputs) : []
const beds = { ambiences: [{ sceneId: 's0' }], music: [{ fromSceneId: 's0' }] }

// A tone of one for as long as anyone asks.
const wave = { rate: mixRate, channels: [new Float32Array(mixRate * 10).fill(1)] }

const rendered = (deeds: readonly Deed[]) => {
  const operations = deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation)
  const cut = layOut(applyOperations(montageOf(film), operations).montage)
  const edit = editedSound(cut, scenes, beds)
  const heard = (of: string) => {
    const tracks = editedTracks(edit, levels).filter(({ sound }) => sound.of === of)
    return mixBlock(
      tracks.map(({ track }) => track(wave)),
      0,
      Math.round((edit.frames * mixRate) / 24),
    ).all
  }
  return { cut, heard }
}
const decibels = (value: number): number => 20 * Math.log10(Math.max(1e-6, Math.abs(value)))

it('begins and ends each line within ten milliseconds of what the cut says, as loud as it says, where it was panned', () => {
  const { cut, heard } = rendered([
    { do: 'trim', clip: 'p-h0-0', edge: 'in', to: 10, ripple: true },
    {
      do: 'level',
      clip: 'd-l0-0',
      points: [
        { at: 0, db: -12 },
        { at: 24, db: -3 },
      ],
    },
    { do: 'fade', clip: 'd-l0-1', fade: { in: 6, out: 0 } },
    { do: 'pan', clip: 'd-l0-1', pan: 0.5 },
  ])
  const sound = heard('dialogue')
  const track = must(
    cut.tracks.find(({ of }) => of === 'dialogue'),
    'track',
  )
  for (const clip of track.clips) {
    const at = Math.round((clip.at * mixRate) / 24)
    const ten = mixRate / 100
    expect(Math.abs(sound[(at - ten) * 2] ?? 0)).toBe(0)
    expect(Math.abs(sound[(at + ten) * 2] ?? 0)).toBeGreaterThan(0)
    const middle = clip.at + Math.floor(clip.frames / 2)
    const here = Math.round((middle * mixRate) / 24) * 2
    const [left, right] = [decibels(sound[here] ?? 0), decibels(sound[here + 1] ?? 0)]
    const said = must(loudnessAt(cut, track, clip, middle), 'loudness')
    expect(Math.abs(right - said)).toBeLessThan(1)
    expect(Math.abs(left - said - (clip.pan ? 20 * Math.log10(0.5) : 0))).toBeLessThan(1)
  }
})

it('lets music step back for a voice, and is silent where a track is', () => {
  const { cut, heard } = rendered([
    { do: 'duck', rule: { of: 'music', under: 'dialogue', by: -20 } },
    { do: 'muteTrack', of: 'ambience', muted: true },
  ])
  const line = must(cut.tracks.find(({ of }) => of === 'dialogue')?.clips[0], 'line')
  const at = (frame: number) => decibels(heard('music')[Math.round((frame * mixRate) / 24) * 2] ?? 0)
  expect(at(line.at + 10) - at(2)).toBeCloseTo(-20, 0)
  expect(heard('ambience').every((each) => each === 0)).toBe(true)
  expect(editedBy(1, 1).cut.ducking).toHaveLength(1)
})

it('hears a line to its end that turned out longer than the cut took it for, unless it was cut short or another speaks', () => {
  const end = (deeds: readonly Deed[]) => {
    const { cut, heard } = rendered(deeds)
    const lines = must(
      cut.tracks.find(({ of }) => of === 'dialogue'),
      'track',
    ).clips
    const last = must(lines.at(-1), 'the last line')
    const later = Math.round(((last.at + last.frames) / 24 + 0.5) * mixRate) * 2
    return Math.abs(heard('dialogue')[later] ?? 0)
  }
  expect(end([])).toBeGreaterThan(0)
  expect(end([{ do: 'trim', clip: 'd-l0-1', edge: 'out', to: 12, ripple: false }])).toBe(0)
})
