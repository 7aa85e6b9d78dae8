import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { endPod } from './fleet.store.ts'
import { closeBreaker } from './operate.store.ts'
import { alivePods, writePodPolicy } from './pods.store.ts'

export const operateBackend = door(
  'operateBackend',
  {
    operator: 'queues.manage',
    audit: ({ backendId, action, podId, policy, reason }) => ({
      ...{ backendId, action, reason },
      ...(podId ? { podId } : {}),
      ...(policy ? { policy } : {}),
    }),
    secrets: ['runpod'],
  },
  async ({ backendId, action, podId, policy }, { store, now }) => {
    if (action === 'pod-policy') {
      if (!policy) throw new DomainError('invalid-input', { field: 'policy' })
      await writePodPolicy(store, policy)
      return {}
    }
    if (action === 'close-breaker') {
      await closeBreaker(store, backendId)
      return {}
    }
    const pod = (await alivePods(store)).find(({ id }) => id === podId)
    if (!pod) throw new DomainError('not-found', { what: 'pod' })
    await endPod(store, pod.id, pod.providerId, 'operator', now())
    return {}
  },
)
