import type { Language } from '../../ids/index.ts'
import { hitsIn } from '../../reading/lexicon/book.ts'
import { lowerAt, type Token, tokensOf } from '../../reading/lexicon/tokens.ts'
import { words } from '../../reading/lexicon/words.ts'
import { determiners, prepositions } from '../../reading/words/grammar.ts'
import { insideKinds } from '../../reading/words/places.ts'
import type { Seed } from '../write/seed.ts'

export type { Seed } from '../write/seed.ts'

type Lead = { want: string; need: string; flaw: string }
type Ask = { language: Language; idea: string; logline: string; synopsis: string; lead: Lead | undefined }
type Found = { at: number; end: number }

const textAt = (text: string, tokens: readonly Token[], { at, end }: Found): string =>
  text.slice(tokens[at]?.from ?? 0, tokens[end - 1]?.to ?? 0)

const stops =
  /^(?:until|till|when|then|but|so|and|or|who|that|which|whose|is|are|was|were|has|have|had|not|no|one|two|three|more|every|all)$/

// "a blind watchmaker": the adjectives before a noun are its own.
const phraseFrom = (tokens: readonly Token[], hit: Found, isVerb: ReadonlySet<number>): Found => {
  let { at } = hit
  while (
    tokens[at - 1]?.kind === 'latin' &&
    hit.at - at < 2 &&
    !determiners.has(lowerAt(tokens, at - 1)) &&
    !prepositions.has(lowerAt(tokens, at - 1)) &&
    !stops.test(lowerAt(tokens, at - 1)) &&
    !/ly$|s$/.test(lowerAt(tokens, at - 1)) &&
    !isVerb.has(at - 1)
  )
    at--
  return { at, end: hit.end }
}

const thaiAfter = /^(?:เก่า|แก่|ตาบอด|โบราณ|เล็ก|ใหญ่|สุดท้าย|แดง|ดำ|ขาว|ทอง|เงิน|ไม้|ร้าง|หนุ่ม|สาว|ชรา|วิเศษ|ลับ)/
const thaiPhrase = (tokens: readonly Token[], hit: Found): Found => {
  const next = tokens[hit.end]
  const joins = next?.kind === 'thai' && !next.spaced && thaiAfter.test(next.text)
  return joins ? { at: hit.at, end: hit.end + 1 } : hit
}

const turns: Record<Language, RegExp> = {
  en: /(?:^|[\s,.;—–-])(?:until|till|but then|but when|but|when|one (?:day|night|morning|evening|winter|summer),?|then|after|before|because|as)\s+([^.;!?\n]{6,160})/giu,
  th: /(?:แต่แล้ว|จนกระทั่ง|จนวันหนึ่ง|จนคืนหนึ่ง|กระทั่ง|วันหนึ่ง|คืนหนึ่ง|เช้าวันหนึ่ง|เมื่อ|แต่|จน)\s*([^\n]{4,160})/gu,
}
const mostWords = 12

