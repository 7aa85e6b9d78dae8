import { createHmac, timingSafeEqual } from 'node:crypto'

// The emulator cannot sign, so locally a link is to a door of ours, and says itself what it allows and until when.
export type LinkClaim = {
  method: 'GET' | 'PUT'
  path: string
  expiresAt: number
  // PUT: what may be put there, and between how many bytes.
  contentType?: string
  size?: string
  // GET: the name to save it under.
  filename?: string
}

const canonical = (claim: LinkClaim): string =>
  JSON.stringify([
    claim.method,
    claim.path,
    claim.expiresAt,
    claim.contentType ?? '',
    claim.filename ?? '',
    claim.size ?? '',
  ])

const signatureOf = (claim: LinkClaim, secret: string): string =>
  createHmac('sha256', secret).update(canonical(claim)).digest('base64url')

export const makeLink = (door: string, claim: LinkClaim, secret: string): string => {
  const url = new URL(door)
  url.search = new URLSearchParams({
    method: claim.method,
    path: claim.path,
    expires: String(claim.expiresAt),
    ...(claim.contentType === undefined ? {} : { type: claim.contentType }),
    ...(claim.filename === undefined ? {} : { filename: claim.filename }),
    ...(claim.size === undefined ? {} : { size: claim.size }),
    signature: signatureOf(claim, secret),
  }).toString()
  return url.toString()
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export type LinkAnswer = { is: 'allowed'; claim: LinkClaim } | { is: 'refused' | 'expired' }

export const readLink = (query: URLSearchParams, method: string, secret: string, now: number): LinkAnswer => {
  const asked = query.get('method')
  // Who may read may also ask what is there.
  if (asked !== method && !(asked === 'GET' && method === 'HEAD')) return { is: 'refused' }
  const type = query.get('type')
  const filename = query.get('filename')
  const size = query.get('size')
  const claim: LinkClaim = {
    method: asked === 'PUT' ? 'PUT' : 'GET',
    path: query.get('path') ?? '',
    expiresAt: Number(query.get('expires')),
    ...(type === null ? {} : { contentType: type }),
    ...(filename === null ? {} : { filename }),
    ...(size === null ? {} : { size }),
  }
  if (!isSame(query.get('signature') ?? '', signatureOf(claim, secret))) return { is: 'refused' }
  return claim.expiresAt > now ? { is: 'allowed', claim } : { is: 'expired' }
}
