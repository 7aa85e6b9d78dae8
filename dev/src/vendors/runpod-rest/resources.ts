import {
  type changeEndpointSchema,
  type createEndpointSchema,
  type createTemplateSchema,
  type createVolumeSchema,
  ruleBroken,
} from '@peace/core/vendors'
import type { z } from 'zod'
import { must, Refusal } from './answers.ts'
import { poolsKnown } from './catalog.ts'

// Templates, network volumes and serverless endpoints: what is kept of them and what is answered.
const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 14)
type CreateTemplate = z.output<typeof createTemplateSchema>
type CreateVolume = z.output<typeof createVolumeSchema>
type CreateEndpoint = z.output<typeof createEndpointSchema>
type ChangeEndpoint = z.output<typeof changeEndpointSchema>
export type Template = ReturnType<typeof newTemplate>
export type Volume = ReturnType<typeof newVolume>
export type Endpoint = ReturnType<typeof newEndpoint>

export const newTemplate = (asked: CreateTemplate) => ({
  ...{ args: '', disk: 50, mounts: {}, ports: [] as string[], env: {} as Record<string, string>, registry: null },
  ...{ allowedCudaVersions: [] as string[], id: newId() },
  ...asked,
})

export const newVolume = (asked: CreateVolume) => ({ type: 'STANDARD' as const, id: newId(), ...asked })

// A template is read once, when it is named: body over template, environments joined.
export const withTemplate = <B extends { templateId?: string | undefined; env?: Record<string, string> | undefined }>(
  body: B,
  templates: ReadonlyMap<string, Template>,
  serverless: boolean,
): B & { image?: string | undefined; disk?: number | undefined } => {
  if (body.templateId === undefined) return body
  const template = must(templates.get(body.templateId), 'template')
  if (template.serverless !== serverless) throw new Refusal(422, 'the template is of the other kind')
  const { image, args, disk, ports, registry } = template
  return { ...{ image, args, disk, ports, registry }, ...body, env: { ...template.env, ...body.env } }
}

export const imageOf = ({ image }: { image?: string | undefined }): string => {
  if (image === undefined) throw new Refusal(422, 'Request validation failed.', ["$: missing property 'image'"])
  return image
}

const volumesKnown = (ids: readonly string[], volumes: ReadonlyMap<string, Volume>) => {
  for (const id of ids) must(volumes.get(id), 'network volume')
}

export const newEndpoint = (
  asked: CreateEndpoint,
  templates: ReadonlyMap<string, Template>,
  volumes: ReadonlyMap<string, Volume>,
) => {
  const { templateId, ...body } = withTemplate(asked, templates, true)
  poolsKnown(body.gpu.pools, body.gpu.excludedTypes)
  volumesKnown(body.networkVolumes ?? [], volumes)
  // A template's CUDA versions hold where the body says nothing of CUDA.
  const seeded = templateId ? must(templates.get(templateId), 'template').allowedCudaVersions : []
  const { allowedCudaVersions = body.gpu.minCudaVersion ? [] : seeded, minCudaVersion = null } = body.gpu
  return {
    ...body,
    ...{ id: newId(), createdAt: new Date().toISOString(), image: imageOf(body), timeout: body.timeout ?? 300_000 },
    ...{ flashboot: body.flashboot ?? 'OFF', dataCenterIds: body.dataCenterIds ?? [] },
    networkVolumes: body.networkVolumes ?? [],
    workers: { ...{ min: 0, max: 3, idleTimeout: 10 }, ...body.workers },
    gpu: { ...body.gpu, allowedCudaVersions, minCudaVersion: minCudaVersion as string | null },
  }
}

// Only what is given is changed; a choice of pools is changed whole.
export const changedEndpoint = (
  endpoint: Endpoint,
  asked: ChangeEndpoint,
  templates: ReadonlyMap<string, Template>,
  volumes: ReadonlyMap<string, Volume>,
): Endpoint => {
  const { templateId: _, gpu: wanted, workers, ...body } = withTemplate(asked, templates, true)
  volumesKnown(body.networkVolumes ?? [], volumes)
  const { excludedTypes, ...before } = endpoint.gpu
  const pools = wanted?.pools ?? before.pools
  const excluded = wanted?.pools ? wanted.excludedTypes : excludedTypes
  poolsKnown(pools, excluded)
  const floor = wanted?.minCudaVersion ?? before.minCudaVersion
  const gpu = {
    ...{ pools, count: wanted?.count ?? before.count, minCudaVersion: floor || null },
    ...(excluded ? { excludedTypes: excluded } : {}),
    allowedCudaVersions: wanted?.allowedCudaVersions ?? before.allowedCudaVersions,
  }
  const { allowedCudaVersions, minCudaVersion } = gpu
  const broken = ruleBroken({ gpu: { allowedCudaVersions, minCudaVersion: minCudaVersion ?? undefined } })
  if (broken) throw new Refusal(400, broken)
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  return { ...endpoint, ...given, gpu, workers: { ...endpoint.workers, ...workers } }
}
