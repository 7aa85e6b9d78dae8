import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import type { z } from 'zod'
import { trackCall } from './analytics.ts'
import { serverAnswered, serverIsThere, serverSilent } from './connection.ts'
import { Failure, toFailure } from './failure.ts'
import { functions } from './firebase.ts'
import { inMemory } from './in-memory.ts'

const open = async (name: ApiName) => {
  const [sdk, { api, callPath }, made] = await Promise.all([
    import('firebase/functions'),
    import('@peace/core/api'),
    functions(),
  ])
  const contract = api[name] as { output: z.ZodType }
  return { door: sdk.httpsCallable<unknown, unknown, unknown>(made, callPath(name)), output: contract.output }
}

// A door says what went wrong; one that says nothing may not be there at all.
const failed = async (error: unknown): Promise<Failure> => {
  const failure = toFailure(error)
  const mute = failure.code === 'internal' && failure.reference === undefined
  if (failure.code !== 'offline' && !(mute && !(await serverIsThere()))) return failure
  serverSilent()
  return failure.code === 'offline' ? failure : new Failure('offline', {}, { cause: error })
}

// The only way from a page to a callable. Names, inputs and answers are those of core/api.
export const call = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
  const memory = inMemory()
  if (memory) return (await memory.call(name, input)) as ApiOutput<N>
  try {
    const { door, output } = await open(name)
    const { data } = await door(input)
    const answer = output.parse(data) as ApiOutput<N>
    serverAnswered()
    trackCall(name, input, answer)
    return answer
  } catch (error) {
    throw await failed(error)
  }
}

// A callable that answers in pieces; `each` gets them as they come, the promise the whole.
export const callStreaming = async <N extends ApiName>(
  name: N,
  input: ApiInput<N>,
  each: (piece: unknown) => void,
  signal?: AbortSignal,
): Promise<ApiOutput<N>> => {
  try {
    const { door, output } = await open(name)
    const { stream, data } = await door.stream(input, signal ? { signal } : {})
    for await (const piece of stream) each(piece)
    return output.parse(await data) as ApiOutput<N>
  } catch (error) {
    throw await failed(error)
  }
}
