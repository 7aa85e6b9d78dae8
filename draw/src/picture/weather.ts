import type { StageMoment } from '@peace/core/stage'
import { chanceFrom } from '../math/chance.ts'
import { mix, type Vector, within } from '../math/vector.ts'
import { faces } from '../mesh/faces.ts'
import type { InkLine, Mesh } from '../mesh/mesh.ts'
import { type Lens, project } from './lens.ts'
import { material } from './material.ts'

// Rain, snow, dust and what stands in the sky.
export type Dot = (x: number, y: number, r: number, red: number, green: number, blue: number, alpha: number) => void
export type Overlay = (lens: Lens, dot: Dot) => void
type Air = Pick<StageMoment, 'set' | 'palette' | 'light'>

const isDark = ({ palette }: Pick<Air, 'palette'>): boolean => palette.hour === 'night'
export const isWet = ({ set, palette }: Air): boolean =>
  !set.inside && (palette.sky === 'rain' || palette.sky === 'storm')

// Rain falls through the picture, near streaks long and far ones short; snow drifts.
export const falling = (air: Air, seconds: number): Overlay | undefined => {
  const { set, palette } = air
  if (set.inside) return undefined
  const wet = isWet(air)
  if (!wet && palette.sky !== 'snow') return undefined
  const [red, green, blue] = isDark(air) ? [222, 228, 238] : wet ? [250, 250, 250] : [255, 255, 255]
  return ({ width, height, forward }, dot) => {
    const chance = chanceFrom(31)
    const level = Math.sqrt(Math.max(0, 1 - forward[1] ** 2))
    const count = wet ? (palette.sky === 'storm' ? 300 : 220) : 160
    for (let n = 0; n < count; n++) {
      const near = chance() ** 2
      const [x0, y0, own] = [chance(), chance(), chance()]
      if (!wet) {
        const y = (y0 + seconds * (0.06 + near * 0.08)) % 1
        dot(
          (x0 + Math.sin(seconds * 1.3 + own * 6) * 0.01) * width,
          y * height,
          (0.8 + near * 2.6) * (height / 720),
          red,
          green,
          blue,
          0.9,
        )
        continue
      }
      const long = height * (0.045 + near * 0.13) * (0.35 + 0.65 * level)
      const slant = palette.sky === 'storm' ? 0.34 : 0.12
      const speed = 1.6 + near * 1.5 + own * 0.3
      const y = ((y0 + seconds * speed) % 1.3) * height - long
      const x = ((x0 - seconds * speed * slant * 0.5 + 10) % 1) * (width * 1.1) - width * 0.05
      const step = Math.max(1.1, height / 560)
      const thick = (0.5 + near * 0.65) * (height / 720)
      // Its dark side makes it seen against a pale sky.
      for (let s = 0; s < long; s += step) {
        const fade = Math.sin((s / long) * Math.PI)
        if (!isDark(air)) dot(x - s * slant + thick * 1.5, y + s, thick * 0.8, 84, 88, 98, 0.34 * fade)
        dot(x - s * slant, y + s, thick, red, green, blue, (isDark(air) ? 0.42 : 0.55) * fade)
      }
    }
  }
}

// Where drops land: rings on water and on wet ground, small crowns of spray.
export const rings = (air: Air, seconds: number): Mesh => {
  const { room, ground } = air.set
  const [cx, cz] = [(room.from[0] + room.to[0]) / 2, (room.from[2] + room.to[2]) / 2]
  const low = ground === 'water' ? -0.33 : 0.004
  const colour = isDark(air) ? ([206, 212, 226] as const) : ([252, 250, 244] as const)
  const chance = chanceFrom(47 + (Math.floor(seconds * 12) % 6))
  const lines = Array.from({ length: 130 }, (_, n): InkLine[] => {
    const [x, z] = [cx + (chance() - 0.5) * 16, cz + (chance() - 0.5) * 13]
    const y = ground === 'water' && n % 3 === 0 ? 0.006 : low
    const r = 0.05 + chance() * 0.13
    const ring = Array.from(
      { length: 9 },
      (_, i): Vector => [x + Math.cos((i / 8) * 2 * Math.PI) * r, y, z + Math.sin((i / 8) * 2 * Math.PI) * r],
    )
    const look = { weight: 0.8, alpha: 0.75, bias: 0.03, colour, shortest: 2, wobble: 0.3 }
    if (n % 2 === 0) return [{ points: ring, ...look }]
    const spray = [-1, 1].map(
      (side): InkLine => ({
        points: [
          [x, y, z],
          [x + side * 0.03, y + 0.05, z],
          [x + side * 0.06, y + 0.045, z],
        ],
        ...look,
        taper: 0.8,
      }),
    )
    return [{ points: ring, ...look }, ...spray]
  }).flat()
  return faces([], { lines, shadow: false, part: 'rain' })
}

