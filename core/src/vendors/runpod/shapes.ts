import { z } from 'zod'

// RunPod's REST v2, as its published OpenAPI says (api-reference-v2, 20 August 2026). It calls itself beta, so this folder
// alone knows it. What is sent is strict, for a field that it does not know is answered 422; what is heard is held to
// what we rely on, so that a new field breaks nothing. Left out, as never used: CPU pods, clusters, billing.
const cudaVersion = z.string().regex(/^\d+\.\d+$/)

// A set is matched exactly, a floor is open: only one of them may say anything.
const oneCudaRule = ({ allowedCudaVersions = [], minCudaVersion }: CudaRule): boolean =>
  allowedCudaVersions.length === 0 || !minCudaVersion
type CudaRule = { allowedCudaVersions?: string[] | undefined; minCudaVersion?: string | undefined }
const cudaRule = { allowedCudaVersions: z.array(cudaVersion).optional(), minCudaVersion: cudaVersion.optional() }

const container = {
  args: z.string().optional(),
  disk: z.int().min(1).optional(),
  env: z.record(z.string(), z.string()).optional(),
  image: z.string().optional(),
  ports: z.array(z.string()).optional(),
  registry: z.string().nullish(),
}

export const podGpuSchema = z.strictObject({ id: z.string(), count: z.int().min(1).default(1), ...cudaRule })
const persistentMount = z.strictObject({ size: z.int().min(10), path: z.string() })
const networkMount = z.strictObject({ volumeId: z.string(), path: z.string() })
const mountsSchema = z.strictObject({
  persistent: persistentMount.optional(),
  network: z.array(networkMount).max(1).optional(),
})
const name = z.string().min(1)

export const createPodSchema = z.strictObject({
  ...container,
  name,
  cloud: z.enum(['SECURE', 'COMMUNITY']).default('SECURE'),
  dataCenterIds: z.array(z.string()).optional(),
  globalNetworking: z.boolean().default(false),
  gpu: podGpuSchema,
  mounts: mountsSchema.optional(),
  startJupyter: z.boolean().default(false),
  startSsh: z.boolean().default(false),
  templateId: z.string().min(1).optional(),
})
export const podActions = ['start', 'stop', 'restart', 'terminate'] as const
export type PodAction = (typeof podActions)[number]
export const podActionSchema = z.strictObject({ action: z.enum(podActions) })
export const podStatuses = ['PROVISIONING', 'STARTING', 'RUNNING', 'EXITED', 'ERROR', 'TERMINATED'] as const
export type PodStatus = (typeof podStatuses)[number]

// The cost is by the hour, and nought when it is stopped. A status that is new is no reason to lose sight of all pods.
export const podSchema = z.object({ id: z.string(), name: z.string(), status: z.string(), cost: z.number() })
export const podListSchema = z.object({ pods: z.array(podSchema) })

const endpointGpu = { excludedTypes: z.array(z.string()).optional(), count: z.int().min(1).default(1), ...cudaRule }
const scalingSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('QUEUE_DELAY'), queueDelay: z.number().min(0.5) }),
  z.strictObject({ type: z.literal('REQUEST_COUNT'), requestCount: z.int().min(1) }),
])
const workers = {
  min: z.int().min(0).optional(),
  max: z.int().min(0).optional(),
  idleTimeout: z.int().min(1).max(3600).optional(),
}
const endpointSettings = {
  ...container,
  dataCenterIds: z.array(z.string()).optional(),
  flashboot: z.enum(['OFF', 'FLASHBOOT', 'PRIORITY_FLASHBOOT']).optional(),
  networkVolumes: z.array(z.string()).optional(),
  templateId: z.string().min(1).optional(),
  timeout: z.int().optional(),
  workers: z.strictObject(workers).optional(),
}
export const createEndpointSchema = z.strictObject({
  ...endpointSettings,
  name,
  type: z.enum(['QUEUE', 'LOAD_BALANCER']),
  scaling: scalingSchema,
  gpu: z.strictObject({ pools: z.array(z.string()).min(1), ...endpointGpu }),
})
export const changeEndpointSchema = z.strictObject({
  ...endpointSettings,
  name: name.optional(),
  scaling: scalingSchema.optional(),
  gpu: z
    .strictObject({
      ...endpointGpu,
      pools: z.array(z.string()).min(1).optional(),
      count: z.int().min(1).optional(),
      minCudaVersion: z.union([z.literal(''), cudaVersion]).optional(),
    })
    .refine(({ excludedTypes, pools }) => excludedTypes === undefined || pools !== undefined, {
      message: 'excludedTypes requires pools',
    })
    .optional(),
})
export const endpointSchema = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string().optional(),
  workers: z.object({ min: z.int(), max: z.int() }),
  networkVolumes: z.array(z.string()),
})
export const endpointListSchema = z.object({ endpoints: z.array(endpointSchema) })

