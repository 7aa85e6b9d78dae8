import { defaultRateCard } from '@peace/core/money'
import { ticketToTest } from '@peace/dev/tests/tickets'
import { startVeo, type Veo } from '@peace/dev/vendors/veo/veo'
import type { WorkOrder } from '@peace/engine/ports'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { VeoBackend } from './veo.ts'
import type { VertexModel, VertexSettings } from './vertex.ts'

// The real gateway, by the real SDK and its own library for identities, against the stand-in for Vertex.
let veo: Veo
beforeEach(async () => {
  veo = await startVeo({ operationMs: 1, reuse: true, now: () => Date.parse('2026-11-26') })
})
afterEach(() => veo.close())

const order = {
  ...{ attemptId: 'a', workspaceId: 'w', unitKey: '0'.repeat(64), nonce: 'n', deadlineAt: 1e15, needs: [] },
  spec: {
    ...{ kind: 'clip', subject: 's', quality: 'premium', seed: 1, take: 0, recipe: 1, inputs: {} },
    fields: { width: 1280, height: 720, fps: 24, ms: 4000, move: 'static', motion: 'a boat', piece: 0, pieces: 1 },
  },
} as unknown as WorkOrder
const usual: VertexModel = { id: 'veo-3.1-generate-001', location: 'us-central1' }
const gateway = (settings: Partial<VertexSettings> = {}, model = usual) =>
  new VeoBackend({
    ...{ id: 'veo', toBucket: false, keeping: {} as never, rates: async () => defaultRateCard },
    model: () => model,
    vertex: () => ({ project: 'local', key: '', baseUrl: veo.url, identity: veo.url, ...settings }),
  })
const submit = (backend: VeoBackend) => backend.submit(order, ticketToTest(order))

it('is asked by the functions’ own identity, and still knows a film when the setting has moved since', async () => {
  const sent = await submit(gateway())
  if (sent.is !== 'accepted') throw new Error(JSON.stringify(sent))
  // Since then the setting has moved.
  const moved = gateway({}, { ...usual, location: 'europe-west4' })
  const handle = { attemptId: 'a', endpoint: sent.endpoint, providerId: sent.providerId, submittedAt: 0, order }
  await expect.poll(async () => (await moved.poll(handle as never)).is, { timeout: 30_000 }).toBe('done')
}, 60_000)

it('is refused by name where there is an express key and no identity', async () => {
  const said = await submit(gateway({ project: '', key: 'express' }))
  expect(said).toMatchObject({ is: 'refused', fault: { code: 'no-machine', next: 'elsewhere' } })
  expect(JSON.stringify(said)).toContain('VERTEX_PROJECT')
  expect(veo.operations()).toBe(0)
})

it.each<[string, Partial<VertexSettings>, VertexModel]>([
  ['a model that has ended', {}, { ...usual, id: 'veo-3.0-generate-001' }],
  ['a place where it is not served', {}, { ...usual, location: 'global' }],
  ['another’s project', { project: 'others' }, usual],
])('hears the vendor refuse %s, and goes elsewhere', async (_, settings, model) => {
  expect(await submit(gateway(settings, model))).toMatchObject({ is: 'refused', fault: { next: 'elsewhere' } })
})
