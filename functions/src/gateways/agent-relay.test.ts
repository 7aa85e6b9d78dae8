import { createHash } from 'node:crypto'
import { resultRequestSchema } from '@peace/core/machines'
import type { Handle } from '@peace/engine/ports'
import { expect, test } from 'vitest'
import { RelayBackend } from './agent-relay.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const file = { index: 0, sha256: createHash('sha256').update(png).digest('hex'), bytes: png.length }
const fields = { picture: { width: 1280, height: 720 } }
const order = { attemptId: 'a', workspaceId: 'w', spec: { kind: 'still', fields, inputs: { portraits: [] } } }
const handle = { attemptId: 'a', order } as unknown as Handle

// What a machine says ninety seconds after it took an order, through the door's schema.
const answerTo = async (says: object, microsPerSecond: number) => {
  const files = [{ ...file, contentType: 'image/png' }]
  const { output } = resultRequestSchema.parse({ attempt: 'a', output: { files, ...says } })
  const row = { state: 'done', template: 'flux-schnell', offeredAt: 0, takenAt: 10_000, output }
  const backend = new RelayBackend({
    ...{ id: 'pods', untakenMs: 1, silentMs: 1, now: () => 100_000 },
    relay: () => ({ get: async () => row }) as never,
    poolOf: async () => ({ pool: 'p', machines: [], mayWait: false, microsPerSecond }),
    keeping: { bytesAt: async () => png.length, read: async () => png } as never,
  })
  return backend.poll(handle)
}

test.each([{}, { ms: -1 }, { ms: 'soon', coldMs: -5, gpu: 7 }, { ms: 1.5, gpu: 'x'.repeat(90) }])(
  'a machine that says nothing or nonsense of its time has its work taken: %j',
  async (says) => {
    const verdict = await answerTo(says, 300)
    expect(verdict).toMatchObject({ is: 'done', made: { costMicros: 0 } })
    expect(verdict.is === 'done' && verdict.made.worked).toBeUndefined()
  },
)

test('a rented machine’s time is no longer than it had the order, and a GPU that we do not know has no name', async () => {
  const verdict = await answerTo({ ms: 36_000_000, coldMs: 36_000_000, gpu: 'mine' }, 300)
  expect(verdict).toMatchObject({ is: 'done', made: { costMicros: (90 + 600) * 300 } })
  expect(verdict.is === 'done' && verdict.made.worked).toMatchObject({ ms: 90_000, coldMs: 600_000, gpu: '' })
})

test('what a person’s own machine says of its time is kept nowhere', async () => {
  const verdict = await answerTo({ ms: 1_000, coldMs: 1_000 }, 0)
  expect(verdict.is === 'done' && verdict.made.worked).toBeUndefined()
})
