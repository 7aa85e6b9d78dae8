import { compile, matchesWhole } from './pattern.ts'
import { EvaluationError } from './refusal.ts'
import { unsupported, type Value } from './value.ts'

export type Methods<T> = Readonly<Record<string, (self: T, ...args: readonly Value[]) => Value>>

export const textArgument = (what: string, value: Value | undefined): string => {
  if (typeof value !== 'string') throw unsupported(what, value ?? null)
  return value
}

// $1 and ${name} in the replacement stand for groups, as in RE2's Java edition.
const replacement = (text: string) => text.replace(/\$(?!\d|\{)/g, '$$$$').replace(/\$\{([A-Za-z]\w*)\}/g, '$<$1>')

const asciiCase = (text: string, upper: boolean) =>
  upper ? text.replace(/[a-z]+/g, (part) => part.toUpperCase()) : text.replace(/[A-Z]+/g, (part) => part.toLowerCase())

export const textMethods: Methods<string> = {
  size: (text) => BigInt(text.length),
  lower: (text) => asciiCase(text, false),
  upper: (text) => asciiCase(text, true),
  trim: (text) => text.replace(/^[\0- ]+|[\0- ]+$/g, ''),
  toUtf8: (text) => new Uint8Array(Buffer.from(text, 'utf8')),
  matches: (text, pattern) => matchesWhole(text, textArgument('matches', pattern)),
  replace: (text, pattern, by) =>
    text.replace(compile(textArgument('replace', pattern), 'g'), replacement(textArgument('replace', by))),
  split: (text, pattern) => {
    const parts = text.split(compile(textArgument('split', pattern)))
    while (parts.length > 1 && parts.at(-1) === '') parts.pop()
    return parts
  },
}

export const bytesMethods: Methods<Uint8Array> = {
  size: (bytes) => BigInt(bytes.length),
  toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
  toHexString: (bytes) => Buffer.from(bytes).toString('hex').toUpperCase(),
}

export function oneCharacter(text: string, index: Value): string {
  const at = typeof index === 'bigint' ? Number(index) : -1
  const found = at >= 0 ? text[at] : undefined
  if (found === undefined) throw new EvaluationError(`A string of ${text.length} has no character ${String(index)}.`)
  return found
}
