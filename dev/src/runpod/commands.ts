import type { CreateEndpoint, RunPodRest } from '@peace/core/vendors'

// What an operator does at RunPod before the platform can work there: an endpoint, a volume with the models, and a look at
// what is there. Pods are rented by the functions themselves.
const minCudaVersion = '12.8'
const modelsAt = '/runpod-volume'
// Serverless workers find a volume where pods are told to.
const downloadGpus = ['NVIDIA GeForce RTX 3090', 'NVIDIA GeForce RTX 4090'].map((id) => ({ id, minCudaVersion }))

export type DeployOptions = {
  image: string
  name: string
  endpoint?: string | undefined
  volume?: string | undefined
  pools: readonly string[]
  workers: number
  env: Readonly<Record<string, string>>
}

const pinned = /@sha256:[0-9a-f]{64}$/

export const deployEndpoint = async (api: RunPodRest, options: DeployOptions): Promise<string> => {
  const { image, name, endpoint, volume, pools, workers, env } = options
  // A tag may mean another image tomorrow, on some of the workers.
  if (!pinned.test(image)) throw new Error(`${image} is not pinned: name it by its digest, …@sha256:…`)
  const wanted = {
    ...{ image, disk: 40, timeout: 900_000, flashboot: 'FLASHBOOT' },
    ...{ env: { PEACE_CONCURRENCY: '1', ...env }, scaling: { type: 'QUEUE_DELAY', queueDelay: 4 } },
    ...{ workers: { min: 0, max: workers, idleTimeout: 10 }, gpu: { pools: [...pools], minCudaVersion } },
    ...(volume ? { networkVolumes: [volume] } : {}),
  } satisfies Omit<CreateEndpoint, 'name' | 'type'>
  const made = endpoint
    ? await api.changeEndpoint(endpoint, wanted)
    : await api.createEndpoint({ ...wanted, name, type: 'QUEUE' })
  return made.id
}

export type FillOptions = {
  image: string
  volume: string
  tiers: readonly string[]
  env: Readonly<Record<string, string>>
}

// A pod with the volume that fetches the models, and is given back when it has left. Fetching is resumed and checked by
// the worker itself (worker/models.py), so that a fill may be begun again at any time.
export const fillModels = async (
  api: RunPodRest,
  { image, volume, tiers, env }: FillOptions,
  pause: () => Promise<void>,
): Promise<'filled' | 'failed'> => {
  const words = tiers.map((tier) => `--tier ${tier}`).join(' ')
  const pod = await api.createPodOnAny(
    {
      ...{ name: `models-${volume}`, image, disk: 20, env: { ...env } },
      args: `python -m worker.models fetch --into ${modelsAt}/models ${words}`.trim(),
      mounts: { network: [{ volumeId: volume, path: modelsAt }] },
    },
    downloadGpus,
  )
  try {
    for (;;) {
      const seen = (await api.listPods()).find(({ id }) => id === pod.id)
      if (!seen || seen.status === 'ERROR') return 'failed'
      if (seen.status === 'EXITED') return 'filled'
      await pause()
    }
  } finally {
    await api.removePod(pod.id)
  }
}

export const describeAll = async (api: RunPodRest): Promise<string[]> => {
  const [pods, endpoints, volumes] = await Promise.all([api.listPods(), api.listEndpoints(), api.listVolumes()])
  return [
    ...endpoints.map(
      ({ id, name, image, workers }) => `endpoint ${id}  ${name}  ${image}  ${workers.min}–${workers.max}`,
    ),
    ...volumes.map(({ id, name, size, dataCenter }) => `volume   ${id}  ${name}  ${size} GB  ${dataCenter}`),
    ...pods.map(({ id, name, status, cost }) => `pod      ${id}  ${name}  ${status}  $${cost}/h`),
  ]
}
