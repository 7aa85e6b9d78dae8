// ASN.1, as much of it as a certificate is made of.
export const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const size = body.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
export const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)
export const setOf = (...parts: readonly Uint8Array[]) => tlv(0x31, ...parts)
export const integer = (bytes: readonly number[] | Uint8Array) => tlv(2, Buffer.from(bytes))
export const bits = (unused: number, bytes: Uint8Array) => tlv(3, Buffer.from([unused]), bytes)
export const octets = (bytes: Uint8Array) => tlv(4, bytes)
export const utf8 = (text: string) => tlv(12, Buffer.from(text))
export const yes = () => tlv(1, Buffer.from([255]))
export const time = (at: number) =>
  tlv(
    0x18,
    Buffer.from(
      new Date(at)
        .toISOString()
        .replace(/[-:T]/g, '')
        .replace(/\.\d+Z/, 'Z'),
    ),
  )

export const oid = (name: string): Buffer => {
  const [first = 0, second = 0, ...rest] = name.split('.').map(Number)
  const bytes = rest.flatMap((number) => {
    const digits = [number & 127]
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128)
    return digits
  })
  return tlv(6, Buffer.from([first * 40 + second, ...bytes]))
}
