// What Firestore refuses of what is written at once, and the emulator takes: a document over 1 MiB, a commit over 10 MiB. Sizes are
// reckoned by Firestore's own rules (Storage size calculations), of what the SDK sends.

type Value = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, Value>>
type Write = { update?: { name?: string; fields?: Fields } | null }

const documentMost = 1_048_576
const commitMost = 10 * 1024 * 1024
const perDocument = 32

const textSize = (text: string): number => Buffer.byteLength(text) + 1

const isFields = (value: unknown): value is { fields?: Fields } => typeof value === 'object' && value !== null
const isList = (value: unknown): value is { values?: readonly Value[] } => typeof value === 'object' && value !== null

const valueSize = (value: Value): number => {
  if (typeof value.stringValue === 'string') return textSize(value.stringValue)
  if (typeof value.referenceValue === 'string') return textSize(value.referenceValue)
  if (value.bytesValue instanceof Uint8Array) return value.bytesValue.byteLength
  if (isFields(value.mapValue)) return perDocument + fieldsSize(value.mapValue.fields ?? {})
  if (isList(value.arrayValue)) return (value.arrayValue.values ?? []).reduce((sum, each) => sum + valueSize(each), 0)
  if (value.geoPointValue) return 16
  return 'booleanValue' in value || 'nullValue' in value ? 1 : 8
}
const fieldsSize = (fields: Fields): number =>
  Object.entries(fields).reduce((sum, [name, value]) => sum + textSize(name) + valueSize(value), 0)

const refusal = (words: string): Error =>
  Object.assign(new Error(`3 INVALID_ARGUMENT: ${words}`), { code: 3, details: words })

export const overLimits = (request: unknown): Error | undefined => {
  const writes = (request as { writes?: readonly Write[] } | null)?.writes
  if (!Array.isArray(writes)) return undefined
  let all = 0
  for (const { update } of writes as readonly Write[]) {
    if (!update) continue
    const size = perDocument + textSize(update.name ?? '') + fieldsSize(update.fields ?? {})
    if (size > documentMost)
      return refusal(
        `Document '${update.name}' cannot be written because its size (${size.toLocaleString('en')} bytes) exceeds the maximum allowed size of 1,048,576 bytes.`,
      )
    all += size
  }
  return all > commitMost ? refusal('Transaction too big. Decrease transaction size.') : undefined
}
