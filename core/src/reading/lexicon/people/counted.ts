import { lowerAt, type Token } from '../tokens.ts'

const numbers = new Map(
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ'.split(' ').map((word, n): [string, number] => [word, n + 1]),
)
const counters = /^(?:คน|นาย|นาง|รูป|องค์|ตน|ท่าน)/
const numberOf = (text: string): number | undefined => {
  if (/^[\d๐-๙]+$/.test(text)) return Number(text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)))
  if (/^(?:หลาย|นับร้อย|นับสิบ|นับพัน|จำนวนมาก|ทั้ง)/.test(text)) return 9
  const word = [...numbers.keys()].find((each) => text.startsWith(each))
  return word === undefined ? undefined : text.length > word.length && /สิบ|ร้อย/.test(text) ? 12 : numbers.get(word)
}

// "เด็กสิบสองคน", "มือปืนสองคน", "ชายคนหนึ่ง": how many, as what stands behind a Thai noun counts them; 0 where nothing does.
export const countOf = (tokens: readonly Token[], end: number): number => {
  const first = tokens[end]
  if (first?.kind === 'thai' && /^คน(?:หนึ่ง|นั้น|นี้|เดียว)?$/.test(first.text) && !first.spaced)
    return first.text === 'คน' ? (/^(?:หนึ่ง|นั้น|นี้|เดียว)$/.test(lowerAt(tokens, end + 1)) ? 1 : 0) : 1
  if (first === undefined || (first.kind === 'thai' && first.spaced && !/^[\d๐-๙]/.test(first.text))) return 0
  const joined = tokens.slice(end, end + 3).map(({ text }) => text)
  const number = numberOf(joined[0] ?? '')
  if (number === undefined) return 0
  if (/คน$/.test(joined[0] ?? '') || counters.test(joined[1] ?? '')) return number
  return counters.test(joined[2] ?? '')
    ? Math.max(number, 2)
    : /^(?:นับร้อย|นับสิบ|นับพัน)/.test(joined[0] ?? '')
      ? number
      : 0
}
