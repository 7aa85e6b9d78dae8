import type { Solid } from '@peace/core/stage'
import { chanceFrom } from '../math/chance.ts'
import { along, cross, long, subtract, unit, type Vector } from '../math/vector.ts'
import type { InkLine } from '../mesh/mesh.ts'

// The lines that say what a flat side is made of: boards, poles, bricks, tiles.
type Side = { corner: Vector; right: Vector; up: Vector; wide: number; high: number }
type Rule = { down?: number; across?: number; bond?: boolean; weight: number; alpha: number }

const rules: Partial<Record<Solid['material'], Rule>> = {
  wood: { down: 0.3, weight: 0.6, alpha: 0.55 },
  bamboo: { down: 0.09, weight: 0.75, alpha: 0.7 },
  thatch: { across: 0.16, weight: 0.8, alpha: 0.7 },
  brick: { across: 0.12, bond: true, weight: 0.5, alpha: 0.5 },
  tile: { down: 0.4, across: 0.4, weight: 0.6, alpha: 0.5 },
  stone: { across: 0.42, bond: true, weight: 0.7, alpha: 0.55 },
  cloth: { down: 0.22, weight: 0.8, alpha: 0.6 },
}
const most = 46

const inside = (holes: readonly (readonly number[])[], x: number, y: number): boolean =>
  holes.some(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => x > x0 && x < x1 && y > y0 && y < y1)

// From one end of a side to the other, left out where it is open.
const runs = (
  side: Side,
  from: readonly [number, number],
  to: readonly [number, number],
  holes: readonly (readonly number[])[],
): (readonly [Vector, Vector])[] => {
  const at = (t: number): [number, number] => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
  const point = (t: number): Vector => {
    const [x, y] = at(t)
    return along(along(side.corner, side.right, x), side.up, y)
  }
  if (holes.length === 0) return [[point(0), point(1)]]
  const out: (readonly [Vector, Vector])[] = []
  const steps = 40
  let start: number | undefined
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const open = inside(holes, ...at(t))
    if (!open && start === undefined) start = t
    if ((open || i === steps) && start !== undefined) {
      const end = open ? t - 1 / steps : t
      if (end > start) out.push([point(start), point(end)])
      start = undefined
    }
  }
  return out
}

export const grainOf = (
  material: Solid['material'],
  corners: readonly [Vector, Vector, Vector, Vector],
  holes: readonly (readonly number[])[] = [],
  seed = 1,
): InkLine[] => {
  const rule = rules[material]
  const [a, b, , d] = corners
  const side: Side = {
    corner: a,
    right: unit(subtract(b, a)),
    up: unit(subtract(d, a)),
    wide: long(subtract(b, a)),
    high: long(subtract(d, a)),
  }
  if (!rule || side.wide < 0.25 || side.high < 0.25) return []
  const normal = unit(cross(side.right, side.up))
  const look = { weight: rule.weight, alpha: rule.alpha, bias: 0.03, normal }
  const lines: InkLine[] = []
  const put = (from: readonly [number, number], to: readonly [number, number]): void => {
    for (const [one, two] of runs(side, from, to, holes)) lines.push({ points: [one, two], ...look })
  }
  if (rule.down) {
    const count = Math.min(most, Math.floor(side.wide / rule.down))
    for (let i = 1; i < count; i++) put([(side.wide * i) / count, 0], [(side.wide * i) / count, side.high])
  }
  if (rule.across) {
    const count = Math.min(most, Math.floor(side.high / rule.across))
    for (let i = 1; i < count; i++) put([0, (side.high * i) / count], [side.wide, (side.high * i) / count])
    const chance = chanceFrom(seed)
    if (rule.bond)
      for (let i = 0; i < Math.min(90, Math.round(side.wide * side.high * 3)); i++) {
        const row = Math.floor(chance() * count)
        const x = chance() * side.wide
        put([x, (side.high * row) / count], [x, (side.high * (row + 1)) / count])
      }
  }
  return lines
}
