import { mix, type Vector, within } from '../math/vector.ts'
import { type Manner, materialAt } from './material.ts'
import type { Palette } from './palette.ts'

const tone = (ramp: readonly Vector[], level: number): Vector => {
  const l = within(level, 0, ramp.length - 1.001)
  const i = Math.floor(l)
  const [a, b] = [ramp[i] ?? [0, 0, 0], ramp[i + 1] ?? [0, 0, 0]]
  return [mix(a[0], b[0], l - i), mix(a[1], b[1], l - i), mix(a[2], b[2], l - i)]
}
// How much less a figure darkens in shadow than the set around it.
const shadeOf: Record<Manner, number> = {
  ...{ plain: 1, floor: 1, cloth: 0.82, skin: 0.62, hair: 0.9, accent: 1, 'accent-cloth': 0.8, water: 0.35, bright: 0 },
}
const figures: readonly Manner[] = ['cloth', 'skin', 'hair', 'accent-cloth']
const hatchedManners: readonly Manner[] = ['cloth', 'skin', 'accent', 'accent-cloth']

// For every material its colour in five steps of light and three of form; a fourth is the sheen of hair.
export const tonesOf = (palette: Palette): { tones: Float32Array; flags: Uint8Array } => {
  const tones = new Float32Array(256 * 80)
  const flags = new Uint8Array(256)
  for (let id = 1; id < 256; id++) {
    const known = materialAt(id)
    if (!known) continue
    const { manner, value } = known
    flags[id] =
      (manner === 'floor' ? 1 : 0) |
      (manner === 'hair' ? 2 : 0) |
      (figures.includes(manner) ? 4 : 0) |
      (hatchedManners.includes(manner) ? 8 : 0) |
      (manner === 'bright' ? 16 : 0)
    const accent = manner === 'accent' || manner === 'accent-cloth'
    for (let light = 0; light < 5; light++)
      for (let form = 0; form < 4; form++) {
        const step = form === 3 ? 0 : form
        const lit = light / 4
        const self = manner === 'bright'
        const shade = self ? 0 : (1 - lit) * palette.shade * shadeOf[manner] + step * palette.form * (1 - lit * 0.35)
        const level = value + shade - lit * (manner === 'hair' ? -0.1 : palette.lift)
        const dark = tone(accent ? palette.accent : self ? palette.lit : palette.dark, level)
        const bright = tone(accent ? palette.accent : palette.lit, level)
        const out = (id * 20 + light * 4 + form) * 4
        for (let q = 0; q < 3; q++) {
          // Water has the sky in it.
          const own = mix(dark[q] ?? 0, bright[q] ?? 0, lit)
          const colour =
            manner === 'water' ? mix(own, mix(palette.sky[2][q] ?? 0, palette.sky[1][q] ?? 0, lit * 0.6), 0.62) : own
          tones[out + q] = form === 3 ? mix(colour, palette.paper[q] ?? 0, 0.2) : colour
        }
      }
  }
  return { tones, flags }
}
