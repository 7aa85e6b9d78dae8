import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planFor, sampleFilm } from '@peace/core/build'
import { type CutOperation, layOut, montageOf } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { afterAll, expect, it } from 'vitest'
import { makePackage } from './package.ts'

const folder = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('music that was slipped to where it never comes is refused before anything is written', async () => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1 })
  const { tracks } = layOut(montageOf(film))
  const { id: clip } = must(tracks.find(({ of }) => of === 'music')?.clips[0], 'music')
  const slip = { do: 'slip', clip, to: 9_900_000, id: 'o', by: 'me', madeAt: 0, turn: 0 } satisfies CutOperation
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations: [slip], lengths: {} }
  const target = { type: 'delivery', id: 'main', format: 'package' } as const
  const account = { maxHeight: 1080, watermark: false } as const
  const asked = { ...film, deliver: ['package' as const], edit }
  const { units } = planFor(asked, account, { stop: 'cut', quality: 'draft', target })
  const order = {
    ...{ spec: must(units.at(-1), 'package').spec, folder },
    needs: units.map(({ key, spec: { kind } }) => ({ key, kind, ms: 1000, model: 'drawn', files: [] })),
    ...{ report: () => undefined, signal: new AbortController().signal },
  } as unknown as Parameters<typeof makePackage>[1]
  const studio = {} as Parameters<typeof makePackage>[0]
  await expect(makePackage(studio, order)).rejects.toMatchObject({ code: 'too-large' })
  expect(readdirSync(folder)).toEqual([])
})
