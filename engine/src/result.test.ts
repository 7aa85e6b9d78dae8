import type { ArtifactFile, UnitSpec } from '@peace/core/build'
import { expect, test } from 'vitest'
import type { Ports, WorkOrder } from './ports.ts'
import { bad, keepResult } from './result.ts'

const clip = { kind: 'clip', subject: 'h1', quality: 'standard', fields: { width: 832, height: 480, ms: 5_000 } }
const order = { attemptId: 'a', workspaceId: 'w', unitKey: 'k', spec: clip as unknown as UnitSpec } as WorkOrder
const right: ArtifactFile = {
  ...{ role: 'main', name: 'main', path: 'workspaces/w/artifacts/k', sha256: 'k', bytes: 8 },
  ...{ contentType: 'video/mp4', ms: 5_000, width: 832, height: 480 },
}

const kept = async (
  files: readonly Partial<ArtifactFile>[],
  looked: Awaited<ReturnType<Ports['moderation']['result']>>,
) => {
  const is = files.map((each) => ({ ...right, ...each }))
  const ports = { blobs: { keep: async () => is }, moderation: { result: async () => looked } } as unknown as Ports
  const made = {
    files: is.map(({ role, name, contentType }) => ({ role, name, contentType, bytes: new Uint8Array(8) })),
  }
  const result = await keepResult(ports, order, { ...made, model: 'm', costMicros: 0 } as Parameters<
    typeof keepResult
  >[2])
  return 'fault' in result ? result.fault.code : 'kept'
}

test('what is as it was asked for is kept', async () => {
  expect(await kept([{}], undefined)).toBe('kept')
  // What no one measured is not known to be wrong.
  const { ms: _, width: __, height: ___, ...plain } = right
  expect(await kept([{ ...plain, ms: undefined } as never], undefined)).toBe('kept')
})

test('what must not be shown is not kept', async () => {
  expect(await kept([{}], bad('filtered', 'moderation'))).toBe('filtered')
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
  expect(await kept(files as readonly Partial<ArtifactFile>[], undefined)).toBe(code)
})
