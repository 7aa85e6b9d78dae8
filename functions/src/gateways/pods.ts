import { restAddress, runPodRest } from '@peace/core/vendors'

// Machines rented by the hour at RunPod: how its REST API is reached from here. What is said there: @peace/core/vendors.
export const podsApi = ({ baseUrl, key }: { baseUrl: string; key: string }) => {
  const address = restAddress(baseUrl)
  return runPodRest(async ({ method, path, body }) => {
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
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
