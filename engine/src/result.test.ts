import type { ArtifactFile, UnitSpec } from '@peace/core/build'
import { expect, test } from 'vitest'
import type { Ports, Seen, WorkOrder } from './ports.ts'
import { keepResult } from './result.ts'

const clip = { kind: 'clip', subject: 'h1', quality: 'standard', fields: { width: 832, height: 480, ms: 5_000 } }
const order = { attemptId: 'a', workspaceId: 'w', unitKey: 'k', spec: clip as unknown as UnitSpec } as WorkOrder
const right: ArtifactFile = {
  ...{ role: 'main', name: 'main', path: 'workspaces/w/artifacts/k', sha256: 'k', bytes: 8 },
  ...{ contentType: 'video/mp4', ms: 5_000, width: 832, height: 480 },
}

const passes = async (): Promise<Seen> => ({ is: 'passed' })

const kept = async (files: readonly Partial<ArtifactFile>[], looked: () => Promise<Seen>) => {
  const is = files.map((each) => ({ ...right, ...each }))
  const ports = { blobs: { keep: async () => is }, moderation: { result: looked } } as unknown as Ports
  const made = {
    files: is.map(({ role, name, contentType }) => ({ role, name, contentType, bytes: new Uint8Array(8) })),
  }
  const result = await keepResult(ports, order, { ...made, model: 'm', costMicros: 0 } as Parameters<
    typeof keepResult
  >[2])
  return result.is === 'failed' ? result.fault.code : result.is
}

test('what is as it was asked for is kept', async () => {
  expect(await kept([{}], passes)).toBe('done')
  // What no one measured is not known to be wrong.
  const { ms: _, width: __, height: ___, ...plain } = right
  expect(await kept([{ ...plain, ms: undefined } as never], passes)).toBe('done')
})

test('what must not be shown is no result', async () => {
  expect(await kept([{}], async () => ({ is: 'refused', categories: ['violence'] }))).toBe('filtered')
})

test('what nobody could look at is held, whatever kept them', async () => {
  expect(await kept([{}], async () => ({ is: 'unseen' }))).toBe('held')
  expect(await kept([{}], () => Promise.reject(new Error('away')))).toBe('held')
})

test.each([
  ['nothing', [], 'empty'],
  ['no bytes', [{ bytes: 0 }], 'empty'],
  ['another file without bytes', [{}, { role: 'thumbnail', bytes: 0 } as const], 'empty'],
  ['no file of its role', [{ role: 'thumbnail' } as const], 'empty'],
  ['another type', [{ contentType: 'image/png' }], 'corrupt'],
  ['too short', [{ ms: 2_000 }], 'corrupt'],
  ['too narrow', [{ width: 831 }], 'corrupt'],
  ['too low', [{ height: 479 }], 'corrupt'],
] as const)('%s is no result', async (_, files, code) => {
  expect(await kept(files as readonly Partial<ArtifactFile>[], passes)).toBe(code)
})
