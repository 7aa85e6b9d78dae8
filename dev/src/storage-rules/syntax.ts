import type { Place } from './refusal.ts'

export type BinaryOperator = '*' | '/' | '%' | '+' | '-' | '<' | '<=' | '>' | '>=' | 'in' | '==' | '!=' | '&&' | '||'

export type PathPart = { readonly literal: string } | { readonly value: Expression }

export type Expression = { readonly place: Place } & (
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'path'; readonly parts: readonly PathPart[] }
  | { readonly kind: 'field'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'range'; readonly of: Expression; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'method'; readonly of: Expression; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not' | 'negate'; readonly value: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'is'; readonly value: Expression; readonly type: string }
  | {
      readonly kind: 'choice'
      readonly condition: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
)

export interface FunctionDeclaration {
  readonly name: string
  readonly parameters: readonly string[]
  readonly lets: readonly { readonly name: string; readonly value: Expression }[]
  readonly result: Expression
  readonly place: Place
}

export const methods = ['get', 'list', 'create', 'update', 'delete'] as const
export type Method = (typeof methods)[number]

export interface Allow {
  readonly methods: ReadonlySet<Method>
  // Always, where there is none.
  readonly condition: Expression | undefined
  readonly place: Place
}

export type Segment = { readonly place: Place } & (
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'one' | 'rest'; readonly name: string }
)

export interface Body {
  readonly functions: readonly FunctionDeclaration[]
  readonly allows: readonly Allow[]
  readonly matches: readonly Match[]
}

export interface Match extends Body {
  readonly segments: readonly Segment[]
  readonly place: Place
}

export interface Service extends Body {
  readonly name: string
  readonly place: Place
}

export interface Ruleset {
  readonly version: 1 | 2
  readonly functions: readonly FunctionDeclaration[]
  readonly services: readonly Service[]
}
