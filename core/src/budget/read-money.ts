import type { Currency } from '../money/plans.ts'

// An amount as people write it: "฿500", "500 บาท", "$12.50", "1,200", "๕๐๐". A bare number is in the language's own money.
export type Money = { minor: number; currency: Currency }

const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'
const most = 10_000_000

export const readMoney = (text: string, bare: Currency): Money | undefined => {
  const plain = text
    .normalize('NFC')
    .replace(/[๐-๙]/g, (digit) => String(thaiDigits.indexOf(digit)))
    .trim()
  const found =
    /^(฿|\$|thb|usd)?\s{0,3}(\d{1,3}(?:,\d{3}){1,3}|\d{1,8})(?:\.(\d{1,2}))?\s{0,3}(บาท|฿|\$|thb|usd|baht)?$/i.exec(
      plain,
    )
  if (!found) return undefined
  const [, before, whole = '', cents = '', after] = found
  const sign = (before ?? after ?? '').toLowerCase()
  const currency = sign === '$' || sign === 'usd' ? 'usd' : sign === '' ? bare : 'thb'
  const minor = Number(whole.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'))
  return minor <= most * 100 ? { minor, currency } : undefined
}