// A clause that can stand behind "the day": somebody does something, and it is not long.
const asClause = (said: string, language: Language): string | undefined => {
  if (language === 'th') {
    const parts = said.split(/\s+/)
    let clause = parts[0] ?? ''
    if (clause.length < 12 && parts[1]) clause = `${clause}${parts[1]}`
    return clause.length >= 6 && clause.length <= 60 ? clause.replace(/[.!?"”]$/, '') : undefined
  }
  const clause = (said.split(/,|;| and (?:then )?| until | but | so that /)[0] ?? '').trim()
  const parts = clause.split(/\s+/)
  if (parts.length < 2 || parts.length > mostWords) return undefined
  const begins =
    determiners.has((parts[0] ?? '').toLowerCase()) ||
    /^(?:he|she|they|it|nobody|somebody|someone|everyone|\p{Lu})/u.test(parts[0] ?? '')
  return begins ? (clause.charAt(0).toLowerCase() === 'i' ? clause : lowerFirst(clause)) : undefined
}
const lowerFirst = (text: string): string =>
  /^(?:The|A|An|He|She|They|It|His|Her|Their|One|Two|Three|Nobody|Somebody|Someone|Everyone|All|Every)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

type Turn = { turn: string; from: number }
const turnIn = (text: string, language: Language): Turn | undefined => {
  for (const match of text.matchAll(turns[language])) {
    const turn = asClause((match[1] ?? '').trim(), language)
    if (turn !== undefined) return { turn, from: match.index }
  }
  // The last sentence of several is where it goes.
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((each) => each.trim().replace(/[.!?]$/, ''))
  for (const sentence of sentences.reverse()) {
    const turn = asClause(sentence.replace(/^one (?:day|night|morning|evening),?\s/i, ''), language)
    if (turn !== undefined) return { turn, from: text.length }
  }
  return undefined
}

const heartOf = (said: string): string | undefined => {
  const known = words()
  const tokens = tokensOf(said, [known.thai])
  const isVerb = new Set(hitsIn(known.verbs, tokens).map(({ at }) => at))
  const own = hitsIn(known.nouns, tokens).filter(
    ({ values }) => !values.some((noun) => noun.is === 'figure' || (noun.is === 'person' && noun.group)),
  )
  const hit = [...own, ...hitsIn(known.places, tokens)].find(({ at }) => !isVerb.has(at))
  if (hit) return textAt(said, tokens, hit)
  const last = tokens.findLast(({ kind, text: word }) => (kind === 'thai' || kind === 'latin') && word.length > 3)
  return last?.text
}

const leads = {
  en: /^(?:in|on|at|to|into|through|across|under|inside|from|over|near|beside|behind|of|outside|onto|for|aboard)$/,
  th: /^(?:ใน|ที่|บน|ริม|ข้าง|หน้า|หลัง|ใต้|ข้าม|เข้า|จาก|ของ|สู่|กลาง|ไป|ถึง|ไว้|แห่ง)$/,
}
const nobody =
  /^(?:somebody|someone|nobody|anybody|everyone|person|owner|one|man|woman|ตา|คน|คนหนึ่ง|เจ้าของ|ใคร|ใครคนหนึ่ง)$/

// What is done something to, though no list has it: "works the last loom", "ซ่อมหุ่นยนต์".
const objectOf = (tokens: readonly Token[], verbEnds: readonly number[], until: number): Found | undefined => {
  for (const from of verbEnds) {
    let at = from
    while (determiners.has(lowerAt(tokens, at))) at++
    let end = at
    const thai = tokens[at]?.kind === 'thai'
    while (
      end < Math.min(until, at + (thai ? 1 : 3)) &&
      /^(?:thai|latin)$/.test(tokens[end]?.kind ?? '') &&
      !prepositions.has(lowerAt(tokens, end)) &&
      !stops.test(lowerAt(tokens, end)) &&
      !leads.th.test(lowerAt(tokens, end)) &&
      !(thai && tokens[end]?.spaced)
    )
      end++
    if (end > at && (tokens[end - 1]?.text.length ?? 0) > 2) return { at, end }
  }
  return undefined
}

// What the idea, the logline and the synopsis are about; undefined where they do not say a thing and a place of their own.
export const seedOf = ({ language, idea, logline, synopsis, lead }: Ask): Seed | undefined => {
  const text = [idea, logline, synopsis]
    .map((each) => each.normalize('NFC').trim())
    .filter((each) => each !== '')
    .join('\n')
  const found = text === '' ? undefined : turnIn(text, language)
  if (found === undefined) return undefined
  const known = words()
  const tokens = tokensOf(text, [known.thai])
  const verbs = hitsIn(known.verbs, tokens)
  const isVerb = new Set(verbs.map(({ at }) => at))
  const nouns = hitsIn(known.nouns, tokens)
  const phrase = (hit: Found): string => {
    const own = language === 'th' ? thaiPhrase(tokens, hit) : phraseFrom(tokens, hit, isVerb)
    return textAt(text, tokens, own)
  }
  const places = hitsIn(known.places, tokens).filter(({ at }) => !isVerb.has(at))
  const led = places.find(({ at }) => {
    const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower)
    return language === 'th' ? leads.th.test(before.at(-1) ?? '') : before.some((word) => leads.en.test(word))
  })
  const place = led ?? places[0]
  const inPlace = (at: number): boolean => place !== undefined && place.at <= at && at < place.end
  // What it is about stands before what happens to it.
  const turnAt = tokens.findIndex(({ from }) => from >= found.from)
  const until = turnAt < 0 ? tokens.length : turnAt
  const things = nouns.filter(
    ({ at, values }) =>
      !isVerb.has(at) &&
      !inPlace(at) &&
      values.some((noun) => noun.is === 'thing' && noun.kind !== 'sound') &&
      !values.some((noun) => noun.is === 'person'),
  )
  const early = things.filter(({ at }) => at < until)
  const thing =
    early.find(({ values }) => values.some((noun) => noun.is === 'thing' && noun.kind !== 'feature')) ??
    early[0] ??
    objectOf(
      tokens,
      [
        ...verbs.filter(({ at }) => at < until).map(({ end }) => end),
        // "A botanist guards the last seed": what stands third or later in a sentence of English and ends so is its verb.
        ...tokens.flatMap(({ kind, lower }, at) =>
          at > 1 && at < until && kind === 'latin' && lower.length > 3 && /[^s]s$/.test(lower) ? [at + 1] : [],
        ),
      ],
      until,
    ) ??
    things[0]
  if (thing === undefined || place === undefined) return undefined
  const people = nouns
    .filter(({ at, values }) => !inPlace(at) && values.some((noun) => noun.is === 'person' && !noun.group))
    .map((hit) => ({ word: phrase(hit), bare: textAt(text, tokens, hit) }))
    .filter(({ word, bare }) => word.length > 1 && !nobody.test(bare.toLowerCase()))
    .map(({ word }) => word)
  if (people.length === 0) {
    // Whoever it begins with, though no list has them.
    const first =
      language === 'en'
        ? /^(?:an?|the)\s+((?:[\p{L}-]+\s){0,2}[\p{L}-]+)\s+\p{L}+[^s\W]s\b/iu.exec(text)?.[1]
        : tokens[0]?.kind === 'thai'
          ? tokens[0].text
          : undefined
    if (first) people.push(first)
  }
  const kind = (place.values as readonly string[])[0] ?? ''
  return {
    people: [...new Set(people)].slice(0, 4),
    thing: phrase(thing),
    place: phrase(place).replace(/^(?:ใน|ริม|ที่|บน|กลาง)(?=[ก-๙เ-ไ]{2})/, ''),
    inside: insideKinds.has(kind),
    turn: found.turn,
    hearts: Object.fromEntries(
      (['want', 'need', 'flaw'] as const).flatMap((what) => {
        const heart = lead && lead[what].trim() !== '' ? heartOf(lead[what]) : undefined
        return heart === undefined ? [] : [[what, heart]]
      }),
    ),
  }
}
