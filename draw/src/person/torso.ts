import { betweenTurns, placed } from '../math/turn.ts'
import { along, at, between, mix, unit, type Vector, within } from '../math/vector.ts'
import { loft, onLoft, type Section } from '../mesh/loft.ts'
import type { InkLine, Mesh } from '../mesh/mesh.ts'
import type { Clothes } from './clothes.ts'
import { onHead, type Skeleton } from './skeleton.ts'

// Rings up the trunk: where, in trunks from the hips; half as wide; front; back.
const ringsOf = ({ body: b }: Skeleton): (readonly [number, number, number, number])[] => {
  const tall = b.height / 1.7
  return [
    [-0.24, b.hip * 0.62, 0.075, 0.085],
    [-0.1, b.hip * 1.02, 0.1, 0.118],
    [0.06, b.hip, 0.102 + b.belly * 0.7, 0.108],
    [0.24, mix(b.hip, b.waist, 0.72), 0.098 + b.belly, 0.088],
    [0.4, b.waist, 0.096 + b.belly, 0.082],
    [0.56, mix(b.waist, b.chest, 0.6), 0.108 + b.belly * 0.5 + b.bust * 0.4, 0.094],
    [0.7, b.chest * 1.03, 0.116 + b.bust, 0.104],
    [0.82, b.chest * 1.06, 0.104 + b.bust * 0.45, 0.11],
    [0.9, b.shoulder * 0.97, 0.082, 0.102],
    [0.96, b.shoulder * 0.83, 0.066, 0.09],
    [1.01, b.shoulder * 0.56, 0.055, 0.075],
    [1.05, 0.07 * tall, 0.052, 0.062],
    [1.1, 0.058 * tall, 0.05, 0.056],
  ]
}

const ringPlace = (s: Skeleton, up: number): { centre: Vector; u: Vector; v: Vector } => {
  if (up <= 0.22) return { centre: along(s.hips, s.pelvis.y, s.trunk * up), u: s.pelvis.x, v: s.pelvis.z }
  if (up <= 0.58) {
    const turn = betweenTurns(s.pelvis, s.chest, ((up - 0.22) / 0.36) * 0.8 + 0.1)
    return { centre: along(s.lowBack, s.waist.y, s.trunk * (up - 0.22)), u: turn.x, v: turn.z }
  }
  if (up <= 1) return { centre: along(s.ribs, s.chest.y, s.trunk * (up - 0.58)), u: s.chest.x, v: s.chest.z }
  const t = (up - 1) / 0.22
  const turn = betweenTurns(s.chest, s.neck, t)
  const centre = along(s.neckBase, betweenTurns(s.chest, s.neck, 0.6).y, (up - 1) * s.trunk)
  return { centre: along(centre, s.chest.z, 0.012 * t), u: turn.x, v: turn.z }
}

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)

type Ring = Section & { up: number }
const finer = (rings: readonly Ring[], shares: readonly number[]): Ring[] => {
  const out: Ring[] = []
  for (let i = 0; i < rings.length - 1; i++) {
    const [b, c] = [rings[i], rings[i + 1]]
    if (!b || !c) continue
    const [a, d] = [rings[i - 1] ?? b, rings[i + 2] ?? c]
    for (const t of shares) {
      const of = (value: (ring: Ring) => number) => spline(value(a), value(b), value(c), value(d), t)
      out.push({
        up: mix(b.up, c.up, t),
        centre: [of((r) => r.centre[0]), of((r) => r.centre[1]), of((r) => r.centre[2])],
        u: unit(between(b.u, c.u, t)),
        v: unit(between(b.v, c.v, t)),
        across: of((r) => r.across),
        front: of((r) => r.front),
        back: of((r) => r.back),
        square: mix(b.square ?? 2, c.square ?? 2, t),
      })
    }
  }
  const last = rings[rings.length - 1]
  return last ? [...out, last] : out
}

const torsoRings = (s: Skeleton, clothes: Clothes): Ring[] => {
  const b = s.body
  const deep = (b.depth * b.height) / 1.7
  const ease = clothes.top === 'none' ? 0 : clothes.top === 'coat' ? 0.022 : 0.01
  const loose = clothes.top === 'shirt' || clothes.top === 'coat' || clothes.top === 'dress'
  const rings = ringsOf(s).map(([up, wide, front, back]): Ring => {
    const e = up < 0.99 ? ease : up < 1.03 ? ease * 0.5 : 0
    const hangs = loose && !clothes.tucked && up > 0 && up < 0.62
    const across = wide + e
    return {
      up,
      ...ringPlace(s, up),
      across: hangs ? Math.max(across, Math.min(b.hip, b.chest) * 0.97 + 0.006) : across,
      front: front * deep + e + (hangs ? 0.012 : 0),
      back: back * deep + e + (hangs ? 0.01 : 0),
      square: up > 0.6 && up < 0.95 ? 2.35 : 2.2,
    }
  })
  const neck = 4.9 * (0.75 + 0.25 * b.limb) * (b.slenderNeck ? 0.88 : 1)
  for (const [y, z, share] of [
    [-7.5, -2.2, 1],
    [-3, -2.8, 0.94],
  ] as const) {
    const r = neck * share * s.headScale
    rings.push({
      up: 1.3,
      centre: onHead(s, 0, y, z),
      u: s.headTurn.x,
      v: s.headTurn.z,
      ...{ across: r, front: r * 0.98, back: r * 0.98, square: 2 },
    })
  }
  return rings
}

