import { type ApiName, callPath } from '@peace/core/api'
import { z } from 'zod'

// A running site as a stranger with an account sees it: over HTTP alone.

export type Answer = { status: number; headers: Readonly<Record<string, string>>; bytes: Uint8Array }
export type Ask = { method: string; headers: Readonly<Record<string, string>>; body?: string | Uint8Array }
export type Http = (url: string, ask: Ask) => Promise<Answer>

export type Site = {
  http: Http
  // The page's own address: what browsers name as their origin.
  web: string
  functions: string
  identity: string
  documents: string
  apiKey: string
  // App Check's word for this app; nothing where it is not asked for.
  appCheck: string | undefined
  person: { email: string; password: string }
  newId(): string
  wait(ms: number): Promise<void>
}

export const overNetwork: Http = async (url, { method, headers, body }) => {
  const answer = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: body as BodyInit }),
  })
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  }
}

export const readJson = ({ bytes }: Answer): unknown => {
  const text = new TextDecoder().decode(bytes)
  return text ? JSON.parse(text) : undefined
}

const refusal = z.looseObject({
  error: z.looseObject({
    status: z.string().optional(),
    message: z.string().default(''),
    details: z.unknown().optional(),
  }),
})
const result = z.looseObject({ result: z.unknown() })

export class Failed extends Error {}

const saying = (answer: Answer): string => {
  try {
    const said = refusal.safeParse(readJson(answer)).data?.error
    return said ? `${answer.status} ${said.status ?? ''} ${said.message}`.trim() : String(answer.status)
  } catch {
    return String(answer.status)
  }
}

// What a page's call sends; without a token of App Check where `vouched` is false.
export const call = async (
  site: Site,
  token: string,
  name: ApiName,
  data: object,
  vouched = true,
): Promise<unknown> => {
  const answer = await site.http(`${site.functions}/${callPath(name)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      origin: site.web,
      ...(vouched && site.appCheck ? { 'x-firebase-appcheck': site.appCheck } : {}),
    },
    body: JSON.stringify({ data }),
  })
  if (answer.status !== 200) throw new Failed(`${name} answered ${saying(answer)}`)
  return result.parse(readJson(answer)).result
}

const signedIn = z.looseObject({ idToken: z.string() })
export const signIn = async (site: Site): Promise<string> => {
  const body = JSON.stringify({ ...site.person, returnSecureToken: true })
  const answer = await site.http(`${site.identity}/accounts:signInWithPassword?key=${site.apiKey}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (answer.status !== 200) throw new Failed(`sign-in answered ${saying(answer)}`)
  return signedIn.parse(readJson(answer)).idToken
}

// A value as Firestore's REST gives it: only words are needed here.
const document = z.looseObject({ fields: z.record(z.string(), z.looseObject({ stringValue: z.string().optional() })) })
export const readWord = async (site: Site, token: string, path: string, field: string): Promise<string | undefined> => {
  const answer = await site.http(`${site.documents}/${path}`, {
    method: 'GET',
    headers: { authorization: `Bearer ${token}` },
  })
  if (answer.status !== 200) throw new Failed(`${path} answered ${saying(answer)}`)
  return document.parse(readJson(answer)).fields[field]?.stringValue
}