export const createTemplateSchema = z.strictObject({
  ...container,
  name,
  image: z.string(),
  allowedCudaVersions: z.array(cudaVersion).optional(),
  category: z.enum(['CPU', 'NVIDIA', 'AMD']).default('NVIDIA'),
  mounts: z.strictObject({ persistent: persistentMount.optional() }).optional(),
  public: z.boolean().default(false),
  serverless: z.boolean().default(false),
  startJupyter: z.boolean().default(true),
  startSsh: z.boolean().default(true),
})
export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string(),
  serverless: z.boolean(),
})
export const templateListSchema = z.object({ templates: z.array(templateSchema) })

export const createVolumeSchema = z.strictObject({
  name,
  size: z.int().min(10).max(4096),
  dataCenter: z.string().min(1),
  type: z.enum(['STANDARD', 'HIGH_PERFORMANCE']).optional(),
})
export const volumeSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  dataCenter: z.string(),
})
export const volumeListSchema = z.object({ networkVolumes: z.array(volumeSchema) })

// By the hour, in dollars: a pod in each cloud, and a worker of the pool that it belongs to.
export const gpuTypeSchema = z.object({
  id: z.string(),
  name: z.string(),
  pool: z.string().nullable(),
  memory: z.int(),
  price: z.object({ secure: z.number(), community: z.number(), serverless: z.number().optional() }),
})
export const gpuTypeListSchema = z.object({ gpus: z.array(gpuTypeSchema) })

// RFC 9457.
export const problemSchema = z.object({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.string()).optional(),
})
export type Problem = z.infer<typeof problemSchema>

// What the contract alone cannot say: such a body is well formed, and answered 400.
export const ruleBroken = (body: {
  gpu?: CudaRule | undefined
  mounts?: z.infer<typeof mountsSchema> | undefined
  scaling?: { type: string } | undefined
  type?: string | undefined
  workers?: { idleTimeout?: number | undefined } | undefined
}): string | undefined => {
  if (body.gpu && !oneCudaRule(body.gpu)) return 'allowedCudaVersions and minCudaVersion are mutually exclusive'
  if (body.mounts?.persistent && body.mounts.network) return 'persistent and network mounts are mutually exclusive'
  if (body.type === 'LOAD_BALANCER' && body.scaling?.type !== 'REQUEST_COUNT')
    return 'a load-balancing endpoint scales on REQUEST_COUNT'
  if (body.type === 'QUEUE' && body.scaling?.type === 'REQUEST_COUNT' && body.workers?.idleTimeout !== undefined)
    return 'idleTimeout does not apply to a queue that scales on REQUEST_COUNT'
  return undefined
}

export type CreatePod = z.input<typeof createPodSchema>
export type CreateEndpoint = z.input<typeof createEndpointSchema>
export type ChangeEndpoint = z.input<typeof changeEndpointSchema>
export type CreateTemplate = z.input<typeof createTemplateSchema>
export type CreateVolume = z.input<typeof createVolumeSchema>
export type RentedPod = z.output<typeof podSchema>
export type GpuType = z.output<typeof gpuTypeSchema>