export const dustIn = ({ room }: StageMoment['set']): Overlay => {
  const chance = chanceFrom(5)
  const motes = Array.from({ length: 120 }, (): Vector => {
    const [a, b] = [room.from, room.to]
    return [
      mix(a[0], b[0], 0.15 + chance() * 0.7),
      mix(0.4, Math.min(2.6, b[1]), chance()),
      mix(a[2], b[2], 0.15 + chance() * 0.7),
    ]
  })
  return (lens, dot) => {
    for (const mote of motes) {
      const [x, y, z] = project(lens, mote)
      if (z > 0.5 && z < 7) dot(x, y, within(2.4 / z, 0.5, 2.2), 255, 247, 226, 0.85)
    }
  }
}

const bow = (x: number, y: number, z: number, r: number): Vector[] =>
  Array.from({ length: 6 }, (_, i): Vector => {
    const angle = Math.PI * (0.95 - (i / 5) * 0.9)
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.75, z]
  })
// Clouds as a pen draws them, stars, a moon: far behind everything.
export const inTheSky = (air: Air): Mesh[] => {
  if (air.set.inside) return []
  const { sky, hour } = air.palette
  const chance = chanceFrom(83)
  const lines: InkLine[] = []
  const dark = isDark(air)
  const open = sky === 'clear' || sky === 'wind'
  if (sky !== 'fog' && sky !== 'smoke' && sky !== 'snow')
    for (let n = 0; n < (open ? 9 : 16); n++) {
      const [turn, high] = [(n / (open ? 9 : 16)) * Math.PI * 2 + chance() * 0.4, 16 + chance() * 26]
      let at = -8 - chance() * 4
      const [s, c] = [Math.sin(turn), Math.cos(turn)]
      const base: Vector = [s * 95, high, c * 95]
      const place = ([x, y]: Vector): Vector => [base[0] + c * x, base[1] + y, base[2] - s * x]
      while (at < 8) {
        const r = 1.6 + chance() * 2.6 * (1 - Math.abs(at) / 12)
        lines.push({
          points: bow(at + r, 0, 0, r).map(place),
          ...{ weight: 0.9, alpha: dark ? 0.35 : 0.42, bias: 0.5, taper: 0.8, shortest: 2 },
          ...(dark ? { colour: [170, 178, 200] as const } : {}),
        })
        at += r * 1.5
      }
      lines.push({
        points: [place([-9, 0, 0]), place([-2, -0.5, 0]), place([4, 0.2, 0]), place([10, -0.3, 0])],
        ...{ weight: 0.7, alpha: 0.3, bias: 0.5, taper: 0.9, shortest: 2 },
        ...(dark ? { colour: [170, 178, 200] as const } : {}),
      })
    }
  if (hour === 'night' && open)
    for (let n = 0; n < 150; n++) {
      const [turn, up] = [chance() * Math.PI * 2, 0.12 + chance() * 1.1]
      const at: Vector = [Math.sin(turn) * Math.cos(up) * 120, Math.sin(up) * 120, Math.cos(turn) * Math.cos(up) * 120]
      lines.push({
        points: [at, [at[0], at[1] + 0.5 + chance() * 0.6, at[2]]],
        ...{
          weight: 1 + chance() * 0.8,
          alpha: 0.9,
          bias: 0.5,
          shortest: 0.5,
          wobble: 0,
          colour: [240, 240, 232] as const,
        },
      })
    }
  const made = [faces([], { lines, shadow: false, part: 'sky' })]
  const disc = (middle: Vector, r: number): Mesh =>
    faces(
      [
        {
          points: Array.from(
            { length: 24 },
            (_, i): Vector => [
              middle[0] + Math.cos((i / 24) * 2 * Math.PI) * r,
              middle[1] + Math.sin((i / 24) * 2 * Math.PI) * r,
              middle[2],
            ],
          ),
          ...{ material: material('bright', 0), plain: true },
        },
      ],
      { shadow: false, part: 'disc' },
    )
  if (open && (hour === 'dusk' || hour === 'dawn' || hour === 'evening')) made.push(disc([-38, 20, -112], 4.6))
  if (hour === 'night' && open) made.push(disc([34, 34, -104], 4))
  return made
}
