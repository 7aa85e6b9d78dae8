import { runPodRest } from '@peace/core/vendors'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RunPodRestStandIn, startRunPodRest } from '../vendors/runpod-rest/rest.ts'
import { deployEndpoint, describeAll, fillModels } from './commands.ts'

let rest: RunPodRestStandIn
let leaves: ((pod: { args: string | undefined }) => void)[] = []
beforeEach(async () => {
  leaves = []
  rest = await startRunPodRest({
    run: ({ request }, left) => {
      leaves.push((seen) => {
        seen.args = request.args
        left()
      })
      return () => undefined
    },
  })
})
afterEach(() => rest.close())

const api = () =>
  runPodRest(async ({ method, path, body }) => {
    const headers = { Authorization: 'Bearer rpa_local', 'Content-Type': 'application/json' }
    const reply = await fetch(`${rest.url}/v2${path}`, { method, headers, body: body ? JSON.stringify(body) : null })
    const text = await reply.text()
    return { status: reply.status, body: text ? JSON.parse(text) : undefined }
  })
const image = `ghcr.io/x/worker@sha256:${'a'.repeat(64)}`
const options = { image, name: 'peace', pools: ['ADA_24'], workers: 3, env: {} }

it('makes an endpoint pinned to a digest, and later changes the same one', async () => {
  const volume = await api().createVolume({ name: 'models', size: 200, dataCenter: 'EU-RO-1' })
  const id = await deployEndpoint(api(), { ...options, volume: volume.id })
  const next = image.replace(/a{64}$/, 'b'.repeat(64))
  expect(await deployEndpoint(api(), { ...options, image: next, endpoint: id, workers: 5 })).toBe(id)
  const told = await describeAll(api())
  expect(told).toEqual([expect.stringContaining(`${next}  0–5`), expect.stringContaining('200 GB  EU-RO-1')])
})

it('deploys no image by its tag', async () => {
  await expect(deployEndpoint(api(), { ...options, image: 'worker:slim' })).rejects.toThrow(/not pinned/)
  expect(await api().listEndpoints()).toEqual([])
})

it('fills a volume by a pod that is given back when it has left', async () => {
  const { id: volume } = await api().createVolume({ name: 'models', size: 200, dataCenter: 'EU-RO-1' })
  const seen: { args: string | undefined } = { args: undefined }
  const pause = async () => {
    for (const leave of leaves.splice(0)) leave(seen)
  }
  expect(await fillModels(api(), { image, volume, tiers: ['image'], env: {} }, pause)).toBe('filled')
  expect(seen.args).toBe('python -m worker.models fetch --into /runpod-volume/models --tier image')
  expect(await api().listPods()).toEqual([])
})
