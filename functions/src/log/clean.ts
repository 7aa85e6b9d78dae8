// What a log may hold: never a link that opens something, a key, or a token. Whatever looks like one is struck out, in any text and at
// any depth; so is every field that is named as one. Logs are read by more people than data is.

const struck = '…'

// Names of fields and of parts of an address whose value opens something.
const secretName =
  /^(x-goog-(signature|credential|security-token)|x-amz-signature|signature|sig|token|access_?token|refresh_?token|id_?token|secret|client_?secret|password|authorization|cookie|api_?key|key|nonce|hmac|upload_?url|signed_?url|put_?url|private_?key)$/i

const shapes: readonly [RegExp, string][] = [
  // Keys of the vendors that we know, and tokens.
  [/\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{8,}/g, struck],
  [/\bwhsec_[A-Za-z0-9_-]{8,}/g, struck],
  [/\bAIza[A-Za-z0-9_-]{20,}/g, struck],
  [/\brpa_[A-Za-z0-9]{8,}/g, struck],
  [/\br8_[A-Za-z0-9]{8,}/g, struck],
  [/\bya29\.[A-Za-z0-9._-]{8,}/g, struck],
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, struck],
  [/\b(Bearer|Key|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, `$1 ${struck}`],
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, struck],
  // Slack's addresses are keys.
  [/https:\/\/hooks\.slack\.com\/\S+/g, struck],
]

// Of an address what follows the question mark opens it: the names stay, the values go.
const address = /\bhttps?:\/\/[^\s"'<>)\]]+/g
const withoutQuery = (url: string): string => {
  const at = url.search(/[?#]/)
  if (at < 0) return url
  const names = url
    .slice(at + 1)
    .split('&')
    .map((pair) => pair.split('=')[0] ?? '')
    .filter(Boolean)
  return `${url.slice(0, at)}?${names.join('&')}=${struck}`
}
const inWords = /\b(X-Goog-Signature|X-Goog-Credential|Signature|token|nonce|sig)=[^&\s"']+/gi

const mostLetters = 4_000

export const cleanText = (text: string): string => {
  const short = text.length > mostLetters ? `${text.slice(0, mostLetters)}${struck}` : text
  const known = shapes.reduce((so, [shape, instead]) => so.replace(shape, instead), short)
  return known.replace(address, withoutQuery).replace(inWords, `$1=${struck}`)
}

const mostDeep = 6

// With what caused it: who could not be reached, what a tool said.
const errorText = (error: Error, depth: number): string => {
  const own = cleanText(error.stack ?? error.message)
  return error.cause === undefined || depth >= mostDeep
    ? own
    : `${own}\ncause: ${String(clean(error.cause, depth + 1))}`
}

export const clean = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return value
  if (depth >= mostDeep) return struck
  if (value instanceof Error) return errorText(value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Map || value instanceof Set) return clean([...value], depth + 1)
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => clean(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, secretName.test(name) ? struck : clean(each, depth + 1)]),
  )
}
