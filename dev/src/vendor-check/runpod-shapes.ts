import type { Shape } from './paths.ts'

// RunPod's REST v2 by the names of its published OpenAPI (20 August 2026): which fields there are and which must be, read
// off on 26 November 2026. `npm run vendors -- check --online` reads the vendor's own instead.
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

export const runPodShapes: Readonly<Record<string, Shape>> = {
  CreatePodRequest: {
    fields: words(`
      args cloud cpu cpu.id cpu.vcpuCount dataCenterIds disk env globalNetworking gpu gpu.allowedCudaVersions
      gpu.count gpu.id gpu.minCudaVersion image mounts mounts.network mounts.network.path mounts.network.volumeId
      mounts.persistent mounts.persistent.path mounts.persistent.size name ports registry startJupyter startSsh
      templateId`),
    required: words(`
      name`),
  },
  CreateEndpointRequest: {
    fields: words(`
      args cpu cpu.id cpu.vcpuCount dataCenterIds disk env flashboot gpu gpu.allowedCudaVersions gpu.count
      gpu.excludedTypes gpu.minCudaVersion gpu.pools image name networkVolumes ports registry scaling
      scaling.queueDelay scaling.requestCount scaling.type templateId timeout type workers workers.idleTimeout
      workers.max workers.min`),
    required: words(`
      name scaling type`),
  },
  UpdateEndpointRequest: {
    fields: words(`
      args cpu cpu.id cpu.vcpuCount dataCenterIds disk env flashboot gpu gpu.allowedCudaVersions gpu.count
      gpu.excludedTypes gpu.minCudaVersion gpu.pools image name networkVolumes ports registry scaling
      scaling.queueDelay scaling.requestCount scaling.type templateId timeout workers workers.idleTimeout
      workers.max workers.min`),
    required: words(`
`),
  },
  CreateTemplateRequest: {
    fields: words(`
      allowedCudaVersions args category disk env image mounts mounts.persistent mounts.persistent.path
      mounts.persistent.size name ports public registry serverless startJupyter startSsh`),
    required: words(`
      image name`),
  },
  CreateNetworkVolumeRequest: {
    fields: words(`
      dataCenter name size type`),
    required: words(`
      dataCenter name size`),
  },
  PodActionRequest: {
    fields: words(`
      action`),
    required: words(`
      action`),
  },
  Pod: {
    fields: words(`
      actions args cloud cluster cluster.id cluster.ip cluster.rank cluster.role cost cpu cpu.id cpu.memory
      cpu.vcpuCount createdAt cudaVersion dataCenterId disk env globalNetworking globalNetworking.enabled
      globalNetworking.internalDns globalNetworking.ip gpu gpu.count gpu.id id image locked mounts mounts.network
      mounts.network.path mounts.network.volumeId mounts.persistent mounts.persistent.path mounts.persistent.size
      name ports registry runtime runtime.cpu runtime.cpu.util runtime.gpus runtime.gpus.memoryUtil
      runtime.gpus.util runtime.memory runtime.memory.util runtime.ports runtime.ports.ip runtime.ports.private
      runtime.ports.public runtime.ports.type runtime.uptime ssh ssh.direct ssh.direct.command ssh.direct.host
      ssh.direct.port ssh.direct.username ssh.proxy ssh.proxy.command ssh.proxy.host ssh.proxy.port
      ssh.proxy.username startedAt status template`),
    required: words(`
      actions args cloud cost createdAt cudaVersion dataCenterId disk env globalNetworking globalNetworking.enabled
      id image locked mounts name ports registry runtime ssh ssh.direct ssh.proxy startedAt status template`),
  },
  Endpoint: {
    fields: words(`
      args cpu cpu.id cpu.memory cpu.vcpuCount createdAt dataCenterIds disk env flashboot gpu
      gpu.allowedCudaVersions gpu.count gpu.excludedTypes gpu.minCudaVersion gpu.pools id image name networkVolumes
      ports registry requestUrls requestUrls.base requestUrls.cancel requestUrls.health requestUrls.purgeQueue
      requestUrls.retry requestUrls.run requestUrls.runSync requestUrls.status requestUrls.stream scaling
      scaling.queueDelay scaling.requestCount scaling.type timeout type workers workers.idleTimeout workers.max
      workers.min`),
    required: words(`
      createdAt dataCenterIds flashboot id name networkVolumes scaling timeout workers workers.max workers.min`),
  },
  NetworkVolume: {
    fields: words(`
      dataCenter id name size type`),
    required: words(`
      dataCenter id name size type`),
  },
  Template: {
    fields: words(`
      allowedCudaVersions args category disk env id image mounts mounts.persistent mounts.persistent.path
      mounts.persistent.size name ports public registry serverless startJupyter startSsh`),
    required: words(`
      allowedCudaVersions args category disk env id image mounts name ports public registry serverless startJupyter
      startSsh`),
  },
  GpuType: {
    fields: words(`
      availability community cudaVersions cudaVersions.available cudaVersions.version dataCenters
      dataCenters.availability dataCenters.id dataCenters.name id manufacturer maxCount maxCount.community
      maxCount.secure memory name pool price price.community price.secure price.serverless secure`),
    required: words(`
      community id manufacturer maxCount maxCount.community maxCount.secure memory name pool price price.community
      price.secure secure`),
  },
}
