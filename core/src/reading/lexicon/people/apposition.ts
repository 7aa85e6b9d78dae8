import { endingOf } from '../english.ts'
import { lowerAt, sentenceStart, type Token } from '../tokens.ts'
import type { Mention } from './mention.ts'

// "โน้ต เด็กเข็นผัก วัยรุ่น ดันรถเข็น": a name by itself, and behind it what that person is, before anything is done.
export const nameAlone = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  nouns: readonly { at: number; end: number }[],
  verbs: ReadonlySet<number>,
  from: number,
): Mention | undefined => {
  if (tokens[from]?.spaced !== true) return undefined
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end <= from)
  if (name === undefined || tokens[name.end]?.spaced !== true) return undefined
  for (let at = name.end; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark' || token.kind === 'line') return undefined
    if (token.spaced && verbs.has(at)) return undefined
  }
  const opens = name.at === 0 || tokens[name.at]?.spaced === true || tokens[name.at - 1]?.kind !== 'thai'
  return opens && nouns.length > 0 ? name : undefined
}

// "APRIL, her daughter's friend, a teenager in every limb, lies …": between commas and before the verb it is still April.
export const nameInApposition = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: ReadonlySet<number>,
  from: number,
): Mention | undefined => {
  if (tokens[from - 1]?.text !== ',' || !/^(?:a|an|the|his|her|their)$/.test(lowerAt(tokens, from))) return undefined
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end < from)
  if (name === undefined || tokens[name.end]?.text !== ',' || !(name.at === 0 || sentenceStart(tokens, name.at)))
    return undefined
  for (let at = name.end; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'line' || /^[.!?;:]$/.test(token.text)) return undefined
    if (verbs.has(at) && endingOf(token.lower) === 's') return undefined
  }
  return name
}
