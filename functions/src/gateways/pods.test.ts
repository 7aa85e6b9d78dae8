import { RunPodError } from '@peace/core/vendors'
import { fleetTicketToTest, ticketToTest } from '@peace/dev/tests/tickets'
import { type RunPodRestStandIn, startRunPodRest } from '@peace/dev/vendors/runpod-rest/rest'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { podSpecification } from '../backends/pod-specification.ts'
import { podsApi } from './pods.ts'

// The real client against the stand-in for RunPod's REST v2.
let rest: RunPodRestStandIn
beforeEach(async () => {
  rest = await startRunPodRest()
})
afterEach(() => rest.close())
const api = () => podsApi({ baseUrl: `${rest.url}/v2`, key: 'rpa_local' })
const raw = async (method: string, path: string, body?: object, key = 'rpa_local') => {
  const reply = await fetch(`${rest.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: reply.status, type: reply.headers.get('content-type'), body: await reply.json() }
}
const gpu = { id: 'NVIDIA GeForce RTX 4090', minCudaVersion: '12.8' }
const pod = { name: 'peace-a', image: 'worker:slim', disk: 50, env: { A: 'b' } }

it('creates, lists, stops, starts and removes a pod', async () => {
  const made = await api().rent(fleetTicketToTest(pod.name), pod, [gpu])
  expect(made).toMatchObject({ name: 'peace-a', cost: 0.69 })
  await expect.poll(async () => (await api().listPods()).map(({ status }) => status)).toEqual(['RUNNING'])
  expect(await api().act(made.id, 'stop')).toMatchObject({ status: 'EXITED', cost: 0 })
  await expect(api().act(made.id, 'restart')).rejects.toThrow(/409: restart is not valid for a pod that is EXITED/)
  await api().act(made.id, 'start')
  await api().removePod(made.id)
  await api().removePod(made.id)
  expect(await api().listPods()).toEqual([])
})

it('asks for the next GPU when one cannot be had, and for none when the account cannot pay', async () => {
  const any = [gpu, { ...gpu, id: 'NVIDIA L40S' }]
  rest.faults.set({ noGpu: 1 })
  expect((await api().rent(fleetTicketToTest(pod.name), pod, any)).cost).toBe(0.86)
  rest.faults.set({ noGpu: 2 })
  await expect(api().rent(fleetTicketToTest(pod.name), pod, any)).rejects.toThrow(/no machine with this GPU/)
  rest.faults.set({ noBalance: 1 })
  await expect(api().rent(fleetTicketToTest(pod.name), pod, any)).rejects.toThrow(/402/)
  expect(rest.pods.size).toBe(1)
})

it('rents nothing on leave for another, and gives back at once what is dearer than the leave', async () => {
  await expect(api().rent(fleetTicketToTest('peace-b'), pod, [gpu])).rejects.toThrow('internal')
  await expect(api().rent(ticketToTest(), pod, [gpu])).rejects.toThrow('internal')
  expect(rest.pods.size).toBe(0)
  // 69 cents an hour, on leave for 68.
  await expect(api().rent(fleetTicketToTest(pod.name, 68_000), pod, [gpu])).rejects.toThrow('spending-limit')
  expect(await api().listPods()).toEqual([])
  expect((await api().rent(fleetTicketToTest(pod.name, 69_000), pod, [gpu])).cost).toBe(0.69)
})

it('does not ask for a second pod after a reply that was lost: the first may be there', async () => {
  rest.faults.add({ match: 'POST /v2/pods', do: 'lose' })
  await expect(api().rent(fleetTicketToTest(pod.name), pod, [gpu, gpu])).rejects.not.toBeInstanceOf(RunPodError)
  expect([...rest.pods.values()].map(({ name }) => name)).toEqual(['peace-a'])
})

it('makes an endpoint from a template with a volume, changes it, and lists all of them wrapped', async () => {
  const { id: templateId } = await api().createTemplate({
    ...{ name: 'worker', image: 'worker@sha256:1', serverless: true, env: { PEACE_CONCURRENCY: '1' } },
    allowedCudaVersions: ['12.8'],
  })
  const volume = await api().createVolume({ name: 'models', size: 100, dataCenter: 'EU-RO-1' })
  const made = await api().createEndpoint({
    ...{ name: 'peace', type: 'QUEUE', templateId, networkVolumes: [volume.id] },
    ...{ gpu: { pools: ['ADA_24'] }, scaling: { type: 'QUEUE_DELAY', queueDelay: 4 }, workers: { max: 3 } },
  })
  expect(made).toMatchObject({ image: 'worker@sha256:1', workers: { min: 0, max: 3 }, networkVolumes: [volume.id] })
  await api().changeEndpoint(made.id, { image: 'worker@sha256:2', workers: { max: 5 } })
  expect(await api().listEndpoints()).toMatchObject([{ image: 'worker@sha256:2', workers: { min: 0, max: 5 } }])
  expect((await api().listTemplates()).map(({ id }) => id)).toEqual([templateId])
  expect((await api().listVolumes()).map(({ id }) => id)).toEqual([volume.id])
  // The template's CUDA versions came with it, so that a floor beside them is refused.
  await expect(api().changeEndpoint(made.id, { gpu: { minCudaVersion: '12.8' } })).rejects.toThrow(/mutually exclusive/)
  await api().removeEndpoint(made.id)
  await api().removeTemplate(templateId)
  await api().removeVolume(volume.id)
  expect([...(await api().listEndpoints()), ...(await api().listTemplates()), ...(await api().listVolumes())]).toEqual(
    [],
  )
})

it('knows what a GPU costs by the hour, in each form', async () => {
  const found = (await api().listGpus()).find(({ id }) => id === gpu.id)
  expect(found).toMatchObject({ pool: 'ADA_24', price: { secure: 0.69, serverless: 1.116 } })
})

it('refuses v1 by name: its paths, its words, its address in a setting', async () => {
  expect(await raw('GET', '/v1/pods')).toMatchObject({
    status: 410,
    body: { detail: expect.stringContaining('REST v1') },
  })
  const flat = { name: 'x', imageName: 'worker:slim', gpuTypeIds: ['NVIDIA L40S'], gpuCount: 1 }
  const told = await raw('POST', '/v2/pods', flat)
  expect(told).toMatchObject({ status: 422, type: 'application/problem+json', body: { title: 'Unprocessable Entity' } })
  expect((told.body as { errors: string[] }).errors.join()).toContain(
    "'imageName', 'gpuTypeIds', 'gpuCount' not allowed",
  )
  expect(() => podsApi({ baseUrl: 'https://rest.runpod.io/v1', key: 'k' })).toThrow(/REST v1 is retired/)
  expect(() => podSpecification(JSON.stringify(flat))).toThrow(/POD_SPECIFICATION.*v2/)
})

it.each([
  ['no GPU', '/pods', { name: 'x', image: 'i' }, 422],
  ['neither image nor template', '/pods', { name: 'x', gpu }, 422],
  ['two rules for CUDA', '/pods', { ...pod, gpu: { ...gpu, allowedCudaVersions: ['12.8'] } }, 400],
  ['a CUDA version that is none', '/pods', { ...pod, gpu: { id: gpu.id, minCudaVersion: '12' } }, 422],
  ['a GPU nobody has', '/pods', { ...pod, gpu: { id: 'RTX 3090' } }, 400],
  ['a template nobody made', '/pods', { ...pod, gpu, templateId: 'none' }, 404],
  [
    'a pool that is a GPU',
    '/serverless',
    { name: 'x', image: 'i', type: 'QUEUE', gpu: { pools: [gpu.id] }, scaling: { type: 'QUEUE_DELAY', queueDelay: 4 } },
    400,
  ],
  [
    'a scaler in flat words',
    '/serverless',
    { name: 'x', image: 'i', type: 'QUEUE', gpu: { pools: ['ADA_24'] }, scalerType: 'QUEUE_DELAY', scalerValue: 4 },
    422,
  ],
  ['a volume of 5 GB', '/network-volumes', { name: 'x', size: 5, dataCenter: 'EU-RO-1' }, 422],
  ['a volume in the words of v1', '/network-volumes', { name: 'x', size: 50, dataCenterId: 'EU-RO-1' }, 422],
])('refuses %s', async (_, path, body, status) => {
  expect(await raw('POST', `/v2${path}`, body)).toMatchObject({ status, body: { status, title: expect.any(String) } })
})

it('lets nobody in without its key', async () => {
  expect(await raw('GET', '/v2/pods', undefined, 'rpa_other')).toMatchObject({ status: 401 })
})
