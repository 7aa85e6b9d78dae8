import { expect, it } from 'vitest'
import { applyOperations } from './apply.ts'
import { type Cut, cutFrames } from './cut.ts'
import { layOut } from './lay-out.ts'
import type { CutOperation, Deed } from './operation.ts'
import { sampleMontage } from './sample-montage.ts'
import { asPacked, packedMedia } from './there/index.ts'

const base = sampleMontage()
const edited = (...deeds: Deed[]): Cut =>
  layOut(
    applyOperations(
      base,
      deeds.map((deed, n) => ({ ...deed, id: `o${n}`, by: 'me', madeAt: n, turn: n }) as CutOperation),
    ).montage,
  )
const sources = () => ['unit']
const real = 240
const packed = (cut: Cut) => packedMedia(cut, sources, () => real)
const music = base.held.find(({ of }) => of === 'music')
const shot = base.story.find(({ source }) => 'shot' in source.subject)
if (!music || !shot) throw new Error('music and a shot')

const far = 9_900_000
const inserted: Deed = {
  ...{ do: 'insert', clip: 'more', after: null },
  value: { source: { ...shot.source, take: 7 }, in: 0, frames: 24, length: far },
}

it('a cut as the script makes it is packed whole', () => {
  const { media, tooLong } = packed(edited())
  expect(tooLong).toEqual([])
  for (const { file, frames } of media) expect(frames, file).toBeLessThanOrEqual(real + cutFrames(layOut(base)))
})

it('an edit that says its source is hours long gets as much of it as was made, and its timeline says no more', () => {
  const cut = edited(inserted)
  const { media, tooLong } = packed(cut)
  expect(tooLong).toEqual([])
  expect(Math.max(...media.map(({ frames }) => frames))).toBeLessThanOrEqual(real + cutFrames(cut))
  const said = asPacked(cut, media).tracks.flatMap(({ clips }) => clips.find(({ id }) => id === 'more') ?? [])
  expect(said.map(({ length }) => length)).toEqual([real])
})

it.each([
  ['music slipped to where it never comes', { do: 'slip', clip: music.id, to: far }, 'music-'],
  ['a picture from far behind its end', { ...inserted, value: { ...inserted.value, in: far - 24 } }, 'shot-'],
  ['a card slipped away', { do: 'slip', clip: 'title-card', to: far }, 'card-'],
] satisfies [string, Deed, string][])('%s is told as too long, before anything is made', (_, deed, file) => {
  const { tooLong } = packed(edited(deed))
  expect(tooLong).toHaveLength(1)
  expect(tooLong[0]).toContain(file)
})

it('many sources that are each well are together no more than a machine has room for', () => {
  const long = 2 * 3600 * 24
  const cut = edited(
    ...[1, 2, 3].map(
      (n): Deed => ({
        ...{ do: 'insert', clip: `more${n}`, after: null },
        value: { source: { ...shot.source, take: n }, in: 0, frames: 24, length: long },
      }),
    ),
  )
  expect(packedMedia(cut, sources, () => long).tooLong.length).toBeGreaterThan(0)
})
