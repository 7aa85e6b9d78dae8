import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import type { ErrorDetails } from '@peace/core/errors'
import { stackFromEnvironment } from '../stack/addresses.ts'

// Someone signed in to the running stack, who calls doors as a browser does: over HTTP, with the token sign-in gave.
export type Person = {
  uid: string
  email: string
  password: string
  token: string
  call: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>
}

export class Refused extends Error {
  readonly status: string
  readonly details: ErrorDetails
  constructor(name: string, status: string, details: ErrorDetails) {
    super(`${name} ${status} ${JSON.stringify(details)}`)
    this.status = status
    this.details = details
  }
}

export const callDoor = async (token: string | undefined, name: string, input: unknown): Promise<unknown> => {
  const reply = await fetch(`${stackFromEnvironment().functionsUrl}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ data: input }),
  })
  const text = await reply.text()
  const answer = JSON.parse(text || '{}') as { result?: unknown; error?: { status: string; details: ErrorDetails } }
  if (answer.error) throw new Refused(name, answer.error.status, answer.error.details)
  return answer.result
}

// The code a door refused with, or `undefined` if it did not.
export const refusal = async (asked: Promise<unknown>): Promise<string | undefined> => {
  try {
    await asked
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.details?.code ?? error.status
    throw error
  }
}

const identity = async (method: string, body: object) => {
  const { ports } = stackFromEnvironment()
  const reply = await fetch(
    `http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, returnSecureToken: true }),
    },
  )
  const answer = (await reply.json()) as { localId?: string; idToken?: string; error?: { message: string } }
  if (!answer.localId || !answer.idToken) throw new Error(`${method}: ${answer.error?.message}`)
  return { uid: answer.localId, token: answer.idToken }
}

const personOf = (email: string, password: string, { uid, token }: { uid: string; token: string }): Person => ({
  uid,
  email,
  password,
  token,
  call: async (name, input) => (await callDoor(token, name, input)) as ApiOutput<typeof name>,
})

export const signIn = async (email: string, password: string): Promise<Person> =>
  personOf(email, password, await identity('signInWithPassword', { email, password }))

export const signUp = async (name = 'คนใหม่'): Promise<Person> => {
  const email = `${crypto.randomUUID().slice(0, 13)}@people.local`
  const password = 'a long password'
  return personOf(email, password, await identity('signUp', { email, password, displayName: name }))
}

export const randomId = () => crypto.randomUUID().replaceAll('-', '')
