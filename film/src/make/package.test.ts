import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planFor, sampleFilm } from '@peace/core/build'
import { type CutOperation, layOut, montageOf } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { afterAll, expect, it } from 'vitest'
import { makePackage } from './package.ts'

const folder = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const film = sampleFilm({ scenes: 1, shotsPerScene: 1 })
const packaging = async (operations: CutOperation[], paths: string[], out: string) => {
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations, lengths: {} }
  const target = { type: 'delivery', id: 'main', format: 'package' } as const
  const account = { maxHeight: 1080, watermark: false } as const
  const asked = { ...film, deliver: ['package' as const], edit }
  const { units } = planFor(asked, account, { stop: 'cut', quality: 'draft', target })
  const files = paths.map((path) => ({ role: 'main', name: 'source', path }))
  const order = {
    ...{ spec: must(units.at(-1), 'package').spec, folder: out },
    needs: units.map(({ key, spec: { kind } }, n) => ({ key, kind, ms: 1000, model: 'drawn', files: n ? [] : files })),
    ...{ report: () => undefined, signal: new AbortController().signal },
  } as unknown as Parameters<typeof makePackage>[1]
  await makePackage({} as Parameters<typeof makePackage>[0], order)
}

it('music that was slipped to where it never comes is refused before anything is written', async () => {
  const { tracks } = layOut(montageOf(film))
  const { id: clip } = must(tracks.find(({ of }) => of === 'music')?.clips[0], 'music')
  const slip = { do: 'slip', clip, to: 9_900_000, id: 'o', by: 'me', madeAt: 0, turn: 0 } satisfies CutOperation
  const out = join(folder, 'slipped')
  await expect(packaging([slip], [], out)).rejects.toMatchObject({ code: 'too-large' })
  expect(readdirSync(out)).toEqual([])
})

it('sources that alone leave no room are refused by their own size, before anything is written', async () => {
  // Of a size, and of nothing: no disk is filled.
  const source = join(folder, 'source')
  writeFileSync(source, '')
  truncateSync(source, 1_700_000_000)
  const out = join(folder, 'large')
  await expect(packaging([], [source], out)).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringMatching(/is 1700 MB, and there is room for 1400 MB/),
  })
  expect(readdirSync(out)).toEqual([])
})
