import { checkRules } from './check-rules.ts'
import { parseRules } from './parse-rules.ts'
import { Refusal } from './refusal.ts'
import type { Ruleset } from './syntax.ts'

export type Loaded = { readonly rules: Ruleset } | { readonly error: string }

// Rules that cannot be read wholly are not read at all: what is not understood is never allowed.
export function loadRules(name: string, source: string): Loaded {
  try {
    const rules = parseRules(source)
    checkRules(rules)
    return { rules }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { error: `${name}:${error.place.line}:${error.place.column} ${error.message}` }
  }
}
