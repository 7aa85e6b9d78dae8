import { must } from '../errors/index.ts'
import { sayLatin } from './latin-in-thai.ts'
import { digitByDigit, sayNumber } from './thai-number.ts'
import { before, letters, months, short, units } from './thai-short.ts'

// A Thai text as it is said: nothing is left that a voice would have to guess at. Rules go from what is longest to what is
// shortest, so that a date is not read as a fraction nor a fraction as two numbers.
type Rule = readonly [RegExp, (...found: string[]) => string]

const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')

const longMonths = months.map(([, long]) => long)
const monthOf = (number: string): string | undefined => longMonths[Number(number) - 1]
const numeralOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'๐๑๒๓๔๕๖๗๘๙'].map((n, index) => [n, `${index}`]),
)

const money = (baht: string, satang: string | undefined): string =>
  `${sayNumber(baht)}บาท${satang && Number(satang) > 0 ? `${sayNumber(satang)}สตางค์` : ''}`
const clock = (hour: string, minute: string): string =>
  `${sayNumber(hour)}นาฬิกา${Number(minute) > 0 ? `${sayNumber(minute)}นาที` : ''}`

const words = new Intl.Segmenter('th', { granularity: 'word' })
const lastWord = (text: string): string => {
  let last = ''
  for (const { segment } of words.segment(text.slice(-40))) if (/[\u0E00-\u0E7FA-Za-z]/.test(segment)) last = segment
  return last
}
// ๆ says the word before it once more.
const repeated = (text: string): string => {
  const [first = '', ...rest] = text.split('ๆ')
  return rest.reduce((out, part) => `${out.trimEnd()}${lastWord(out)}${part}`, first)
}

const n = String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`
const rules: readonly Rule[] = [
  [/[๐-๙]/g, (numeral) => must(numeralOf[numeral], 'a numeral')],
  // Who laughs in writing.
  [/(^|[^\d\s] ?)5{3,9}\+?(?=\s{0,3}$)/g, (_, front) => `${front}ฮ่าฮ่าฮ่า`],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/g,
    (all, day, month, year) => {
      const said = monthOf(month ?? '')
      return said ? `${sayNumber(must(day, 'day'))} ${said} ${sayNumber(must(year, 'year'))}` : all
    },
  ],
  [
    /\b([01]?\d|2[0-4])[:.]([0-5]\d)\s?(?:น\.|นาฬิกา)/g,
    (_, hour, minute) => clock(must(hour, 'hour'), must(minute, 'minute')),
  ],
  [/\b([01]?\d|2[0-4]):([0-5]\d)\b/g, (_, hour, minute) => clock(must(hour, 'hour'), must(minute, 'minute'))],
  [/\b0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}\b/g, (number) => number.split(/[- ]/).map(digitByDigit).join(' ')],
  [/฿\s?(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.(\d{2}))?\b/g, (_, baht, satang) => money(must(baht, 'baht'), satang)],
  [/(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})\.(\d{2})\s?บาท/g, (_, baht, satang) => money(must(baht, 'baht'), satang)],
  [new RegExp(String.raw`\$\s?(${n})`, 'g'), (_, dollars) => `${sayNumber(must(dollars, 'dollars'))}ดอลลาร์`],
  [
    /(บ้านเลขที่|เลขที่|ห้อง)\s?(\d{1,5})\/(\d{1,5})/g,
    (_, front, one, two) => `${front} ${sayNumber(must(one, 'number'))}ทับ${sayNumber(must(two, 'number'))}`,
  ],
  [
    /\b(\d{1,2})\/(\d{1,2})\b/g,
    (_, one, two) =>
      Number(one) < Number(two)
        ? `เศษ${sayNumber(must(one, 'number'))}ส่วน${sayNumber(must(two, 'number'))}`
        : `${sayNumber(must(one, 'number'))}ทับ${sayNumber(must(two, 'number'))}`,
  ],
  [/(\d)\s?[-–]\s?(?=\d)/g, (_, one) => `${one}ถึง`],
  [
    new RegExp(String.raw`(${n})\s?(${oneOf(Object.keys(units))})(?![\u0E00-\u0E7FA-Za-z])`, 'g'),
    (_, number, unit) => `${sayNumber(must(number, 'number'))}${must(units[unit ?? ''], 'unit')}`,
  ],
  [new RegExp(oneOf(Object.keys(short)), 'g'), (word) => must(short[word], 'a short word')],
  [
    new RegExp(String.raw`(^|[\s(])(${oneOf(Object.keys(before))})\s?(?=[\u0E00-\u0E7F\d])`, 'g'),
    (_, front, word) => `${front}${must(before[word ?? ''], 'a short word')}`,
  ],
  // Any other letters with points are said by their names.
  [/(?<![\u0E00-\u0E7F])(?:[ก-ฮ]\.){1,6}/g, (word) => [...word].map((letter) => letters[letter] ?? '').join('')],
  [/(?<=[A-Za-z])-(?=\d)/g, () => ''],
  [/\b[A-Za-z]{1,20}(?=\d)|(?<=\d)[A-Za-z]{1,3}\b/g, (word) => sayLatin(word)],
  [/(?<=[\u0E00-\u0E7FA-Za-z])-(?=\d)/g, () => ''],
  [/\b[A-Za-z][A-Za-z']{0,30}/g, (word) => sayLatin(word)],
  [new RegExp(String.raw`(?<![\d.])-?(?:${n})`, 'g'), (number) => sayNumber(number)],
  [/&/g, () => 'และ'],
  [/\+/g, () => 'บวก'],
  [/=/g, () => 'เท่ากับ'],
  [/@/g, () => 'แอท'],
  [/%/g, () => 'เปอร์เซ็นต์'],
  // What a voice does not say; what it pauses at stays.
  [/[^\p{L}\p{M}\p{N}.,!?…;:'—\s]/gu, () => ' '],
]

export const sayThai = (text: string): string => {
  const said = rules.reduce(
    (done, [pattern, say]) => done.replace(pattern, (...found) => say(...(found as string[]))),
    text.normalize('NFC'),
  )
  return repeated(said).replace(/ฯ/g, '').replace(/\s+/g, ' ').trim()
}
