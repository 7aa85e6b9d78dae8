import { Resolver } from 'node:dns/promises'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { DomainError, isDomainError } from '@peace/core/errors'
import ipaddr from 'ipaddr.js'

// The one way to an address that someone else named. Our own artifacts need no address; where one must be fetched all
// the same, its name is resolved once, the result is looked at, and the connection goes to that very address. Nothing
// is followed anywhere else.
export type Resolve = (host: string) => Promise<readonly string[]>

const refuse = (why: string): never => {
  throw new DomainError('invalid-input', { field: 'url', problem: why })
}

// By a resolver of its own: the system's has no end of its own, and holds a thread that files are read by.
const resolver = new Resolver({ timeout: 2_000, tries: 2 })
const systemResolve: Resolve = async (host) => {
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
}

// What is not there when the clock runs out is waited for no longer, whether it can be ended or not.
const within = <T>(clock: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const over = () => reject(new Error('no answer in time'))
    if (clock.aborted) over()
    clock.addEventListener('abort', over, { once: true })
    work.then(resolve, reject).finally(() => clock.removeEventListener('abort', over))
  })

// Only plain public unicast. Addresses that carry another inside (6to4, NAT64, Teredo, mapped) are none.
const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6 only what is handed out to the world; the rest of its space holds forms that mean an IPv4 address.
  return !(parsed instanceof ipaddr.IPv6) || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000
}

// A name that is a number in disguise (decimal, octal, hex, short forms) means an address to some resolvers.
const numberLike = /^(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+))*\.?$/i
const ownNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|onion)\.?$/i

export const checkUrl = (text: string): URL => {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return refuse('not an address')
  }
  if (url.protocol !== 'https:') refuse('not https')
  if (url.username || url.password) refuse('carries a name or a password')
  if (url.port && url.port !== '443') refuse('another port')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) ? !isPublic(host) : numberLike.test(host)) refuse('not a public address')
  if (!ipaddr.isValid(host) && (ownNames.test(host) || !host.includes('.'))) refuse('not a public name')
  return url
}

const resolveMs = 10_000
export const checkedAddress = async (
  text: string,
  resolve: Resolve = systemResolve,
  clock: AbortSignal = AbortSignal.timeout(resolveMs),
): Promise<{ url: URL; address: string }> => {
  const url = checkUrl(text)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = ipaddr.isValid(host) ? [host] : await within(clock, resolve(host)).catch(() => [])
  const [address] = addresses
  // One bad address among them is enough: which one is used is not ours to hope.
  if (!address || !addresses.every(isPublic)) return refuse('not a public address')
  return { url, address }
}

// The connection goes to the address that was looked at, whatever its name leads to by now.
const pinnedTo = (address: string): LookupFunction => {
  const family = ipaddr.parse(address).kind() === 'ipv6' ? 6 : 4
  return (_, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))
}

export type Fetched = { bytes: Uint8Array; contentType: string }

// One clock for all of it, from the asking of the name to the last byte, however slowly it trickles.
export const fetchOutside = async (
  text: string,
  { maxBytes, ms }: { maxBytes: number; ms: number },
  resolve: Resolve = systemResolve,
): Promise<Fetched> => {
  const clock = AbortSignal.timeout(ms)
  const { url, address } = await checkedAddress(text, resolve, clock)
  return fetchFrom(url, address, maxBytes, { signal: clock })
}

// Not to be called but with an address that was looked at.
export const fetchFrom = (
  url: URL,
  address: string,
  maxBytes: number,
  bounds: { signal: AbortSignal; ca?: string },
): Promise<Fetched> =>
  new Promise((resolvePromise, reject) => {
    const fail = (why: string) =>
      reject(
        new DomainError('invalid-input', { field: 'url', problem: bounds.signal.aborted ? 'no answer in time' : why }),
      )
    const options = { lookup: pinnedTo(address), timeout: 20_000, agent: false, ...bounds }
    const asked = httpsRequest(url, options, (reply) => {
      if (reply.statusCode !== 200) {
        reply.destroy()
        return fail(`answered ${reply.statusCode}`)
      }
      const parts: Buffer[] = []
      let size = 0
      reply.on('data', (part: Buffer) => {
        size += part.length
        if (size > maxBytes) {
          reply.destroy()
          fail('too large')
        } else parts.push(part)
      })
      reply.on('end', () =>
        resolvePromise({ bytes: Buffer.concat(parts), contentType: reply.headers['content-type'] ?? '' }),
      )
      reply.on('error', () => fail('broken off'))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => fail('no answer'))
    asked.end()
  })

// What was answered, or why nothing was. Of the answer only its number is read.
export type Posted = { status: number } | { problem: string }
const postMs = 15_000

export const postOutside = async (
  text: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  resolve: Resolve = systemResolve,
): Promise<Posted> => {
  const clock = AbortSignal.timeout(postMs)
  const checked = await checkedAddress(text, resolve, clock).catch((error: unknown) => {
    if (isDomainError(error)) return { problem: String(error.values.problem) }
    throw error
  })
  if ('problem' in checked) return checked
  return postTo(checked.url, checked.address, headers, body, { signal: clock })
}

// Not to be called but with an address that was looked at.
export const postTo = (
  url: URL,
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  bounds: { signal: AbortSignal; ca?: string },
): Promise<Posted> =>
  new Promise((done) => {
    const asked = httpsRequest(url, {
      ...{ method: 'POST', lookup: pinnedTo(address), agent: false, ...bounds },
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Peace-Script-AI-Webhooks/1',
      },
    })
    asked.on('response', (reply) => {
      done({ status: reply.statusCode ?? 0 })
      reply.destroy()
    })
    asked.on('error', (error: { code?: string }) =>
      done({
        problem: bounds.signal.aborted
          ? 'no answer in time'
          : `no answer (${error.code ?? 'broken off'})`.slice(0, 100),
      }),
    )
    asked.end(body)
  })
