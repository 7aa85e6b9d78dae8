import { DomainError } from '@peace/core/errors'
import type { SpendTicket } from '@peace/core/money'
import { type RentedPod, restAddress, runPodRest } from '@peace/core/vendors'

// Machines rented by the hour at RunPod: how its REST API is reached from here. What is said there: @peace/core/vendors.
export const podsApi = ({ baseUrl, key }: { baseUrl: string; key: string }) => {
  const address = restAddress(baseUrl)
  const {
    createPod: _,
    createPodOnAny,
    ...rest
  } = runPodRest(async ({ method, path, body }) => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    const text = await reply.text()
    return { status: reply.status, body: text === '' ? undefined : jsonOf(text) }
  })
  return {
    ...rest,
    // Nobody rents without leave to spend, for just this machine; one that is dearer than that is given back at once.
    rent: async (
      { scope, ceiling }: SpendTicket,
      ...[request, gpus]: Parameters<typeof createPodOnAny>
    ): Promise<RentedPod> => {
      if (!('fleet' in scope) || scope.fleet !== request.name)
        throw new DomainError('internal', { ticket: request.name })
      const pod = await createPodOnAny(request, gpus)
      if (pod.cost * 100_000 <= ceiling) return pod
      await rest.removePod(pod.id)
      throw new DomainError('spending-limit', { scope: 'pod', limitMillis: ceiling, spentMillis: pod.cost * 100_000 })
    },
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
