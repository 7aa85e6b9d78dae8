import { DomainError } from '../errors/index.ts'

// Bytes to text: UTF-8 and UTF-16 by their marks or their shape, else the Thai code page that old Thai scripts are in.
// What is no text at all is refused.
type Decode = (bytes: Uint8Array, encoding: string) => string

const looks16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1
    if (sample[at + 1] === 0) odd += 1
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : undefined
}

export const decodeScript = (bytes: Uint8Array, decode: Decode): string => {
  const wide = looks16(bytes)
  if (wide) return decode(bytes, wide)
  const text = decode(bytes, 'utf-8')
  if (text.includes('\u0000')) throw new DomainError('script-unreadable', { why: 'not-text' })
  const damaged = (text.match(/\uFFFD/g) ?? []).length
  if (damaged === 0 || damaged < text.length * 0.02) return text
  return decode(bytes, 'windows-874')
}
