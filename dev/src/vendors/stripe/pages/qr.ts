// A QR code of up to 134 bytes: byte mode, correction level L, versions 1 to 6, mask 0 always, which every reader
// accepts.

type Version = { version: number; data: number; blocks: number; correction: number }
const versions: Version[] = [
  { version: 1, data: 19, blocks: 1, correction: 7 },
  { version: 2, data: 34, blocks: 1, correction: 10 },
  { version: 3, data: 55, blocks: 1, correction: 15 },
  { version: 4, data: 80, blocks: 1, correction: 20 },
  { version: 5, data: 108, blocks: 1, correction: 26 },
  { version: 6, data: 136, blocks: 2, correction: 18 },
]

const exponents = new Uint8Array(512)
const logarithms = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power += 1) {
  exponents[power] = value
  exponents[power + 255] = value
  logarithms[value] = power
  value <<= 1
  if (value & 0x100) value ^= 0x11d
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (exponents[(logarithms[a] ?? 0) + (logarithms[b] ?? 0)] ?? 0)

const generator = (degree: number): number[] => {
  let polynomial = [1]
  for (let power = 0; power < degree; power += 1) {
    const next = [...polynomial, 0]
    polynomial.forEach((coefficient, index) => {
      next[index + 1] = (next[index + 1] ?? 0) ^ times(coefficient, exponents[power] ?? 0)
    })
    polynomial = next
  }
  return polynomial
}

const correctionOf = (data: number[], degree: number): number[] => {
  const divisor = generator(degree)
  const rest = [...data, ...new Array<number>(degree).fill(0)]
  for (let index = 0; index < data.length; index += 1) {
    const factor = rest[index] ?? 0
    divisor.forEach((coefficient, offset) => {
      rest[index + offset] = (rest[index + offset] ?? 0) ^ times(coefficient, factor)
    })
  }
  return rest.slice(data.length)
}

const codewords = (bytes: Uint8Array, { data, blocks, correction }: Version): number[] => {
  const bits = [0, 1, 0, 0]
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1)
  }
  push(bytes.length, 8)
  for (const byte of bytes) push(byte, 8)
  push(0, Math.min(4, data * 8 - bits.length))
  while (bits.length % 8) bits.push(0)
  const words: number[] = []
  for (let index = 0; index < bits.length; index += 8)
    words.push(Number.parseInt(bits.slice(index, index + 8).join(''), 2))
  for (let pad = 0; words.length < data; pad += 1) words.push(pad % 2 ? 0x11 : 0xec)
  const size = data / blocks
  const parts = Array.from({ length: blocks }, (_, block) => words.slice(block * size, (block + 1) * size))
  const checks = parts.map((part) => correctionOf(part, correction))
  const weave = (lists: number[][]) => (lists[0] ?? []).flatMap((_, index) => lists.map((list) => list[index] ?? 0))
  return [...weave(parts), ...weave(checks)]
}

type Grid = { dark: boolean[][]; fixed: boolean[][] }

const mark = (grid: Grid, x: number, y: number, dark: boolean) => {
  const row = grid.dark[y]
  const held = grid.fixed[y]
  if (!row || !held || x < 0 || x >= row.length) return
  row[x] = dark
  held[x] = true
}

const finder = (grid: Grid, left: number, top: number) => {
  for (let y = -1; y <= 7; y += 1)
    for (let x = -1; x <= 7; x += 1) {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
      mark(grid, left + x, top + y, ring !== 2 && ring !== 4)
    }
}

// Level L, mask 0, with its own check bits (15, 5) and the mask of the standard.
const formatBits = 0b111011111000100

const furnish = (size: number, version: number): Grid => {
  const square = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const grid = { dark: square(), fixed: square() }
  for (let index = 0; index < size; index += 1) {
    mark(grid, 6, index, index % 2 === 0)
    mark(grid, index, 6, index % 2 === 0)
  }
  finder(grid, 0, 0)
  finder(grid, size - 7, 0)
  finder(grid, 0, size - 7)
  const middle = size - 7
  if (version > 1)
    for (let y = -2; y <= 2; y += 1)
      for (let x = -2; x <= 2; x += 1) mark(grid, middle + x, middle + y, Math.max(Math.abs(x), Math.abs(y)) !== 1)
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((formatBits >> bit) & 1) === 1
    mark(grid, 8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, dark)
    mark(grid, bit < 8 ? size - 1 - bit : bit < 9 ? 15 - bit : 14 - bit, 8, dark)
  }
  mark(grid, 8, size - 8, true)
  return grid
}

export const qrCode = (text: string): boolean[][] => {
  const bytes = new TextEncoder().encode(text)
  const version = versions.find((one) => one.data >= bytes.length + 2)
  if (!version) throw new RangeError('The text is too long for this QR code.')
  const size = 17 + version.version * 4
  const grid = furnish(size, version.version)
  const bits = codewords(bytes, version).flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (word >> bit) & 1))
  let at = 0
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = grid.dark[y]
        if (!row || grid.fixed[y]?.[x]) continue
        row[x] = ((bits[at] ?? 0) === 1) !== ((x + y) % 2 === 0)
        at += 1
      }
    }
    up = !up
  }
  return grid.dark
}
