import { type ApiInput, type ApiName, type ApiOutput, callPath } from '@peace/core/api'
import type { ErrorDetails } from '@peace/core/errors'
import { stackFromEnvironment } from '../stack/addresses.ts'
import { tickAt } from '../stack/tick.ts'

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

// Clicks until there is an answer, for doors where the same click again is the same thing. Tells how often it clicked.
export const untilHeard = async (click: () => Promise<unknown>): Promise<number> => {
  for (let clicks = 1; ; clicks++) {
    try {
      await click()
      return clicks
    } catch (error) {
      // None came, or one that asks to wait.
      if (error instanceof Refused && error.details && error.details.code !== 'too-many-requests') throw error
    }
  }
}

const sdkPatienceMs = 70_000

export const callDoor = async (
  token: string | undefined,
  name: ApiName,
  input: unknown,
  patienceMs = sdkPatienceMs,
): Promise<unknown> => {
  const reply = await fetch(`${stackFromEnvironment().functionsUrl}/${callPath(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ data: input }),
    // As the Firebase SDK gives up on a call. A process that was killed may never answer, nor hang up.
    signal: AbortSignal.timeout(patienceMs),
  })
  const text = await reply.text()
  const answer = JSON.parse(text || '{}') as { result?: unknown; error?: { status: string; details: ErrorDetails } }
  if (answer.error) throw new Refused(name, answer.error.status, answer.error.details)
  // A killed process leaves an empty 500 behind: no answer, not a good one.
  if (!reply.ok) throw new Error(`${name}: ${reply.status} ${text}`)
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

// Followed the link of the letter, as most people have; who is to be one who has not says so.
export const signUp = async (
  name = 'คนใหม่',
  { verified = true, email = `${crypto.randomUUID().slice(0, 13)}@people.local` } = {},
): Promise<Person> => {
  const password = 'a long password'
  const made = await identity('signUp', { email, password, displayName: name })
  if (!verified) return personOf(email, password, made)
  await verify(made.uid)
  return signIn(email, password)
}

const asOwner = async <T>(method: string, body: object): Promise<T> => {
  const { projectId } = stackFromEnvironment()
  const place = `${authHost()}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:${method}`
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' }
  const reply = await fetch(place, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${method}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}

// As if the letter's link had been followed.
export const verify = async (uid: string): Promise<void> => {
  await asOwner('update', { localId: uid, emailVerified: true })
}

export const verifyAddress = async (email: string): Promise<void> => {
  const { users = [] } = await asOwner<{ users?: { localId: string }[] }>('lookup', { email: [email] })
  const [found] = users
  if (!found) throw new Error(`Nobody has the address ${email}`)
  await verify(found.localId)
}

export const randomId = () => crypto.randomUUID().replaceAll('-', '')

const authHost = () => `http://127.0.0.1:${stackFromEnvironment().ports.auth}`

const post = async <T>(path: string, body: object): Promise<T> => {
  const reply = await fetch(`${authHost()}/identitytoolkit.googleapis.com/${path}?key=local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await reply.json()) as T
}

// With the code the emulator would have sent as a text message. The account must have a phone enrolled.
export const signInWithSecondFactor = async (uid: string, email: string, password: string): Promise<Person> => {
  const first = await post<{ mfaPendingCredential: string; mfaInfo: { mfaEnrollmentId: string }[] }>(
    'v1/accounts:signInWithPassword',
    { email, password, returnSecureToken: true },
  )
  const { mfaPendingCredential } = first
  const begun = await post<{ phoneResponseInfo: { sessionInfo: string } }>('v2/accounts/mfaSignIn:start', {
    mfaPendingCredential,
    mfaEnrollmentId: first.mfaInfo[0]?.mfaEnrollmentId,
    phoneSignInInfo: {},
  })
  const { sessionInfo } = begun.phoneResponseInfo
  const sent = await fetch(`${authHost()}/emulator/v1/projects/${stackFromEnvironment().projectId}/verificationCodes`)
  const { verificationCodes } = (await sent.json()) as { verificationCodes: { sessionInfo: string; code: string }[] }
  const code = verificationCodes.find((one) => one.sessionInfo === sessionInfo)?.code
  const { idToken } = await post<{ idToken: string }>('v2/accounts/mfaSignIn:finalize', {
    mfaPendingCredential,
    phoneVerificationInfo: { sessionInfo, code },
  })
  return personOf(email, password, { uid, token: idToken })
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

// What someone could write who thinks a claim in the token is enough.
export const forgedToken = (uid: string, claims: object): string => {
  const now = Math.floor(Date.now() / 1000)
  const { projectId } = stackFromEnvironment()
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    sub: uid,
    user_id: uid,
    uid,
    auth_time: now,
    iat: now,
    exp: now + 3600,
    ...claims,
  }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`
}

// Waits for what a trigger will have done. The time is only a bound: a test that needs it fails, it is not slower.
export const eventually = async <T>(ask: () => Promise<T | undefined | false>, patienceMs = 90_000): Promise<T> => {
  const until = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > until) throw new Error('It did not come to be')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export const tick = (schedule?: string): Promise<void> =>
  tickAt(stackFromEnvironment().controlUrl, schedule, AbortSignal.timeout(sdkPatienceMs))
