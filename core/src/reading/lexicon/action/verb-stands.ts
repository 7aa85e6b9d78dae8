import { adverbs, determiners, prepositions } from '../../words/grammar.ts'
import { endingOf } from '../english.ts'
import type { Token } from '../tokens.ts'

const plural = (tokens: readonly Token[], at: number): boolean => {
  for (let n = at - 1; n >= Math.max(0, at - 3); n--) {
    const token = tokens[n]
    if (token === undefined) return false
    if (token.kind !== 'latin') return false
    if (
      /^(?:to|and|or|they|both|who|we|you|all|others|everyone|i|him|her|them|it|lets|let|then|don't|doesn't|not|can|will)$/.test(
        token.lower,
      )
    )
      return true
    if (/s$/.test(token.lower) || /^\p{Lu}/u.test(token.text) || /^(?:people|children|men|women)$/.test(token.lower))
      return true
    if (!/ly$/.test(token.lower) && !adverbs.has(token.lower)) return false
  }
  return false
}

// A word of English that can be a verb here.
export const verbStands = (tokens: readonly Token[], at: number, end: number, isPosture: boolean): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind !== 'latin') return true
  const before = tokens[at - 1]
  const lower = before?.lower ?? ''
  const form = endingOf(token.lower)
  if (lower === 'both' && form === 's') return false
  // A bare form is what several do, or what somebody is about to do; else it is a noun.
  if (form === '' && !isPosture && !plural(tokens, at)) return false
  if (
    determiners.has(lower) &&
    lower !== 'both' &&
    !(lower === 'her' && /^(?:\w+e|\w+)$/.test(token.lower) && endingOf(token.lower) === '')
  )
    return false
  if (lower === "'s") return endingOf(token.lower) === 'ing'
  if (before?.kind === 'number') return false
  const ending = endingOf(token.lower)
  if (
    prepositions.has(lower) &&
    !['to', 'up', 'down', 'out', 'in', 'over', 'off', 'back', 'by', 'around'].includes(lower)
  )
    return isPosture && end - at > 1
  if (ending === 'ing') return !(prepositions.has(lower) && lower !== 'by')
  // "covered", "polished": looks, not deeds.
  if (ending === 'ed' && isPosture) return true
  return true
}
