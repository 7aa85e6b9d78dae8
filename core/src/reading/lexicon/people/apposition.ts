import { endingOf } from '../english.ts'
import { isCaps, lowerAt, sentenceStart, type Token } from '../tokens.ts'
import type { Mention } from './mention.ts'

// "KIET (35), the pilot": an age in brackets is the name's own.
const afterAge = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== '(') return at
  const closes = tokens.slice(at, at + 5).findIndex(({ text }) => text === ')')
  return closes < 0 ? at : at + closes + 1
}

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
  for (let at = afterAge(tokens, name.end); at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark' || token.kind === 'line') return undefined
    if (token.spaced && verbs.has(at)) return undefined
  }
  const opens = name.at === 0 || tokens[name.at]?.spaced === true || tokens[name.at - 1]?.kind !== 'thai'
  return opens && nouns.length > 0 ? name : undefined
}

// "น้องชายของเธอ อาทิตย์", "หลานชาย ตาต้น": who one is, whose, and then the name by itself.
export const nameBehind = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { at, end }: { at: number; end: number },
  { calling, kin }: { calling?: string; kin?: string },
  verbs: ReadonlySet<number>,
): Mention | undefined => {
  const opens = at === 0 || tokens[at]?.spaced === true || tokens[at - 1]?.kind !== 'thai'
  const word = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join('')
  if (!opens || (kin === undefined && calling === undefined && word.length < 4)) return undefined
  let from = end
  while (from - end < 4 && tokens[from]?.kind === 'thai' && !tokens[from]?.spaced) {
    if (verbs.has(from)) return undefined
    from++
  }
  if (tokens[from]?.spaced !== true || (from > end && !/^(?:ของ|คน)/.test(tokens[end]?.text ?? ''))) return undefined
  const name = mentions.find((mention) => mention.by === 'name' && mention.at === from && mention.people.length === 1)
  if (name === undefined || name.people[0]?.nameless) return undefined
  // "พ่อ แม่ และมานะ" are several.
  return /^(?:และ|กับ|หรือ)$/.test(tokens[name.end]?.text ?? '') || /^(?:และ|กับ|หรือ)$/.test(tokens[at - 1]?.text ?? '')
    ? undefined
    : name
}

// "APRIL, her daughter's friend, a teenager in every limb, lies …": between commas and before the verb it is still April.
export const nameInApposition = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: ReadonlySet<number>,
  from: number,
  end: number,
): Mention | undefined => {
  if (tokens[from - 1]?.text !== ',' || !/^(?:a|an|the|his|her|their)$/.test(lowerAt(tokens, from)))
    return bareApposition(tokens, mentions, verbs, from, end)
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end < from)
  if (
    name === undefined ||
    tokens[afterAge(tokens, name.end)]?.text !== ',' ||
    !(name.at === 0 || sentenceStart(tokens, name.at))
  )
    return undefined
  for (let at = name.end; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'line' || /^[.!?;:]$/.test(token.text)) return undefined
    if (verbs.has(at) && endingOf(token.lower) === 's') return undefined
  }
  return name
}

// "NELL SHARP, cub reporter, 22": a calling by itself between commas.
const bareApposition = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: ReadonlySet<number>,
  from: number,
  end: number,
): Mention | undefined => {
  if (!/^[,.(]$/.test(tokens[end]?.text ?? '')) return undefined
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end < from)
  if (name === undefined || tokens[name.end]?.text !== ',' || from - name.end > 4) return undefined
  const between = tokens.slice(name.end + 1, from)
  const plain = between.every(
    ({ kind, text }, n) => text === '-' || (kind === 'latin' && /^\p{Ll}/u.test(text) && !verbs.has(name.end + 1 + n)),
  )
  return plain ? name : undefined
}

// "a boy of about twelve, PIP, lies flat", "a rider on a grey horse: LUPE,": between marks, and no list of people.
const between = (tokens: readonly Token[], mentions: readonly Mention[], end: number, name: Mention): boolean => {
  const opens = tokens[name.at - 1]?.text
  const closes = tokens[name.end]
  if (tokens[name.at]?.kind !== 'latin' || !isCaps(tokens[name.at] as Token)) return false
  if (opens !== ',' && opens !== ':' && opens !== '—' && opens !== '–') return false
  if (opens === ',' && !/^[,(]$/.test(closes?.text ?? '')) return false
  if (/^(?:and|or)$/.test(lowerAt(tokens, name.end + 1))) return false
  const others = mentions.some((mention) => mention.at >= end && mention.end <= name.at && mention.by !== 'pronoun')
  return (
    !others &&
    tokens.slice(end, name.at - 1).every(({ kind, text }) => kind === 'latin' || kind === 'number' || text === '-')
  )
}

// "a boy of nineteen called Finch", เด็กหนุ่มชื่อก้อง: the name stands behind the noun.
export const calledByName = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  end: number,
): Mention | undefined => {
  const name = mentions.find((mention) => mention.by === 'name' && mention.at > end && mention.at - end <= 7)
  if (name === undefined) return undefined
  const before = tokens[name.at - 1]
  const called = /^(?:called|named|nicknamed|ชื่อ|นามว่า)$/.test(before?.lower ?? '')
  const quoted = name.at - end <= 4 && /^["“]$/.test(before?.text ?? '')
  if (!called && !quoted && !between(tokens, mentions, end, name)) return undefined
  const stops = tokens.slice(end, name.at).some(({ text, kind }) => kind === 'line' || /^[.!?;]$/.test(text))
  return stops ? undefined : name
}

// "His chancellor, an old woman in grey silk, bows": two nouns between commas, and then what the one does.
export const nounInApposition = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: ReadonlySet<number>,
  from: number,
  end: number,
): Mention | undefined => {
  if (tokens[from - 1]?.text !== ',' || !/^(?:a|an)$/.test(lowerAt(tokens, from))) return undefined
  const noun = mentions.findLast((mention) => mention.end <= from)
  if (noun?.by !== 'noun' || noun.end !== from - 1 || noun.people.length !== 1 || noun.people[0]?.group)
    return undefined
  if (!sentenceStart(tokens, noun.at)) return undefined
  const closes = tokens.findIndex(({ text, kind }, at) => at >= end && (kind === 'line' || /^[,.!?;:]$/.test(text)))
  if (closes < 0 || closes - end > 6 || tokens[closes]?.text !== ',') return undefined
  const does = endingOf(lowerAt(tokens, closes + 1)) === 's' && /^\p{Ll}/u.test(tokens[closes + 1]?.text ?? '')
  return does && !tokens.slice(end, closes).some(({ lower }, n) => verbs.has(end + n) && endingOf(lower) === 's')
    ? noun
    : undefined
}
