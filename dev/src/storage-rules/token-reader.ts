import type { Token, TokenKind } from './lexer.ts'
import { Refusal } from './refusal.ts'

export class TokenReader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]
    if (!token) throw new Error('A token list ends with its end token')
    return token
  }

  next(): Token {
    const token = this.peek()
    this.#at += 1
    return token
  }

  sees(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return (token.kind === 'symbol' || token.kind === 'name') && token.text === text
  }

  take(text: string): Token | undefined {
    return this.sees(text) ? this.next() : undefined
  }

  expect(text: string, why: string): Token {
    const found = this.take(text)
    if (!found) throw this.unexpected(`'${text}' ${why}`)
    return found
  }

  expectKind(kind: TokenKind, what: string): Token {
    if (this.peek().kind !== kind) throw this.unexpected(what)
    return this.next()
  }

  unexpected(wanted: string): Refusal {
    const { text, place, kind } = this.peek()
    const found = kind === 'end' ? text : `'${kind === 'segment' ? `/${text}` : text}'`
    return new Refusal(`Expected ${wanted}, found ${found}.`, place)
  }
}
