import type { createPodSchema, PodAction, PodStatus, podActionSchema } from '@peace/core/vendors'
import type { z } from 'zod'
import { Refusal } from './answers.ts'
import { gpuOf } from './catalog.ts'

// Pods, and what may be done with one in each of its states.
export type PodRequest = z.output<typeof createPodSchema>
export type Pod = {
  id: string
  name: string
  status: PodStatus
  request: PodRequest
  image: string
  env: Record<string, string>
  createdAt: string
  startedAt: string | null
}

const allowed: Record<PodStatus, readonly PodAction[]> = {
  PROVISIONING: ['stop', 'terminate'],
  STARTING: ['stop', 'terminate'],
  RUNNING: ['stop', 'restart', 'terminate'],
  EXITED: ['start', 'terminate'],
  ERROR: ['start', 'terminate'],
  TERMINATED: [],
}

export const viewPod = (pod: Pod) => {
  const { request, status } = pod
  const runs = status !== 'EXITED' && status !== 'TERMINATED'
  const { id, count } = request.gpu
  return {
    ...{ id: pod.id, name: pod.name, status, actions: allowed[status], image: pod.image, env: pod.env },
    ...{ args: request.args ?? '', disk: request.disk ?? 50, mounts: request.mounts ?? {}, ports: request.ports ?? [] },
    ...{ registry: request.registry ?? null, cloud: request.cloud, dataCenterId: 'EU-RO-1', cudaVersion: '12.8' },
    ...{ gpu: { id, count }, ssh: { proxy: null, direct: null }, template: null, locked: false },
    cost: runs ? gpuOf(id).price[request.cloud === 'SECURE' ? 'secure' : 'community'] * count : 0,
    ...{
      globalNetworking: { enabled: request.globalNetworking },
      runtime: status === 'RUNNING' ? { uptime: 1 } : null,
    },
    ...{ createdAt: pod.createdAt, startedAt: pod.startedAt },
  }
}

// What a running pod does; `left` is called when its container has ended by itself. Returns what ends it.
export type RunsPod = (pod: Pod, left: () => void) => () => void

export class Pods {
  readonly all = new Map<string, Pod>()
  private readonly ends = new Map<string, () => void>()
  private readonly run: RunsPod | undefined
  // A pod may be rented and never come up, or give up by itself.
  neverReady: () => boolean = () => false

  constructor(run?: RunsPod) {
    this.run = run
  }

  create(request: PodRequest, image: string, env: Record<string, string>): Pod {
    const now = new Date().toISOString()
    const id = crypto.randomUUID().replaceAll('-', '').slice(0, 14)
    const pod: Pod = {
      ...{ id, name: request.name, status: 'PROVISIONING', request, image, env },
      ...{ createdAt: now, startedAt: null },
    }
    this.all.set(id, pod)
    this.begin(pod)
    return pod
  }

  private begin(pod: Pod) {
    pod.status = 'PROVISIONING'
    if (this.neverReady()) return
    // The creation is answered before it runs.
    setImmediate(() => {
      if (pod.status !== 'PROVISIONING') return
      pod.status = 'RUNNING'
      pod.startedAt = new Date().toISOString()
      if (this.run)
        this.ends.set(
          pod.id,
          this.run(pod, () => this.left(pod)),
        )
    })
  }

  private left(pod: Pod) {
    if (pod.status === 'RUNNING') pod.status = 'EXITED'
  }

  private end(pod: Pod) {
    this.ends.get(pod.id)?.()
    this.ends.delete(pod.id)
  }

  act(pod: Pod, { action }: z.output<typeof podActionSchema>): Pod | undefined {
    if (!allowed[pod.status].includes(action))
      throw new Refusal(409, `${action} is not valid for a pod that is ${pod.status}`)
    if (action === 'terminate') return this.remove(pod)
    this.end(pod)
    if (action === 'stop') pod.status = 'EXITED'
    else this.begin(pod)
    return pod
  }

  // It no longer appears in the list.
  remove(pod: Pod): undefined {
    this.end(pod)
    pod.status = 'TERMINATED'
    this.all.delete(pod.id)
  }

  close(): void {
    for (const pod of this.all.values()) this.end(pod)
  }
}
