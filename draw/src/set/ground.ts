import type { StageSet } from '@peace/core/stage'
import { chanceFrom } from '../math/chance.ts'
import { about } from '../math/turn.ts'
import { mix, type Vector } from '../math/vector.ts'
import { faces, sixSides } from '../mesh/faces.ts'
import type { InkLine, Mesh } from '../mesh/mesh.ts'
import { material } from '../picture/material.ts'
import { wavesOver } from './water.ts'

type Ground = Exclude<StageSet['ground'], 'none'>
type Area = { x0: number; z0: number; x1: number; z1: number }

const values: Record<Ground, number> = {
  ...{ floor: 0.9, boards: 1, tiles: 0.6, earth: 1.3, grass: 1.35, sand: 0.7, water: 1.6, road: 1.3, paddy: 1.45 },
}

// A straight joint between two boards or tiles.
const joint = (from: Vector, to: Vector, weight: number, alpha: number): InkLine => ({
  points: [from, to],
  weight,
  alpha,
  bias: 0.03,
})
const boards = ({ x0, z0, x1, z1 }: Area, step: number, joints: boolean): InkLine[] => {
  const lines: InkLine[] = []
  const chance = chanceFrom(3)
  const count = Math.min(70, Math.round((x1 - x0) / step))
  const each = (x1 - x0) / count
  for (let i = 1; i < count; i++) {
    const x = x0 + i * each
    lines.push(joint([x, 0.001, z0], [x, 0.001, z1], 0.62, 0.6))
    if (!joints) continue
    for (let k = 0; k < 2; k++) {
      const z = mix(z0, z1, chance())
      lines.push(joint([x, 0.001, z], [x + each, 0.001, z], 0.6, 0.6))
    }
  }
  return lines
}
const tiles = (area: Area, step: number): InkLine[] => {
  const { x0, z0, x1, z1 } = area
  const lines = boards(area, step, false)
  const count = Math.min(70, Math.round((z1 - z0) / step))
  for (let i = 1; i < count; i++) {
    const z = mix(z0, z1, i / count)
    lines.push(joint([x0, 0.001, z], [x1, 0.001, z], 0.6, 0.5))
  }
  return lines
}
const marks = (
  { x0, z0, x1, z1 }: Area,
  count: number,
  line: (x: number, z: number, chance: () => number) => InkLine,
): InkLine[] => {
  const chance = chanceFrom(11)
  return Array.from({ length: count }, () => line(mix(x0, x1, chance()), mix(z0, z1, chance()), chance))
}
const flecks = (area: Area, count: number): InkLine[] =>
  marks(area, count, (x, z, chance) => {
    const long = 0.05 + chance() * 0.14
    const points: Vector[] = [
      [x, 0.001, z],
      [x + long, 0.001, z + long * 0.1],
      [x + long * 1.6, 0.001, z - long * 0.1],
    ]
    return { points, weight: 0.6, alpha: 0.5, bias: 0.03 }
  })
const blades = (area: Area, count: number, high: number): InkLine[] =>
  marks(area, count, (x, z, chance) => {
    const h = high * (0.55 + chance() * 0.6)
    const lean = (chance() - 0.5) * 0.4 * h
    const points: Vector[] = [
      [x, 0, z],
      [x + lean * 0.4, h * 0.65, z],
      [x + lean, h, z],
    ]
    return { points, weight: 0.95, alpha: 0.75, bias: 0.06, taper: 0.9, shortest: 2.5 }
  })
const linesOf = (ground: Ground, near: Area): InkLine[] => {
  switch (ground) {
    case 'boards':
      return boards(near, 0.2, true)
    case 'tiles':
      return tiles(near, 0.45)
    case 'floor':
      return flecks(near, 16)
    case 'earth':
    case 'sand':
    case 'road':
      return flecks(near, 110)
    case 'grass':
      return blades(near, 700, 0.12)
    case 'paddy':
      return blades(near, 1700, 0.42)
    case 'water':
      return wavesOver(about.y(0), [0, 0.002, (near.z0 - 24) / 2], 90, 60 + near.z1 - near.z0, 11)
  }
}

type Lying = Pick<StageSet, 'ground' | 'room' | 'inside'> & { pieces?: StageSet['pieces'] }
export const groundMeshes = ({ ground, room, inside, pieces = [] }: Lying): Mesh[] => {
  if (ground === 'none') return []
  const [[x0, , z0], [x1, , z1]] = [room.from, room.to]
  const far = inside ? 0.4 : 160
  // Water lies below decks and landing stages.
  const y = room.from[1] - (ground === 'water' ? 0.34 : 0)
  const stuff = material(ground === 'water' ? 'water' : 'floor', values[ground])
  // Where open water begins the ground ends.
  const shores = pieces.filter(({ kind }) => kind === 'water').map(({ at }) => at[2] + 30)
  const behind = Math.max(z0 - far, ...(ground === 'water' ? [] : shores))
  const corners: Vector[] = [
    [x0 - far, y, z1 + far],
    [x1 + far, y, z1 + far],
    [x1 + far, y, behind],
    [x0 - far, y, behind],
  ]
  const [cx, cz] = [(x0 + x1) / 2, (z0 + z1) / 2]
  const reach = inside ? Math.max(x1 - x0, z1 - z0) : 13
  const near = {
    ...{ x0: Math.max(x0 - 0.2, cx - reach), x1: Math.min(x1 + 0.2, cx + reach) },
    ...{ z0: Math.max(z0 - 0.2, cz - reach, behind + 0.1), z1: Math.min(z1 + 0.2, cz + reach) },
  }
  const lines = linesOf(ground, near).map((line) => ({
    ...line,
    points: line.points.map((p): Vector => [p[0], p[1] + y, p[2]]),
  }))
  const plain = (points: readonly Vector[], stuff: number): Mesh =>
    faces([{ points, material: stuff, plain: true }], { oneSided: true, shadow: false })
  const around = inside ? undefined : aprons[ground]
  if (around === undefined)
    return [faces([{ points: corners, material: stuff, plain: true }], { oneSided: true, shadow: false, lines })]
  // A landing stage ends, and so do a yard and a road: what lies around is lower.
  const [px, pz] = [ground === 'road' ? 160 : 0.3, ground === 'road' ? 1.2 : 0.3]
  const plate = sixSides((x, up, z) => [x ? x1 + px : x0 - px, y - (up ? 0 : 0.24), z ? z1 + pz : z0 - pz], stuff)
  const low = around === 'water' ? 0.34 : ground === 'floor' ? (x1 - x0 > 6 ? 14 : 0.7) : 0.03
  const lower = corners.map(([x, , z]): Vector => [x, y - low, z])
  return [
    around === 'water'
      ? faces([{ points: lower, material: material('water', values.water), plain: true }], {
          ...{ oneSided: true, shadow: false },
          lines: wavesOver(about.y(0), [0, y - low + 0.002, 0], 110, 110, 11),
        })
      : plain(lower, material('floor', values[around])),
    faces(plate, { oneSided: true, shadow: false, lines }),
  ]
}
const aprons: Partial<Record<Ground, Ground>> = { boards: 'water', tiles: 'earth', road: 'earth', floor: 'road' }
