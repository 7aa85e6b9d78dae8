import {
  conjunctions,
  denials,
  halts,
  similes,
  thaiConjunctions,
  thaiDenials,
  thaiUnreal,
  unreal,
} from '../words/grammar.ts'
import { lowerAt, type Token } from './tokens.ts'

// A sentence's parts: each with one doer, as far as can be told.
export type Clause = { at: number; end: number; joined: boolean; who: boolean }

const ends = new Set(['.', '!', '?', ';', ':', '…', '—', '–', '。'])

// Whether words between quotes, which are said and not done.
export const quotedIn = (tokens: readonly Token[]): boolean[] => {
  let open = false
  return tokens.map(({ text, kind }) => {
    if (kind === 'line') open = false
    if (text === '“') open = true
    else if (text === '”') {
      open = false
      return true
    } else if (text === '"') {
      open = !open
      return true
    }
    return open
  })
}

export const clausesOf = (tokens: readonly Token[]): Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  let joined = false
  let who = false
  const close = (at: number, next: number, nextJoined: boolean, nextWho = false): void => {
    if (at > from) clauses.push({ at: from, end: at, joined, who })
    from = next
    joined = nextJoined
    who = nextWho
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'line' || ends.has(token.text)) {
      // "Mr. Finch", "2 a.m."
      if (
        token.text === '.' &&
        /^(?:mr|mrs|ms|dr|st|prof|sgt|lt|capt|ดร|นพ|พญ|[ก-ฮ]|a|p|m)$/.test(lowerAt(tokens, at - 1))
      )
        continue
      close(at, at + 1, false)
    } else if (token.text === ',' || token.text === '(' || token.text === ')') close(at, at + 1, true)
    else if (token.text === '-' && token.spaced && (tokens[at + 1]?.spaced ?? false)) close(at, at + 1, true)
    else if (token.lower === 'who' && at === from && joined) {
      from = at + 1
      who = true
    } else if (token.kind === 'latin' && conjunctions.has(token.lower) && at > from)
      close(at, at + 1, true, token.lower === 'who')
    else if (token.kind === 'thai') {
      if (thaiConjunctions.has(token.text) && at > from) close(at, at + 1, true)
      else if (token.spaced && token.text !== 'ๆ' && at > from && tokens[at - 1]?.kind !== 'mark') close(at, at, true)
    }
  }
  close(tokens.length, tokens.length, false)
  return clauses
}

export type Shade = 'negated' | 'unreal' | 'simile' | 'quoted' | 'halted'

// What keeps a word from being a fact, word by word.
export const shadesIn = (
  tokens: readonly Token[],
  clauses: readonly Clause[],
  isVerb: (at: number) => boolean,
): (Shade | undefined)[] => {
  const shades: (Shade | undefined)[] = tokens.map(() => undefined)
  for (const clause of clauses) {
    // "like a soldier who runs": who is only likened does nothing either.
    const likened = clause.who && shades[clause.at - 2] === 'simile'
    let shade: Shade | undefined = likened ? 'simile' : undefined
    let left = likened ? 99 : 0
    for (let at = clause.at; at < clause.end; at++) {
      const token = tokens[at]
      if (token === undefined) continue
      if (shade !== undefined) {
        shades[at] = shade
        if (shade !== 'simile' && token.kind === 'latin' && isVerb(at)) left--
        if (left <= 0 && shade !== 'simile') shade = undefined
      }
      const thai = token.kind === 'thai'
      const word = thai ? token.text : token.lower
      const isSimile = similes.has(word) || (word === 'as' && /^(?:if|though)$/.test(lowerAt(tokens, at + 1)))
      const manner =
        word === 'of' &&
        /^(?:care|air|look|patience|grace|precision|ease|calm|manner|tenderness|speed|voice|face|expression|dignity|hands|eyes|concentration|solemnity|weight|sound|way|enthusiasm|caution|skill|pride|smile|walk|confidence)$/.test(
          lowerAt(tokens, at - 1),
        ) &&
        /^(?:a|an|someone|somebody|men|women|people)$/.test(lowerAt(tokens, at + 1))
      if (manner || (word === 'way' && /^(?:you|one|people|a|an)$/.test(lowerAt(tokens, at + 1))))
        [shade, left] = ['simile', 99]
      else if (
        isSimile &&
        !(
          word === 'like' &&
          /^(?:look|looks|would|i|you|they|we|he|she|don't|doesn't|to)$/.test(lowerAt(tokens, at - 1)) &&
          word !== 'like'
        )
      )
        [shade, left] = ['simile', 99]
      else if (shade === 'simile') continue
      else if (thai ? thaiDenials.has(word) : denials.has(word)) [shade, left] = ['negated', thai ? 99 : 1]
      else if (thai ? thaiUnreal.has(word) : unreal.has(word)) {
        if (!thai && word === 'had' && !isVerb(at + 1)) continue
        if (!thai && word === 'about' && tokens[at + 1]?.lower !== 'to') continue
        if (!thai && word === 'can' && !isVerb(at + 1)) continue
        ;[shade, left] = ['unreal', thai ? 99 : 1]
      } else if (halts.has(word) || (token.kind === 'latin' && token.bases.some((base) => halts.has(base)))) {
        const next = tokens[at + 1]
        if (next && (thai ? isVerb(at + 1) : /ing$/.test(next.lower))) [shade, left] = ['halted', 1]
      }
    }
    // "as if" begins a clause of its own.
    const before = tokens[clause.at - 1]
    if (before?.lower === 'as' && /^(?:if|though)$/.test(lowerAt(tokens, clause.at)))
      for (let at = clause.at; at < clause.end; at++) shades[at] = 'simile'
    if (before && /^(?:if|หาก|ถ้า)$/.test(before.lower))
      for (let at = clause.at; at < clause.end; at++) shades[at] ??= 'unreal'
  }
  return shades
}
