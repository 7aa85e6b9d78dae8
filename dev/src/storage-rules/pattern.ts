import { EvaluationError } from './refusal.ts'

// Regular expressions are RE2's. What JavaScript writes differently is rewritten; what RE2 does not have (looking
// around, back-references) is refused, so that nothing works here which would fail in production.

const posix: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
}

const refuse = (what: string, pattern: string): never => {
  throw new EvaluationError(`RE2 does not have ${what}: ${pattern}`)
}

const escapes: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  a: '\\x07',
  s: '[\\t\\n\\f\\r ]',
  S: '[^\\t\\n\\f\\r ]',
}
const literal = /[\^$\\.*+?()[\]{}|/]/

interface Rewritten {
  readonly source: string
  readonly flags: string
}

function rewrite(pattern: string): Rewritten {
  let source = ''
  let flags = 'u'
  let at = 0
  const rest = () => pattern.slice(at)
  const take = (length: number, written: string) => {
    source += written
    at += length
  }

  const escaped = (inClass: boolean) => {
    const next = pattern[at + 1]
    if (next === undefined) return refuse('a backslash at the end', pattern)
    if (/[1-9]/.test(next)) return refuse('back-references', pattern)
    if (next === 'Q') {
      const end = pattern.indexOf('\\E', at)
      const quoted = pattern.slice(at + 2, end === -1 ? undefined : end)
      return take(quoted.length + (end === -1 ? 2 : 4), quoted.replace(/[\^$\\.*+?()[\]{}|/-]/g, '\\$&'))
    }
    const hex = /^\\x\{([0-9a-fA-F]+)\}/.exec(rest())
    if (hex) return take(hex[0].length, `\\u{${hex[1]}}`)
    const property = /^\\([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\})/.exec(rest())
    if (property) {
      const [whole, sign, short, caret, long] = property
      const negative = (sign === 'P') !== (caret === '^')
      const name = short ?? long ?? ''
      return take(whole.length, `\\${negative ? 'P' : 'p'}{${name.length > 2 ? `Script=${name}` : name}}`)
    }
    const known = escapes[next]
    if (known !== undefined) {
      if (inClass && known.startsWith('(')) return refuse(`\\${next} in a class`, pattern)
      return take(
        2,
        inClass && known.startsWith('[')
          ? next === 'S'
            ? refuse('\\S in a class', pattern)
            : known.slice(1, -1)
          : known,
      )
    }
    if (/[a-zA-Z]/.test(next) && !/[bBdDwWfnrtvx]/.test(next)) return refuse(`\\${next}`, pattern)
    // Any punctuation may be escaped in RE2; JavaScript knows only what has a meaning.
    return take(2, /[a-zA-Z0-9]/.test(next) || literal.test(next) || (inClass && next === '-') ? `\\${next}` : next)
  }

  const bracket = () => {
    const open = /^\[\^?\]?/.exec(rest())?.[0] ?? '['
    take(open.length, open.replace(/(?!^)\]/, '\\]'))
    while (at < pattern.length && pattern[at] !== ']') {
      const named = /^\[:(\^?)([a-z]+):\]/.exec(rest())
      if (named) {
        const set = posix[named[2] ?? '']
        if (set === undefined || named[1]) refuse(named[0], pattern)
        take(named[0].length, set ?? '')
      } else if (pattern[at] === '\\') escaped(true)
      else {
        const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0)
        take(character.length, character === '[' ? '\\[' : character)
      }
    }
    if (pattern[at] !== ']') refuse('an open bracket', pattern)
    take(1, ']')
  }

  const group = () => {
    const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest())
    if (named) return take(named[0].length, `(?<${named[1]}>`)
    if (rest().startsWith('(?:')) return take(3, '(?:')
    const setFlags = /^\(\?([imsU]+)\)/.exec(rest())
    if (setFlags && at === 0 && !setFlags[1]?.includes('U')) {
      flags += setFlags[1] ?? ''
      return take(setFlags[0].length, '')
    }
    const local = /^\(\?([im]*)(-[im]+)?:/.exec(rest())
    if (local) return take(local[0].length, local[0])
    if (rest().startsWith('(?')) return refuse('this kind of group', pattern)
    return take(1, '(')
  }

  while (at < pattern.length) {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0)
    if (character === '\\') escaped(false)
    else if (character === '[') bracket()
    else if (character === '(') group()
    else if (character === '{' && !/^\{\d+(,\d*)?\}/.test(rest())) take(1, '\\{')
    else if (character === '}' && !/\{\d+(,\d*)?$/.test(source)) take(1, '\\}')
    else if (character === ']') take(1, '\\]')
    // To RE2 only the line feed ends a line.
    else if (character === '.') take(1, flags.includes('s') ? '.' : '[^\\n]')
    // Without the m flag, RE2's $ is the very end, as is JavaScript's.
    else take(character.length, character)
    if (/[*+?}][*+]$/.test(source) && !/\\[*+?}][*+]$/.test(source)) refuse('a repetition of a repetition', pattern)
  }
  return { source, flags: [...new Set(flags)].join('') }
}

const compiled = new Map<string, RegExp>()

export function compile(pattern: string, extraFlags = ''): RegExp {
  const key = `${extraFlags}/${pattern}`
  const known = compiled.get(key)
  if (known) return known
  const { source, flags } = rewrite(pattern)
  try {
    const made = new RegExp(source, flags + extraFlags)
    compiled.set(key, made)
    return made
  } catch {
    throw new EvaluationError(`This is no regular expression: ${pattern}`)
  }
}

export const matchesWhole = (text: string, pattern: string): boolean => {
  const { source, flags } = compile(pattern)
  return new RegExp(`^(?:${source})$`, flags.replace('m', '')).test(text)
}
