import type { Light, Palette as StagePalette } from '@peace/core/stage'
import type { Vector } from '../math/vector.ts'

type Ramp = readonly Vector[]
// What a film's hour looks like: six tones in shadow and in light, one accent, paper, ink, air and sky.
export type Palette = {
  paper: Vector
  dark: Ramp
  lit: Ramp
  accent: Ramp
  shade: number
  form: number
  lift: number
  ink: Vector
  haze: Vector
  white: Vector
  beam: Vector
  // Low, middle, high.
  sky: readonly [Vector, Vector, Vector]
}

const hex = (text: string): Vector =>
  [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16)) as unknown as Vector
const ramp = (text: string): Ramp => text.split(' ').map(hex)

const accents: Record<StagePalette['accent'], Ramp> = {
  amber: ramp('#ffe0a0 #f5b54a #dd8a2c #a65f22 #6b3f1f #2c1c14'),
  red: ramp('#f0b49a #dd7f60 #bd5942 #8a3e33 #552b29 #2a1a1c'),
  clay: ramp('#f0c3a0 #dd9468 #bb6d45 #874c33 #553227 #2a1c19'),
  green: ramp('#cfdcae #a3bf80 #78995c #567247 #384b34 #1e281f'),
  blue: ramp('#c0d6e6 #8fb3d1 #6089b0 #446585 #2f4559 #1b2631'),
}
const dusk = {
  paper: hex('#f4efe6'),
  dark: ramp('#f2eee8 #d3d2d1 #a9aab0 #7a7d88 #4a4d59 #24252d'),
  lit: ramp('#fff6e2 #fbdcae #eeb878 #b98550 #6e5140 #30282a'),
  ...{ shade: 0.95, form: 0.42, lift: 0.15 },
  ink: hex('#1b191d'),
  haze: hex('#e8e2d9'),
  white: hex('#f3eee4'),
  beam: hex('#ffcf86'),
  sky: [hex('#f9d69e'), hex('#f0b673'), hex('#d39a75')] as const,
}
const dawn = {
  ...dusk,
  paper: hex('#f3f0e8'),
  dark: ramp('#eeece6 #cfd0cd #a5a8a8 #777c80 #484d54 #22252b'),
  lit: ramp('#fff9e6 #fae8bc #e3c894 #ab9068 #655647 #2d2a2b'),
  ...{ shade: 0.85, form: 0.42, lift: 0.2 },
  haze: hex('#e9e6da'),
  beam: hex('#ffefc0'),
  sky: [hex('#fbf1d2'), hex('#f2dfb4'), hex('#d4cfc0')] as const,
}
const day = {
  ...dusk,
  paper: hex('#f6f2e8'),
  dark: ramp('#f0f0ee #d0d2d4 #a8abb1 #7a7e87 #4c4f58 #26272e'),
  lit: ramp('#fffaf0 #faecd0 #e8d1a8 #b49a76 #6e6051 #332e2a'),
  ...{ shade: 0.72, form: 0.42, lift: 0.25 },
  ink: hex('#1c1816'),
  haze: hex('#ebe7dc'),
  beam: hex('#fff6dc'),
  sky: [hex('#f2eee2'), hex('#dde3e0'), hex('#c2d0d4')] as const,
}
const night = {
  ...dusk,
  paper: hex('#dfe0e4'),
  dark: ramp('#aeb3c0 #8a90a2 #656c82 #454b60 #2b2f40 #161822'),
  lit: ramp('#f4ead2 #ddcca4 #b39d76 #80705a #4c4540 #22212a'),
  ...{ shade: 1.05, form: 0.4, lift: 0.1 },
  ink: hex('#12131a'),
  haze: hex('#8a91a4'),
  white: hex('#dcdde0'),
  beam: hex('#f3dca6'),
  sky: [hex('#5d667e'), hex('#424a62'), hex('#262b3e')] as const,
}
const hours: Record<StagePalette['hour'], Omit<Palette, 'accent'>> = {
  dawn,
  morning: { ...dawn, sky: [hex('#f6f1de'), hex('#e5e6dc'), hex('#c8d3d4')] },
  day,
  noon: { ...day, shade: 0.85, lift: 0.35 },
  afternoon: { ...day, lit: ramp('#fff7e4 #f7e4c0 #dfc497 #a98f68 #6a5a4a #322c29'), beam: hex('#ffe9b8') },
  dusk,
  evening: {
    ...night,
    lit: dusk.lit,
    haze: hex('#c9b5ac'),
    white: dusk.white,
    paper: dusk.paper,
    dark: ramp('#c6c6cc #a2a4b0 #7b7f90 #565a6c #363948 #1b1c26'),
    sky: [hex('#efb37c'), hex('#c98f7c'), hex('#7d7289')],
  },
  night,
}

const grey = (tones: Palette['sky'], by: number): Palette['sky'] => {
  const [a, b, c] = tones.map((v): Vector => {
    const mean = (v[0] + v[1] + v[2]) / 3
    return [v[0] + (mean - v[0]) * by, v[1] + (mean - v[1]) * by, v[2] + (mean - v[2]) * by]
  })
  return a && b && c ? [a, b, c] : tones
}

// What moon and clouded sky light is cool; a lamp's and a fire's light is warm at any hour.
const cool = ramp('#dfe6ee #b9c4d4 #8e9bb2 #64718a #414a5f #1f222d')
const overcastLit = ramp('#f4f1ea #dcdad4 #b7b5b2 #878583 #565452 #2b2929')
const litBy = (base: Omit<Palette, 'accent'>, light: Light['kind'], overcast: boolean): Palette['lit'] => {
  if (light === 'moon') return cool
  return light === 'sky' || (overcast && light === 'sun') ? overcastLit : base.lit
}

export const paletteOf = ({ hour, sky, accent }: StagePalette, light: Light['kind']): Palette => {
  const base = hours[hour]
  const overcast = sky !== 'clear' && sky !== 'wind'
  return {
    ...base,
    accent: accents[accent],
    lit: litBy(base, light, overcast),
    ...(overcast ? { sky: grey(base.sky, 0.7) } : {}),
  }
}
