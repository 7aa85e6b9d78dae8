import type { ApiInput, ApiOutput, functionsRegion, ServiceOf } from '@peace/core/api'
import type { ErrorDetails } from '@peace/core/errors'
import { runtimeConfig } from './config.ts'
import { Failure } from './failure.ts'
import { inMemory } from './in-memory.ts'

// A guest's way to the doors that are open to guests, without the SDK: a page of a hundred kilobytes is there on a slow
// line while the SDK would still be coming. What the doors answer is ours, and is believed.
type GuestDoor = 'openReview' | 'readReview' | 'noteReview' | 'tellFault'
const service: ServiceOf<GuestDoor> = 'studio'
const region: typeof functionsRegion = 'asia-southeast1'

const addressOf = async (name: GuestDoor): Promise<string> => {
  const { firebase, emulators } = await runtimeConfig()
  const { projectId } = firebase
  const at = emulators.functions
  return at
    ? `http://${at.host}:${at.port}/${projectId}/${region}/${service}/${name}`
    : `https://${region}-${projectId}.cloudfunctions.net/${service}/${name}`
}

// Where the doors want App Check's word, its SDK comes too.
const attested = async (): Promise<Record<string, string>> => {
  if (!import.meta.env.VITE_APP_CHECK_SITE_KEY || (await runtimeConfig()).emulators.functions) return {}
  const { appCheckToken } = await import('./app-check.ts')
  return { 'X-Firebase-AppCheck': await appCheckToken() }
}

type Answer = { result?: unknown; error?: { details?: ErrorDetails } }

export const guestCall = async <N extends GuestDoor>(name: N, data: ApiInput<N>): Promise<ApiOutput<N>> => {
  const memory = inMemory()
  if (memory) return (await memory.call(name, data)) as ApiOutput<N>
  let answer: Answer
  try {
    const [address, word] = await Promise.all([addressOf(name), attested()])
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...word },
      body: JSON.stringify({ data }),
    })
    answer = (await reply.json()) as Answer
  } catch (error) {
    throw new Failure('offline', {}, { cause: error })
  }
  if (answer.error) throw new Failure(answer.error.details?.code ?? 'internal', answer.error.details)
  return answer.result as ApiOutput<N>
}
