import { z } from 'zod'
import { Path, RulesSet, Timestamp, type Value } from './value.ts'

// The values of the emulator's protocol (dev/src/storage-rules/main.ts) and of Firestore's REST interface.

export const timestampFrom = (text: string): Timestamp => {
  const [, whole = text, fraction = '', zone = 'Z'] =
    /^(.*?\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? []
  const nanos = BigInt(fraction.padEnd(9, '0').slice(0, 9))
  return new Timestamp(BigInt(Date.parse(`${whole}${zone}`)) * 1_000_000n + nanos)
}

const float = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]).transform(Number)

export const wireValue: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.strictObject({ null_value: z.null() }).transform(() => null),
    z.strictObject({ bool_value: z.boolean() }).transform((one) => one.bool_value),
    z.strictObject({ int_value: z.union([z.int(), z.string()]) }).transform((one) => BigInt(one.int_value)),
    z.strictObject({ float_value: float }).transform((one) => one.float_value),
    z.strictObject({ string_value: z.string() }).transform((one) => one.string_value),
    z.strictObject({ timestamp_value: z.string() }).transform((one) => timestampFrom(one.timestamp_value)),
    z.strictObject({ list_value: z.object({ values: z.array(wireValue) }) }).transform((one) => one.list_value.values),
    z
      .strictObject({ set_value: z.object({ values: z.array(wireValue) }) })
      .transform((one) => new RulesSet(one.set_value.values)),
    z
      .strictObject({ map_value: z.object({ fields: z.record(z.string(), wireValue) }) })
      .transform((one) => new Map(Object.entries(one.map_value.fields))),
    z
      .strictObject({ path_value: z.object({ segments: z.array(z.object({ simple: z.string() })) }) })
      .transform((one) => new Path(one.path_value.segments.map(({ simple }) => simple))),
  ]),
)

const referenceFrom = (name: string) => new Path(name.split('/').slice(name.startsWith('projects/') ? 2 : 0))

export const firestoreValue: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.object({ nullValue: z.unknown() }).transform(() => null),
    z.object({ booleanValue: z.boolean() }).transform((one) => one.booleanValue),
    z.object({ integerValue: z.union([z.string(), z.int()]) }).transform((one) => BigInt(one.integerValue)),
    z.object({ doubleValue: float }).transform((one) => one.doubleValue),
    z.object({ stringValue: z.string() }).transform((one) => one.stringValue),
    z.object({ timestampValue: z.string() }).transform((one) => timestampFrom(one.timestampValue)),
    z.object({ bytesValue: z.string() }).transform((one) => new Uint8Array(Buffer.from(one.bytesValue, 'base64'))),
    z.object({ referenceValue: z.string() }).transform((one) => referenceFrom(one.referenceValue)),
    z
      .object({ arrayValue: z.object({ values: z.array(firestoreValue).default([]) }) })
      .transform((one) => one.arrayValue.values),
    z
      .object({ mapValue: z.object({ fields: z.record(z.string(), firestoreValue).default({}) }) })
      .transform((one) => new Map(Object.entries(one.mapValue.fields))),
  ]),
)

const firestoreDocument = z.object({ name: z.string(), fields: z.record(z.string(), firestoreValue).default({}) })

// A document as `firestore.get` gives it.
export function documentValue(result: unknown): Value {
  const { name, fields } = firestoreDocument.parse(result)
  const path = referenceFrom(name)
  return new Map<string, Value>([
    ['data', new Map(Object.entries(fields))],
    ['id', path.segments.at(-1) ?? ''],
    ['__name__', path],
  ])
}
