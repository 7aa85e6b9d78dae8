import { expect, it } from 'vitest'
import { must } from '../errors/index.ts'
import { applyOperations } from './apply.ts'
import { cueSheet } from './cue-sheet.ts'
import { layOut } from './lay-out.ts'
import type { CutOperation, Deed } from './operation.ts'
import { sampleMontage } from './sample-montage.ts'

const cutBy = (deeds: readonly Deed[]) =>
  layOut(
    applyOperations(
      sampleMontage(),
      deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation),
    ).montage,
  )
const music = (cut: ReturnType<typeof cutBy>) =>
  cut.tracks.filter(({ of }) => of === 'music').flatMap(({ clips }) => clips)

it('a cue sheet says each piece of music as it is heard in this cut, and none that is not', () => {
  const cut = cutBy([])
  const rows = must(
    cueSheet(cut, (id) => `EXT. ${id}`),
    'sheet',
  )
    .trim()
    .split('\r\n')
  expect(rows).toHaveLength(music(cut).length + 1)
  expect(rows[1]).toMatch(/^1,M1,EXT\. \S+,00:00:00:00,\d\d:\d\d:\d\d:\d\d,/)
  const [first] = music(cut)
  const later = cutBy([{ do: 'gap', clip: 'dark', after: null, frames: 48 }])
  expect(
    must(
      cueSheet(later, () => undefined),
      'sheet',
    ).split('\r\n')[1],
  ).toContain('00:00:02:00')
  expect(cueSheet(cutBy([{ do: 'muteTrack', of: 'music', muted: true }]), () => '')).toBeUndefined()
  const without = cutBy([{ do: 'mute', clip: must(first, 'music').id, muted: true }])
  expect(
    cueSheet(without, () => '')
      ?.trim()
      .split('\r\n').length ?? 1,
  ).toBe(rows.length - 1)
})
