import { qrCode } from './qr.ts'

// The text a Thai banking app reads: EMVCo tags, the amount in baht, a CRC at the end.
const tag = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`

const crc16 = (text: string): string => {
  let crc = 0xffff
  for (const letter of text) {
    crc ^= letter.charCodeAt(0) << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

// The account is no one's: thirteen zeros.
export const promptPayText = (minor: number): string => {
  const account = tag('00', 'A000000677010111') + tag('02', '0000000000000')
  const body =
    tag('00', '01') +
    tag('01', '12') +
    tag('29', account) +
    tag('53', '764') +
    tag('54', (minor / 100).toFixed(2)) +
    tag('58', 'TH') +
    '6304'
  return body + crc16(body)
}

export const promptPayCode = (sessionId: string, minor: number): string => {
  const rows = qrCode(promptPayText(minor))
  const size = rows.length
  const dots = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('')
  return `<svg class="qr" role="img" aria-label="PromptPay QR ${sessionId.slice(-6)}" viewBox="0 0 ${size + 8} ${size + 8}"><rect width="100%" height="100%" fill="#fff"/><path d="${dots}" fill="#003d6b"/></svg>`
}
