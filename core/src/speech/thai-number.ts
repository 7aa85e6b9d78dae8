import { must } from '../errors/index.ts'

// Numbers as Thai says them.
const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const
const places = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'] as const

const digitOf = (letter: string): string => must(digits[Number(letter)], 'a digit')

// One by one, as telephone numbers and what follows a point are said.
export const digitByDigit = (text: string): string => [...text].map(digitOf).join('')

const belowMillion = (text: string): string =>
  [...text]
    .map((letter, index) => {
      const place = text.length - 1 - index
      if (letter === '0') return ''
      if (place === 1 && letter === '1') return 'สิบ'
      if (place === 1 && letter === '2') return 'ยี่สิบ'
      // A one behind any ten, hundred or more is said otherwise than a one alone.
      if (place === 0 && letter === '1' && /[1-9]/.test(text.slice(0, -1))) return 'เอ็ด'
      return `${digitOf(letter)}${must(places[place], 'a place')}`
    })
    .join('')

const whole = (text: string): string => {
  const plain = text.replace(/^0+/, '')
  if (plain.length <= 6) return belowMillion(plain)
  const low = plain.slice(-6)
  const above = `${whole(plain.slice(0, -6))}ล้าน`
  // "หนึ่งล้านเอ็ด": what stands above counts for the one behind it.
  return above + (low === '000001' ? 'เอ็ด' : belowMillion(low.replace(/^0+/, '')))
}

// "1,250.5", "-3": as it stands in a text, with its commas.
export const sayNumber = (written: string): string => {
  const negative = written.startsWith('-')
  const [front = '', behind] = written.replace(/[-,]/g, '').split('.')
  const said = (/[1-9]/.test(front) ? whole(front) : 'ศูนย์') + (behind ? `จุด${digitByDigit(behind)}` : '')
  return negative ? `ลบ${said}` : said
}
