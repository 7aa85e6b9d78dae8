import { chanceFrom } from '../math/chance.ts'
import { at, within } from '../math/vector.ts'

// Paper under a marker: broad slanting bands, a few clouds, grain. Multiplied into the washes. Bands and clouds are made
// at a quarter of the size and found between its points.
const coarse = 4

const bands = (side: number): Float32Array => {
  const field = new Float32Array(side * side).fill(1)
  const chance = chanceFrom(7)
  for (let row = 0; row < side; row += (17 + chance() * 9) / coarse) {
    const high = (19 + chance() * 9) / coarse
    for (let x = 0; x < side; ) {
      const long = (180 + chance() * 420) / coarse
      const dark = 0.004 + chance() * 0.02
      for (let v = Math.floor(row); v < Math.min(side, row + high); v++)
        for (let u = Math.floor(x); u < Math.min(side, x + long); u++) {
          const end = within(Math.min(u - x, x + long - u) / 14)
          const rim = within(Math.min(v - row, row + high - v) + 0.6)
          field[v * side + u] = at(field, v * side + u) * (1 - dark * end * rim)
        }
      x += long - (14 * chance()) / coarse
    }
  }
  return field
}
const clouds = (width: number, height: number): Float32Array => {
  const field = new Float32Array(width * height)
  const chance = chanceFrom(19)
  for (let i = 0; i < 200; i++) {
    const [cx, cy, r] = [chance() * width, chance() * height, (60 + chance() * 190) / coarse]
    const dark = chance() < 0.5 ? -0.025 : 0.03
    for (let y = Math.max(0, Math.floor(cy - r)); y < Math.min(height, cy + r); y++)
      for (let x = Math.max(0, Math.floor(cx - r)); x < Math.min(width, cx + r); x++) {
        const t = 1 - Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) / r
        if (t > 0) field[y * width + x] = at(field, y * width + x) + dark * Math.min(1, t * 1.25)
      }
  }
  return field
}
const between = (field: Float32Array, wide: number, x: number, y: number): number => {
  const [i, j] = [Math.floor(x), Math.floor(y)]
  const [a, b] = [x - i, y - j]
  const k = j * wide + i
  const low = at(field, k) * (1 - a) + at(field, k + 1) * a
  return low * (1 - b) + (at(field, k + wide) * (1 - a) + at(field, k + wide + 1) * a) * b
}

export const markerPaper = (width: number, height: number): Uint32Array => {
  const side = Math.ceil(Math.sqrt(width * width + height * height) / coarse) + 4
  const slanted = bands(side)
  const [cw, ch] = [Math.ceil(width / coarse) + 2, Math.ceil(height / coarse) + 2]
  const clouded = clouds(cw, ch)
  const [c, s] = [Math.cos(-0.42) / coarse, Math.sin(-0.42) / coarse]
  const chance = chanceFrom(23)
  const out = new Uint32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const light =
        between(slanted, side, dx * c + dy * s + side / 2, dy * c - dx * s + side / 2) +
        between(clouded, cw, x / coarse, y / coarse) +
        (chance() - 0.5) * 0.042
      const value = Math.round(within(light, 0, 1) * 255)
      out[y * width + x] = value | (value << 8) | (value << 16) | 0xff000000
    }
  return out
}
