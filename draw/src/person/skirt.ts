import { placed } from '../math/turn.ts'
import { between, cross, dot, long, mix, subtract, times, unit, type Vector, within } from '../math/vector.ts'
import { loft, onLoft, type Section } from '../mesh/loft.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Clothes } from './clothes.ts'
import { bareLegs, legBones, legScale } from './legs.ts'
import { cutGirth, type Girth, girthOf, legGirth, limb } from './limb.ts'
import { type Side, type Skeleton, sides } from './skeleton.ts'

const rows = 11
const onLeg = (s: Skeleton, side: Side, t: number): Vector => {
  const { hip, knee, ankle } = s.legs[side]
  return t <= 1 ? between(hip, knee, t) : between(knee, ankle, t - 1)
}
const waistRings = (s: Skeleton): Section[] => {
  const b = s.body
  const deep = (b.depth * b.height) / 1.7
  const ring = (up: number, across: number, front: number, back: number): Section => ({
    centre: placed(s.pelvis, s.hips, [0, s.trunk * up, 0]),
    u: s.pelvis.x,
    v: s.pelvis.z,
    ...{ across, front, back, square: 2.2 },
  })
  return [
    ring(0.27, Math.max(b.waist, b.hip * 0.8) + 0.02, (0.1 + b.belly) * deep + 0.018, 0.092 * deep + 0.018),
    ring(0.06, b.hip + 0.018, (0.104 + b.belly) * deep + 0.017, 0.112 * deep + 0.017),
  ]
}
const ringAt = (s: Skeleton, clothes: Clothes, t: number): Section => {
  const standing = s.pose.hips[1] > 0.85
  const [left, right] = [onLeg(s, 'left', t), onLeg(s, 'right', t)]
  const centre = between(left, right, 0.5)
  const next = between(onLeg(s, 'left', t + 0.05), onLeg(s, 'right', t + 0.05), 0.5)
  let down = unit(subtract(next, centre))
  if (t < 0.12) down = unit(between(times(s.pelvis.y, -1), down, t / 0.12))
  let u = t < 0.1 ? s.pelvis.x : unit(subtract(left, right))
  if (dot(u, s.pelvis.x) < -0.2) u = times(u, -1)
  u = subtract(u, times(down, dot(u, down)))
  u = long(u) > 0.15 ? unit(u) : s.pelvis.x
  let v = unit(cross(u, down))
  if (dot(v, s.pelvis.z) < 0 && standing) v = times(v, -1)
  u = unit(cross(down, v))
  if (dot(u, s.pelvis.x) < 0 && standing) u = times(u, -1)
  const radius = mix(0.098, 0.062, within(t / 1.8)) * legScale(s) + 0.012
  const flare = clothes.flare * t * 0.55
  const apart = subtract(left, right)
  const spread = Math.abs(dot(apart, u)) / 2
  const depth = Math.abs(dot(apart, v)) / 2
  return {
    ...{ centre, u, v, square: 2.4 },
    across: Math.max(spread + radius, t < 0.3 ? s.body.hip * 1.03 + 0.012 : 0) + flare,
    front: radius + depth * 0.9 + flare * 0.7 + (t < 0.2 ? 0.016 + s.body.belly * 0.8 : 0),
    back: radius + depth * 0.9 + flare * 0.7 + (t < 0.3 ? 0.03 : 0),
  }
}
const skirtLines = (mesh: Mesh, clothes: Clothes): void => {
  const turns = [0.06, 0.14, 0.21, 0.3, 0.38, 0.47, 0.62, 0.75, 0.88]
  const tops = [0.55, 0.35, 0.6, 0.25, 0.5, 0.4, 0.5, 0.3, 0.5]
  turns.forEach((turn, i) => {
    const points = [0, 0.25, 0.5, 0.75, 1].map((t) =>
      onLoft(mesh, mix(tops[i] ?? 0.5, 0.985, t), turn + 0.02 * Math.sin(i * 3 + t * 2), 0.006),
    )
    mesh.lines.push({ points, weight: i % 2 ? 0.85 : 1.15, bias: 0.016, taper: 0.9 })
  })
  if (clothes.bottom === 'sarong') {
    const wrap = (turn: number, slant: number, to: number) =>
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => onLoft(mesh, t * to, turn - slant * t, 0.007))
    mesh.lines.push({ points: wrap(0.3, 0.03, 0.985), weight: 1.5, bias: 0.016, taper: 0.3 })
    mesh.lines.push({ points: wrap(0.335, 0, 0.55), weight: 1, bias: 0.016, taper: 0.8 })
  }
  if (clothes.banded)
    for (const q of [0.8, 0.86, 0.955])
      mesh.lines.push({
        points: Array.from({ length: 25 }, (_, i) => onLoft(mesh, q, i / 24, 0.006)),
        ...{ weight: q > 0.9 ? 1.3 : 0.9, bias: 0.014, taper: 0.05 },
      })
}

