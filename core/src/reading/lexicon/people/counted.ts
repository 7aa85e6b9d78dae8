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

// "แม่ ๆ", "เพื่อนทั้งห้อง", "นักเรียนทุกคน": more than one, however many.
export const isMany = (tokens: readonly Token[], end: number): boolean => {
  const next = lowerAt(tokens, end)
  if (next === 'ๆ' || next === 'ทั้งหลาย') return true
  return (
    tokens[end]?.spaced === false &&
    /^(?:ทั้งห้อง|ทั้งลาน|ทั้งกลุ่ม|ทั้งคัน|ทั้งหมู่บ้าน|ทั้งบ้าน|ทั้งร้าน|ทั้งตลาด|ทั้งโรง|ทั้งวง|ทั้งทีม|ทั้งกอง|ทั้งหมด|ทั้งชั้น|ทั้งวัด|ทั้งงาน|ทุกคน|ทุกนาย|ทุกรูป)/.test(
      next + (next === 'ทั้ง' || next === 'ทุก' ? lowerAt(tokens, end + 1) : ''),
    )
  )
}

// "นักเรียนช่างกลสามคน", "คนงานท่าเรือสามสี่คน": of what sort, and then how many.
export const countBehind = (tokens: readonly Token[], end: number, stops: (at: number) => boolean): number => {
  for (let at = end; at < end + 3; at++) {
    const count = countOf(tokens, at)
    if (count > 0) return count
    const token = tokens[at]
    if (token?.kind !== 'thai' || token.spaced || stops(at)) return 0
  }
  return 0
}
