import { expect, it } from 'vitest'
import { planFor } from '../build/plan-for.ts'
import { sampleFilm } from '../build/sample-film.ts'
import { must } from '../errors/index.ts'
import { applyOperations } from './apply.ts'
import { clipAt, loudnessAt, seenAt } from './frame-at.ts'
import { layOut } from './lay-out.ts'
import type { CutOperation, Deed } from './operation.ts'
import { sampleMontage } from './sample-montage.ts'
import { sourcesOf } from './sources.ts'

const base = sampleMontage()
const cutBy = (...deeds: Deed[]) =>
  layOut(
    applyOperations(
      base,
      deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation),
    ).montage,
  )
const pictureAt = (n: number) => must(layOut(base).tracks[0]?.clips[n], 'picture')

it('one picture at a time, each frame of it once, and nothing where there is a gap', () => {
  const second = pictureAt(2)
  const cut = cutBy({ do: 'trim', clip: second.id, edge: 'in', to: 10, ripple: false })
  const at = second.at + 10
  expect(seenAt(cut, second.at).layers).toEqual([])
  expect(seenAt(cut, at).layers).toMatchObject([{ clip: { id: second.id }, frame: 10, alpha: 1, crop: [0, 0, 1, 1] }])
  expect(seenAt(cut, at + 5).layers[0]?.frame).toBe(15)
})

it('a dissolve holds the last picture of what was before, a fade comes out of black', () => {
  const [first, second] = [pictureAt(1), pictureAt(2)]
  const dissolved = seenAt(cutBy({ do: 'enter', clip: second.id, enter: { by: 'dissolve', frames: 9 } }), second.at + 4)
  expect(dissolved.layers).toMatchObject([
    { clip: { id: first.id }, frame: first.out - 1, alpha: 1 },
    { clip: { id: second.id }, frame: 4, alpha: 0.5 },
  ])
  const faded = seenAt(cutBy({ do: 'enter', clip: second.id, enter: { by: 'fade', frames: 9 } }), second.at)
  expect(faded).toMatchObject({ black: 0.9, layers: [{ clip: { id: second.id } }] })
})

it('a view goes from where it begins to where it ends over the clip', () => {
  const second = pictureAt(2)
  const transform = { from: [0, 0, 1, 1], to: [0.5, 0, 0.5, 0.5] } as const
  const cut = cutBy({
    do: 'transform',
    clip: second.id,
    transform: { from: [...transform.from], to: [...transform.to] },
  })
  expect(seenAt(cut, second.at).layers[0]?.crop).toEqual([0, 0, 1, 1])
  expect(seenAt(cut, second.at + second.frames - 1).layers[0]?.crop).toEqual([0.5, 0, 0.5, 0.5])
})

it('music steps back while somebody speaks, and what is silent is not heard', () => {
  const cut = layOut(base)
  const track = must(
    cut.tracks.find(({ of }) => of === 'music'),
    'music',
  )
  const line = must(cut.tracks.find(({ of }) => of === 'dialogue')?.clips[0], 'line')
  const loud = (frame: number, of = cut) => {
    const music = must(
      of.tracks.find(({ id }) => id === track.id),
      'music',
    )
    const clip = clipAt(music.clips, frame)
    return clip && loudnessAt(of, music, clip, frame)
  }
  expect(loud(line.at + 5)).toBe(-10)
  const late = loud(line.at + line.frames + 8)
  expect(late).toBeGreaterThan(-10)
  const off = cutBy({ do: 'muteTrack', of: 'music', muted: true })
  expect(loud(line.at + 5, off)).toBeUndefined()
  const half = cutBy({
    do: 'level',
    clip: line.id,
    points: [
      { at: 0, db: 0 },
      { at: 20, db: -10 },
    ],
  })
  const spoken = must(
    half.tracks.find(({ of }) => of === 'dialogue'),
    'dialogue',
  )
  expect(loudnessAt(half, spoken, must(clipAt(spoken.clips, line.at + 10), 'line'), line.at + 10)).toBeCloseTo(-5)
})

it('every clip of a film is of units that its plan asks for', () => {
  const { units } = planFor(
    sampleFilm({ scenes: 3, shotsPerScene: 4, characters: 2 }),
    { maxHeight: 1080, watermark: false },
    { stop: 'cut', quality: 'draft' },
  )
  const keys = new Set(units.map(({ key }) => key))
  const sources = sourcesOf(units)
  for (const { of, clips } of layOut(base).tracks)
    for (const clip of clips) {
      const found = sources(clip, of)
      if (of !== 'title' && !('film' in clip.source.subject)) expect(found.length, clip.id).toBeGreaterThan(0)
      for (const key of found) expect(keys.has(key)).toBe(true)
    }
})
