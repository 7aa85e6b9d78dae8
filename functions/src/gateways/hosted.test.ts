import { defaultRateCard } from '@peace/core/money'
import { ticketToTest } from '@peace/dev/tests/tickets'
import { type Hosted, startHosted } from '@peace/dev/vendors/hosted/hosted'
import type { Handle, WorkOrder } from '@peace/engine/ports'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fal } from './fal-dialect.ts'
import { type Dialect, HostedBackend, type HostedSettings } from './hosted.ts'
import { replicate } from './replicate-dialect.ts'

// One gateway, two dialects, each against the vendor's protocol: both must be as safe for the look and the charge.
const vendors: [Dialect, HostedSettings][] = [
  [
    replicate,
    { baseUrl: '', key: 'r8_x', still: 'black-forest-labs/flux-schnell', clip: 'wan-video/wan-2.2-i2v-fast' },
  ],
  [fal, { baseUrl: '', key: 'k', still: 'fal-ai/flux/schnell', clip: 'fal-ai/wan/v2.2-a14b/image-to-video' }],
]
const still = 'a'.repeat(64)
const artifact = { files: [{ role: 'main', path: 'workspaces/w/still.png', contentType: 'image/png' }] }
const picture = {
  ...{ width: 1280, height: 720, style: 'natural', size: 'medium', angle: 'eye', lens: 'normal-50', setting: 'int' },
  ...{ place: 'a room', time: 'day', mood: 'calm', description: 'x', weather: [], figures: [], props: [] },
}
const common = { subject: 's', quality: 'premium', seed: 1, take: 0, recipe: 1 }
const clip = {
  ...{ ...common, kind: 'clip', inputs: { still } },
  fields: { width: 1280, height: 720, fps: 24, ms: 5000, move: 'static', motion: 'a boat', piece: 0, pieces: 1 },
}
const drawn = { ...common, kind: 'still', inputs: { portraits: [] }, fields: { picture } }
const orderOf = (spec: object) =>
  ({
    ...{ attemptId: 'a', workspaceId: 'w', unitKey: '0'.repeat(64), nonce: 'n', deadlineAt: Date.now() + 600_000 },
    ...{ needs: [{ key: still, artifact }], spec },
  }) as unknown as WorkOrder

describe.each(vendors)('$name', (dialect, own) => {
  let hosted: Hosted
  beforeEach(async () => {
    hosted = await startHosted()
  })
  afterEach(() => hosted.close())
  const backend = (more: Partial<HostedSettings> = {}) =>
    new HostedBackend({
      ...{ id: dialect.name.toLowerCase(), dialect, rates: async () => defaultRateCard, now: () => Date.now() },
      settings: () => ({ ...own, baseUrl: hosted.url, ...more }),
      keeping: { readUrl: async (path: string) => `https://bucket.example/${path}` } as never,
    })
  const submit = (of: HostedBackend, spec: object = clip) => of.submit(orderOf(spec), ticketToTest(orderOf(spec)))
  const handleOf = async (of: HostedBackend, spec: object = clip): Promise<Handle> => {
    const sent = await submit(of, spec)
    if (sent.is !== 'accepted') throw new Error(JSON.stringify(sent))
    const { providerId, endpoint } = sent
    return { attemptId: 'a', providerId, endpoint, submittedAt: 0, order: orderOf(spec) } as unknown as Handle
  }
  const over = async (of: HostedBackend, handle: Handle) => {
    for (;;) {
      const verdict = await of.poll(handle)
      if (verdict.is !== 'running') return verdict
    }
  }

  it('makes a clip from our still and a still, at the card’s price', async () => {
    const moving = await over(backend(), await handleOf(backend()))
    if (moving.is !== 'done') throw new Error(JSON.stringify(moving))
    expect(moving.made.files[0]).toMatchObject({ contentType: 'video/mp4', width: 1280, height: 720 })
    expect(moving.made.files[0]?.ms).toBeGreaterThanOrEqual(5000)
    expect(moving.made.costMicros).toBeGreaterThan(0)
    const one = await over(backend(), await handleOf(backend(), drawn))
    expect(one).toMatchObject({ is: 'done', made: { files: [{ contentType: 'image/png' }, {}] } })
  }, 60_000)

  it.each<[string, string]>([
    ['filtered', 'filtered'],
    ['breaks', 'vendor-error'],
    ['truncate', 'corrupt'],
    ['empty', 'empty'],
  ])('takes %s for no result', async (fault, code) => {
    hosted.faults.set({ [fault]: 1 })
    expect(await over(backend(), await handleOf(backend(), drawn))).toMatchObject({ is: 'failed', fault: { code } })
  })

  it('sends nothing a second time when the answer is lost, and knows no success without one', async () => {
    hosted.faults.add({ match: 'POST', do: 'lose' })
    expect(await submit(backend())).toEqual({ is: 'unknown' })
    expect(hosted.asked()).toBe(1)
  })

  it('is refused without a key, with a model nobody has, and when it asks too much', async () => {
    expect(await submit(backend({ key: '' }))).toMatchObject({ is: 'refused', fault: { code: 'no-machine' } })
    expect(await submit(backend({ clip: 'nobody/nothing' }))).toMatchObject({
      is: 'refused',
      fault: { next: 'elsewhere' },
    })
    hosted.faults.set({ busy: 1 })
    expect(await submit(backend())).toMatchObject({ is: 'refused', fault: { code: 'rate-limited', next: 'again' } })
    expect(hosted.asked()).toBe(0)
  })

  it('can be called off while it runs', async () => {
    await hosted.close()
    hosted = await startHosted({ workMs: 60_000 })
    const handle = await handleOf(backend())
    expect(await backend().poll(handle)).toEqual({ is: 'running' })
    await backend().cancel(handle)
    expect(hosted.cancelled()).toBe(1)
    expect((await backend().poll(handle)).is).toBe('failed')
  })

  it('does not know what the vendor does not', async () => {
    const handle = { ...(await handleOf(backend())), providerId: 'gone' } as Handle
    expect(await backend().poll(handle)).toMatchObject({ is: 'failed', fault: { code: 'not-found' } })
  })
})
