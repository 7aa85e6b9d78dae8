import { type Place, Refusal } from './refusal.ts'

export type TokenKind = 'name' | 'int' | 'float' | 'string' | 'bytes' | 'segment' | 'symbol' | 'end'

export interface Token {
  readonly kind: TokenKind
  // A string's value, a segment without its slash, else the characters themselves.
  readonly text: string
  readonly place: Place
}

const space = /[ \t\r\n\f]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const name = /[A-Za-z_$][A-Za-z0-9_$]*/y
const float = /\d+\.\d*|\.\d+/y
const int = /\d+/y
// A path's segment is one token with its slash: `4/2` is therefore no division, `4 / 2` is.
const segment = /\/(?:[a-zA-Z0-9\-._~&'*+:@]|%[0-9a-fA-F]{2})+|\/\([a-zA-Z0-9\-._~&'*+:@]+\)/y
const quoted = /(b?)(?:'((?:[^'\\\n\r]|\\.)*)'|"((?:[^"\\\n\r]|\\.)*)")/y
const symbol = /=\*\*|=\*|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:;,.(){}[\]=$]/y

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

function resolveEscapes(text: string, place: Place): string {
  return text.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-3][0-7]{2}|[\s\S])/g, (_whole, code: string) => {
    if (code.length === 1) {
      const plain = simple[code]
      if (plain === undefined) throw new Refusal(`Unknown escape \\${code} in a string.`, place)
      return plain
    }
    const radix = /^[xu]/.test(code) ? 16 : 8
    return String.fromCharCode(Number.parseInt(radix === 16 ? code.slice(1) : code, radix))
  })
}

export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  let line = 1
  let lineStart = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    return pattern.exec(source) ?? undefined
  }
  const advance = (text: string) => {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
      line += 1
      lineStart = at + i + 1
    }
    at += text.length
  }
  const next = (place: Place): Token | undefined => {
    const string = take(quoted)
    if (string) {
      const value = resolveEscapes(string[2] ?? string[3] ?? '', place)
      advance(string[0])
      return { kind: string[1] ? 'bytes' : 'string', text: value, place }
    }
    for (const [kind, pattern] of [
      ['float', float],
      ['int', int],
      ['name', name],
      ['segment', segment],
      ['symbol', symbol],
    ] as const) {
      const found = take(pattern)?.[0]
      if (found === undefined) continue
      advance(found)
      return { kind, text: kind === 'segment' ? found.slice(1) : found, place }
    }
    return undefined
  }
  while (at < source.length) {
    const gap = take(space)
    if (gap) {
      advance(gap[0])
      continue
    }
    const place = { line, column: at - lineStart + 1 }
    const token = next(place)
    if (!token)
      throw new Refusal(
        `Unexpected character ${JSON.stringify(String.fromCodePoint(source.codePointAt(at) ?? 0))}.`,
        place,
      )
    tokens.push(token)
  }
  tokens.push({ kind: 'end', text: 'the end of the file', place: { line, column: at - lineStart + 1 } })
  return tokens
}
