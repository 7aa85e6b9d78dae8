import { thaiOnesInWords } from '../../letters/index.ts'
import { prepositions } from '../words/grammar.ts'
import type { Line } from './action/line.ts'
import { hitsIn } from './book.ts'
import type { Person } from './cast.ts'
import { hash } from './hash.ts'
import { type State, spanOf, spanOfTokens, tell, tellAge, textOfTokens } from './state.ts'
import { lowerAt } from './tokens.ts'

// Who somebody is, as the words right behind their name tell: age, hair, build, dress.
const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const thaiNumber = (text: string): number | undefined => {
  const found = /^(หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?(สิบ)?(หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?/.exec(text)
  if (!found || found[0] === '') return undefined
  const [, first, ten, last] = found
  if (ten === undefined) return first === undefined ? undefined : thaiOnesInWords[first]
  return (
    (first === undefined ? 1 : (thaiOnesInWords[first] ?? 1)) * 10 +
    (last === undefined ? 0 : (thaiOnesInWords[last] ?? 0))
  )
}

export type AgeFound = { age: number; from: number; to: number }
const digits = (word: string): number => Number(word.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)))
const inDigits = [
  /(?:วัย|อายุ)(?:ราว ?ๆ?|ประมาณ|เกือบ|ใกล้|ย่าง|ไม่เกิน)?\s*([\d๐-๙]{1,3})(?:\s*(?:ปี|ขวบ))?/g,
  /([\d๐-๙]{1,3})\s*(?:ขวบ|ปี(?=[\s),]|$))/g,
  /[(,]\s*(?:age[d]?\s+|วัย\s*|อายุ\s*|early\s+|late\s+|mid[- ]?)?([\d๐-๙]{1,3})(?:'?s)?(?=\s*(?:[),.]|$|years|-|–|—))/gi,
  /\b(?:aged?)\s+(\d{1,3})\b/gi,
  /\b(\d{1,3})[- ]years?[- ]old/gi,
  /\b(?:in|into) (?:his|her|their) (?:early |late |mid-?)?(\d\d)s/gi,
  /(?:man|woman|boy|girl) (?:of )(\d{1,3})\b/gi,
]
const inThaiWords =
  /(?:วัย|อายุ)(?:ราว ?ๆ?|ประมาณ|เกือบ|ใกล้|ย่าง|ไม่เกิน)?\s*((?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด)+)/g
const inYearsOfAChild = /((?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด){1,6})\s{0,4}ขวบ/g
const tensWords = Object.keys(tens).join('|')
const inWords = new RegExp(
  `(?:(?<=[,(] ?(?:about |barely |nearly |almost |maybe |just )?)|(?<=\\b(?:aged?|boy of|girl of|man of|woman of|is|barely|about|nearly|turned|turning) ))(?:(${tensWords})(?:[- ](${small.slice(0, 9).join('|')}))?|(${small.join('|')}))\\b(?=\\s{0,4}(?:[,.)]|$|and|years|in |with))`,
  'gi',
)
const inTens =
  /\b(?:in (?:his|her|their) |(?:early|late|mid)[- ]|(?<=[,(] ?))(?:early |late |mid-?)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)/gi
// Most lines tell no age: what each way of telling one cannot do without is asked first.
const anyDigit = /[\d๐-๙]/
const anyThai = /วัย|อายุ|ขวบ/
const anyNumber = /one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twent|fort/i
const anyTens = /(?:tw|th|f|s|e|n)[a-z]{2,5}ties/i

// By letters of the text.
const agesIn = (text: string): AgeFound[] => {
  const found: AgeFound[] = []
  if (anyDigit.test(text))
    for (const pattern of inDigits)
      for (const match of text.matchAll(pattern)) {
        const number = match[1] ?? ''
        const from = match.index + match[0].lastIndexOf(number)
        const age = digits(number)
        if (age > 0 && age <= 110 && !found.some((other) => other.from === from))
          found.push({ age, from, to: from + number.length })
      }
  if (anyThai.test(text)) {
    for (const match of text.matchAll(inThaiWords)) {
      const word = match[1] ?? ''
      const age = thaiNumber(word)
      if (age !== undefined)
        found.push({ age, from: match.index + match[0].length - word.length, to: match.index + match[0].length })
    }
    for (const match of text.matchAll(inYearsOfAChild)) {
      const age = thaiNumber(match[1] ?? '')
      if (age !== undefined && !found.some(({ to }) => to === match.index + (match[1] ?? '').length))
        found.push({ age, from: match.index, to: match.index + (match[1] ?? '').length })
    }
  }
  if (anyNumber.test(text))
    for (const match of text.matchAll(inWords)) {
      const [whole, ten, one, plain] = match
      const age =
        ten !== undefined
          ? (tens[ten.toLowerCase()] ?? 0) + (one === undefined ? 0 : small.indexOf(one.toLowerCase()) + 1)
          : small.indexOf((plain ?? '').toLowerCase()) + 1
      if (age > 0) found.push({ age, from: match.index, to: match.index + whole.length })
    }
  if (anyTens.test(text))
    for (const match of text.matchAll(inTens)) {
      const decade = (match[1] ?? '').toLowerCase().replace('ies', 'y')
      found.push({
        age: tens[decade] ?? 0,
        from: match.index + match[0].length - (match[1] ?? '').length,
        to: match.index + match[0].length,
      })
    }
  return found
}

const thaiOnesWord = /^(?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด)+$/
const counted = /^(?:คน|ตัว|บาท|นาที|ชั่วโมง|ครั้ง|วัน|เมตร|ใบ|อัน|หมื่น|พัน|ร้อย|ที|โมง|ทุ่ม|กิโล|แถว|ดอก|เส้น)/

// "ชมพู่ 22 ชุดเลื่อม", "หลวงพ่อพุธ เก้าสิบ": a number by itself behind a name.
const agesBehindNames = (state: State, line: Line): void => {
  for (const mention of line.mentions) {
    const [person] = mention.people
    const next = line.tokens[mention.end]
    if (person === undefined || person.group || next === undefined || !next.spaced || mention.by === 'pronoun') continue
    if (line.tokens[mention.at]?.kind !== 'thai') continue
    let end = mention.end
    if (next.kind === 'number') end++
    else while (line.tokens[end]?.kind === 'thai' && (end === mention.end || !line.tokens[end]?.spaced)) end++
    const word = line.unit.text.slice(next.from, line.tokens[end - 1]?.to ?? next.from)
    const after = line.tokens[end]
    if (after && (counted.test(after.text) || !(after.spaced || after.kind === 'mark' || after.kind === 'line')))
      continue
    const plainWord = word.replace(/(?:กว่า|เศษ|ต้น|ปลาย|ปี|ขวบ){1,6}$/, '')
    const age = next.kind === 'number' ? digits(word) : thaiOnesWord.test(plainWord) ? thaiNumber(plainWord) : undefined
    if (age !== undefined && age > 0 && age <= 110)
      tellAge(state, person, age, spanOfTokens(line.unit, line.tokens, mention.end, end))
  }
}

// The one last named before, else first after, in this sentence.
const ownerAt = (line: Line, at: number): Person | undefined => {
  const before = line.mentions.filter((mention) => mention.end <= at && mention.people.length === 1).at(-1)
  const around = line.mentions.find((mention) => mention.at <= at && at < mention.end && mention.people.length === 1)
  const stops = (from: number, to: number): boolean =>
    line.tokens.slice(from, to).some(({ text, kind }) => kind === 'line' || /^[.!?]$/.test(text))
  if (around) return around.people[0]
  if (before && !stops(before.end, at)) return before.people[0]
  return undefined
}

const tokenAt = (line: Line, letter: number): number => {
  const at = line.tokens.findIndex(({ to }) => to > letter)
  return at < 0 ? line.tokens.length : at
}

const owned2 = /^(?:his|her|their)$/
const handling = new Set(
  'take hold put give carry throw wash sew lift clean mend drop pull open show pay catch push search'.split(' '),
)
const wearing =
  /^(?:wear|wears|wearing|wore|dressed|in|clad|sporting|dons|under|his|her|their|a|an|with|สวม|ใส่|นุ่ง|ห่ม|คาด|แต่ง|ใน|พาด|โพก|สวมใส่|นุ่งห่ม|ชุด|คลุม|มี|ห้อย)$/

export const readLooks = (state: State, line: Line): void => {
  const { unit, tokens, shades } = line
  for (const { age, from, to } of agesIn(unit.text)) {
    const owner = ownerAt(line, tokenAt(line, from))
    if (owner && !owner.group) tellAge(state, owner, age, spanOf(unit, from, to))
  }
  agesBehindNames(state, line)
  const taken = new Set<number>()
  for (const hit of hitsIn(state.words.looks, tokens)) {
    if (shades[hit.at] !== undefined) continue
    const look = hit.values[0]
    if (look === undefined) continue
    const around = line.mentions.find((mention) => mention.at <= hit.at && hit.end <= mention.end)
    const next = line.mentions.find((mention) => mention.at === hit.end)
    const owner =
      around?.people[0] ??
      (look.is === 'hair'
        ? (ownerAt(line, hit.at) ?? state.subject[0])
        : next?.by === 'noun'
          ? next.people[0]
          : ownerAt(line, hit.at))
    if (owner === undefined || owner.group) continue
    // Behind a name right away, or within its noun: "an old woman", "tall and thin".
    const close =
      around !== undefined ||
      next !== undefined ||
      line.mentions.some((mention) => mention.people[0] === owner && mention.end <= hit.at && hit.at - mention.end <= 6)
    const span = spanOfTokens(unit, tokens, hit.at, hit.end)
    const text = textOfTokens(unit, tokens, hit.at, hit.end)
    if (look.is === 'age') {
      if (
        close &&
        (around !== undefined ||
          tokens[hit.at]?.kind === 'thai' ||
          hit.end - hit.at > 1 ||
          /ed$|ly$|teen|ing$/.test(lowerAt(tokens, hit.at)))
      )
        tellAge(state, owner, look.age, span, 0.7)
    } else if (look.is === 'hair') {
      if (
        !taken.has(hit.at) &&
        /^(?:hair|ผม)$/.test(text) &&
        tokens[hit.at]?.kind === 'thai' &&
        line.unit.is === 'speech'
      )
        continue
      tell(
        state,
        `${owner.id}-hair`,
        { of: 'person', person: owner.id, hair: text.slice(0, 120), wears: [] },
        span,
        0.6,
      )
    } else if (
      close &&
      /^(?:small|huge|short|round|heavy|lean|slight|bent|massive|big|tiny|สูง|เตี้ย)$/.test(text) &&
      around === undefined
    )
      continue
    else if (close)
      tell(
        state,
        `${owner.id}-build`,
        { of: 'person', person: owner.id, build: text.slice(0, 120), wears: [] },
        span,
        0.6,
      )
    for (let n = hit.at; n < hit.end; n++) taken.add(n)
  }
  for (const hit of line.things) {
    const wrapped =
      hit.noun.kind === 'held' &&
      tokens[hit.at]?.kind === 'thai' &&
      /^(?:นุ่ง|ห่ม|สวม|ใส่|โพก|คาด|คลุม|พาด)$/.test(tokens[hit.at - 1]?.text ?? '') &&
      /^ผ้า/.test(tokens[hit.at]?.text ?? '')
    if ((hit.noun.kind !== 'worn' && !wrapped) || (shades[hit.at] !== undefined && shades[hit.at] !== 'halted'))
      continue
    const lead = tokens.slice(Math.max(0, hit.at - 5), hit.at)
    const clause = line.clauses.find((each) => each.at <= hit.at && hit.end <= each.end)
    const thai = tokens[hit.at]?.kind === 'thai'
    const put = line.verbs.findLast(
      (verb) =>
        verb.end <= hit.at && hit.at - verb.end < (thai ? 1 : 4) && (clause === undefined || verb.at >= clause.at),
    )
    const handled = put?.values.some(({ act }) => act !== undefined && handling.has(act))
    if (handled) continue
    const close = lead.some(({ lower }) => wearing.test(lower)) || tokens[hit.at]?.kind === 'thai'
    const owner = ownerAt(line, hit.at) ?? (close ? state.subject[0] : undefined)
    if (owner === undefined || owner.group) continue
    const owned = owned2.test(lead.at(-1)?.lower ?? '') || owned2.test(lead.at(-2)?.lower ?? '')
    const elsewhere =
      !owned && lead.slice(-2).some(({ lower }) => prepositions.has(lower) && !/^(?:in|with|under)$/.test(lower))
    if (elsewhere) continue
    let end = hit.end
    while (
      tokens[hit.at]?.kind === 'thai' &&
      tokens[end]?.kind === 'thai' &&
      !tokens[end]?.spaced &&
      end - hit.end < 3 &&
      !line.verbs.some((verb) => verb.at === end) &&
      !line.things.some((other) => other.at === end) &&
      !line.mentions.some((mention) => mention.at === end)
    )
      end++
    let from = hit.at
    while (
      tokens[from - 1]?.kind === 'latin' &&
      hit.at - from < 3 &&
      !wearing.test(lowerAt(tokens, from - 1)) &&
      !prepositions.has(lowerAt(tokens, from - 1)) &&
      !/^(?:and|the|is|one|some|no)$/.test(lowerAt(tokens, from - 1)) &&
      !line.verbs.some((verb) => verb.at === from - 1)
    )
      from--
    const span = spanOfTokens(unit, tokens, from, end)
    const text = textOfTokens(unit, tokens, from, end).slice(0, 120)
    tell(
      state,
      `${owner.id}-wears-${hash(text)}`.slice(0, 64),
      { of: 'person', person: owner.id, wears: [text] },
      span,
      0.7,
    )
  }
}
