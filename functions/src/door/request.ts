import { isIP } from 'node:net'

// Enough of an address to notice a stranger: IPv4 without its last part, IPv6 without its last five.
export const cutAddress = (address: string): string => {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  if (isIP(plain) === 4) return plain.replace(/\.\d+$/, '.0')
  if (isIP(plain) === 6) return `${plain.split(':').slice(0, 3).join(':')}::`
  return ''
}

// Whom to count where nobody is signed in: one address, or the one site an IPv6 network is given. Never more: what one
// did is nobody else's doing, and a block of two hundred and fifty-six is many people.
export const oneAddress = (address: string): string => {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  if (isIP(plain) === 4) return plain
  if (isIP(plain) !== 6) return ''
  const [head = '', tail] = plain.split('::')
  const [front, back] = [head.split(':'), tail === undefined || tail === '' ? [] : tail.split(':')].map((each) =>
    each.filter((part) => part !== ''),
  )
  const between =
    tail === undefined ? [] : Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => '0')
  const groups = [...(front ?? []), ...between, ...(back ?? [])].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':')
}

type Raw = { headers: Record<string, unknown>; rawBody?: Uint8Array }

// Whoever calls may begin the list of hops as they like; Google's front end, the last before us, adds the address it saw
// itself at the end (decision 0140). Express's own `ip` is the first, which anybody may make up.
const lastHop = (headers: Raw['headers']): string =>
  String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim() ?? ''

// `address` is for whoever looks at it later, `alone` for counting: it is kept as a hash only, for an hour.
export const callerOf = (raw: Raw | undefined) => ({
  address: raw ? cutAddress(lastHop(raw.headers)) : '',
  alone: raw ? oneAddress(lastHop(raw.headers)) : '',
  agent: String(raw?.headers['user-agent'] ?? '').slice(0, 200),
})

export const bytesOf = (raw: Raw | undefined, data: unknown): number =>
  raw?.rawBody?.length ?? Buffer.byteLength(JSON.stringify(data ?? null))

// No call's input is nested nearly so deep.
const deepest = 40

// Half of a letter is none: the database refuses it, after many tries. What is nested without end, and the protocol's own
// `@type` for numbers that no client of ours sends, make the SDK's decoder throw as if we had failed. A quick look at
// every text, names of fields too.
export const isWellFormed = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (value === null || typeof value !== 'object') return true
  if (depth > deepest) return false
  return Object.entries(value).every(
    ([name, each]) => name !== '@type' && name.isWellFormed() && isWellFormed(each, depth + 1),
  )
}