// Cloth round both legs.
const hangingSkirt = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] => {
  const cloth = clothes.top === 'dress' || clothes.top === 'robe' ? clothes.topMaterial : clothes.bottomMaterial
  const sections = [
    ...waistRings(s),
    ...Array.from({ length: rows }, (_, i) => ringAt(s, clothes, (clothes.length * i) / (rows - 1))),
  ]
  const skirt = loft(sections, 24, (row) => (row >= rows - 1 && clothes.banded ? clothes.bandMaterial : cloth), {
    ...{ object, part: 'skirt', weight: 2.3, start: false, end: false, bias: 0.014, seams: true },
  })
  if (!coarse) skirtLines(skirt, clothes)
  return [skirt, ...bareLegs(s, Math.min(1.9, clothes.length - 0.12), skin, object)]
}

// Who sits on the floor has the cloth along each leg, and a lap between them.
const floorSkirt = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] => {
  const cloth = clothes.top === 'dress' || clothes.top === 'robe' ? clothes.topMaterial : clothes.bottomMaterial
  const scale = legScale(s)
  const length = Math.min(clothes.length, 1.86)
  const legs = sides.map((side) => {
    const girth = cutGirth(girthOf(legGirth, scale, 0.028, 0.075 * scale), -0.06, length).map(
      ([t, a, f, b]): Girth => [t, a + 0.01 * t, f + 0.01 * t, b + 0.012 * t],
    )
    const mesh = limb(legBones(s, side), girth, cloth, 16, {
      ...{ object, part: `leg-${side}`, weight: 2.2, end: false, bias: 0.012 },
    })
    if (!coarse)
      for (const [turn, a, b] of [
        [0.2, 0.15, 0.5],
        [0.32, 0.1, 0.45],
        [0.7, 0.5, 0.9],
        [0.85, 0.45, 0.8],
      ] as const)
        mesh.lines.push({
          points: [0, 0.5, 1].map((t) => onLoft(mesh, mix(a, b, t), turn + 0.05 * t, 0.005)),
          ...{ weight: 1, bias: 0.014, taper: 0.9 },
        })
    return mesh
  })
  const { left, right } = s.legs
  const along = unit(subtract(between(left.knee, right.knee, 0.5), between(left.hip, right.hip, 0.5)))
  const lap = (t: number, drop: number): Section => {
    const [l, r] = [between(left.hip, left.knee, t), between(right.hip, right.knee, t)]
    const middle = between(l, r, 0.5)
    const u = unit(subtract(l, r))
    const floor = Math.min(left.ankle[1], right.ankle[1]) - s.ankleHeight
    return {
      centre: [middle[0], Math.max(floor + 0.06, middle[1] + drop), middle[2]],
      u,
      v: unit(cross(u, along)),
      ...{ across: long(subtract(l, r)) / 2 + 0.05, front: 0.06, back: 0.05, square: 2.6 },
    }
  }
  const sheet = [lap(-0.1, 0.02), lap(0.15, 0.02), lap(0.4, 0), lap(0.62, -0.02), lap(0.74, -0.03)]
  return [
    ...legs,
    ...bareLegs(s, length - 0.1, skin, object),
    loft(sheet, 16, cloth, { object, part: 'lap', weight: 1.9 }),
    loft(waistRings(s), 20, cloth, { ...{ object, part: 'waist', weight: 2, start: false, end: false } }),
  ]
}

export const skirts = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] =>
  s.pose.rests === 'body' && s.pose.hips[1] < 0.32 && !s.pose.drapes && s.pose.pelvis[0] > -60
    ? floorSkirt(s, clothes, skin, object, coarse)
    : hangingSkirt(s, clothes, skin, object, coarse)