export const torsoMesh = (
  s: Skeleton,
  clothes: Clothes,
  skin: number,
  object: number,
  coarse: boolean,
): { mesh: Mesh; line: (points: readonly (readonly [number, number])[], more?: Partial<InkLine>) => void } => {
  const diagonal = clothes.top === 'robe'
  const rings = torsoRings(s, clothes)
  const fine = coarse ? rings : finer(rings, diagonal ? [0, 0.2, 0.4, 0.6, 0.8] : [0, 0.5])
  const materialAt = (row: number, turn: number): number => {
    const up = ((fine[row]?.up ?? 1.3) + (fine[row + 1]?.up ?? 1.3)) / 2
    const front = Math.sin(turn * 2 * Math.PI)
    const left = Math.cos(turn * 2 * Math.PI)
    if (clothes.top === 'none') return up < -0.02 ? clothes.bottomMaterial : skin
    // A robe leaves the right shoulder bare.
    if (diagonal) return up > 1.03 || up > 0.7 + left * 0.44 + (front < 0 ? 0.05 : 0) ? skin : clothes.topMaterial
    if (up > 1.035 - 0.03 * Math.max(0, front)) return skin
    if (clothes.top === 'coat' && front > 0.9 && up > 0.62) return clothes.underMaterial
    if (clothes.apron && front > 0.35 && up < 0.84) return clothes.apronMaterial
    if (clothes.tie && front > 0.985 && up > 0.4) return clothes.tieMaterial
    return up < -0.02 && clothes.top !== 'dress' && clothes.top !== 'coat'
      ? clothes.bottomMaterial
      : clothes.topMaterial
  }
  const around = diagonal ? 64 : clothes.tie || clothes.top === 'coat' ? 32 : 20
  const mesh = loft(fine, around, materialAt, {
    ...{ object, part: 'torso', weight: 2.3, seams: true, seamRounds: diagonal ? 14 : 3, bias: 0.012, shortest: 9 },
  })
  const row = (up: number): number => {
    const next = fine.findIndex((ring) => ring.up >= up)
    if (next < 1) return next === 0 ? 0 : 1
    const [a, b] = [fine[next - 1]?.up ?? 0, fine[next]?.up ?? 1]
    return (next - 1 + (up - a) / Math.max(1e-6, b - a)) / (fine.length - 1)
  }
  const line = (points: readonly (readonly [number, number])[], more: Partial<InkLine> = {}): void => {
    mesh.lines.push({
      points: points.map(([up, turn]) => onLoft(mesh, row(up), turn, 0.006)),
      ...{ weight: 1.05, bias: 0.013, taper: 0.85 },
      ...more,
    })
  }
  return { mesh, line }
}

// The tail of a shirt or a coat, over what is worn below.
export const tailMesh = (s: Skeleton, clothes: Clothes, object: number): Mesh | undefined => {
  const long = clothes.top === 'coat'
  if ((clothes.top !== 'shirt' && !long) || (clothes.tucked && !long)) return undefined
  const b = s.body
  const deep = (b.depth * b.height) / 1.7
  const seated = s.pose.hips[1] < 0.7
  const widths = [b.waist, b.hip, b.hip, b.hip]
  const sections = [0.3, 0.1, -0.08, -0.2].map((up, i): Section => {
    const tuck = i === 0 && !seated
    return {
      centre: placed(s.pelvis, s.hips, [0, s.trunk * up, 0]),
      u: s.pelvis.x,
      v: s.pelvis.z,
      across: Math.max(at(widths, i) + 0.022 + i * 0.009, b.hip * 0.96 + 0.02) - (tuck ? 0.016 : 0) + (long ? 0.01 : 0),
      front: (0.104 + b.belly) * deep + 0.02 + i * 0.009 - (tuck ? 0.018 : 0),
      back: 0.112 * deep + 0.022 + i * 0.011 - (tuck ? 0.02 : 0),
      square: 2.3,
    }
  })
  return loft(seated ? sections.slice(0, 3) : sections, 20, clothes.topMaterial, {
    ...{ object, part: 'tail', weight: 2, start: false, end: false, bias: 0.012 },
  })
}

export const bentOf = (s: Skeleton): number => within((s.pose.spine[0] + s.body.stoop - 4) / 26)
