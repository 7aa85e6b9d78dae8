import { since } from '../manner.ts'
import type { Camera } from '../shot-camera.ts'
import type { Point } from '../space.ts'
import { add, along, apart, clamp, cross, dot, facing, flat, scale, sub, turned, turnOf, unit } from '../vector.ts'
import { acrossOf, aimed, fallsAt, halfHigh, inFrame } from './frame.ts'
import type { ShotAsk, Subject } from './shot-ask.ts'

// Cameras that a shot may be taken with: by its size a distance, by its angle a height, round the one it looks at.
export type Candidate = { camera: Camera; anchor: Point; bias: number; over?: string }

const degree = Math.PI / 180
export const lensOfShot: Record<ShotAsk['shot']['lens'], number> = {
  'wide-24': 24,
  'normal-35': 35,
  'normal-50': 50,
  'portrait-85': 85,
  'long-135': 135,
}
const elevations: Partial<Record<ShotAsk['shot']['angle'], number>> = { low: -17, high: 24, overhead: 74 }
// From the gaze of the one shown, as wide as the shot is.
const turnsBy: Record<ShotAsk['shot']['size'], number> = {
  'extreme-close': 26,
  close: 34,
  'medium-close': 38,
  medium: 46,
  full: 52,
  wide: 58,
  'extreme-wide': 62,
  insert: 30,
}
const eyeLine: Record<ShotAsk['shot']['size'], number> = {
  'extreme-close': 0.08,
  close: 0.22,
  'medium-close': 0.3,
  medium: 0.42,
  full: 0.5,
  wide: 0.4,
  'extreme-wide': 0.16,
  insert: 0,
}
// How many metres high the picture is where the subject stands.
export const highOf = (size: ShotAsk['shot']['size'], { marks, actor }: Subject): number => {
  const whole = Math.max(0.9, marks.crown[1] - marks.foot)
  const trunk = Math.max(0.62, marks.crown[1] - marks.hips[1])
  const head = marks.head
  const by = {
    'extreme-close': head * 0.88,
    close: head * 1.75,
    'medium-close': head * 2.6,
    medium: trunk * 1.3 + 0.06,
    full: whole * 1.22,
    wide: Math.max(1.5, whole) * 1.8,
    'extreme-wide': Math.max(1.5, whole) * 3,
    insert: 0.42,
  }
  return Math.max(actor.body.height * 0.08, by[size])
}
const distanceFor = (high: number, lens: number): number => high / 2 / halfHigh(lens)

const lensesFor = (lens: number): number[] => [
  ...new Set([lens, ...[50, 35, 28, 24, 20].filter((each) => each < lens)]),
]
const swing = [0, 12, -12, 24, -24, 38, -38, 55, -55, 75, -75, -100]

// The face of one who lies is seen from above.
const lies = ({ actor }: Subject): boolean =>
  actor.pose === 'lie' || actor.pose === 'lie-side' || actor.pose === 'fallen' || actor.pose === 'carried'

// From above a body is short, and wide pictures of one show nobody.
const wides = new Set<ShotAsk['shot']['size']>(['wide', 'extreme-wide'])
const single = (ask: ShotAsk, subject: Subject): Candidate[] => {
  const { shot, normal } = ask
  const { eyes } = subject.marks
  const flatly = wides.has(shot.size) ? 12 : 24
  const elevation = Math.max((elevations[shot.angle] ?? 0) * degree, lies(subject) ? flatly * degree : -1)
  const roll = shot.angle === 'dutch' ? 9 * degree : 0
  // A low or high camera may be less so where something stands before it.
  const tilts: [number, number][] =
    elevation === 0 || lies(subject)
      ? [[0, elevation]]
      : [
          [0, elevation],
          [1.2, elevation * 0.4],
          [2.6, -elevation * 0.25],
          // Under a roof from above is no picture.
          ...(since(ask.stage.manner, 5) ? [[3.4, 0] as [number, number]] : []),
        ]
  const side = cross(subject.gaze, normal)[1] >= 0 ? 1 : -1
  const found: Candidate[] = []
  for (const [at, lens] of lensesFor(lensOfShot[shot.lens]).entries()) {
    const high = highOf(shot.size, subject) * (shot.angle === 'overhead' && wides.has(shot.size) ? 0.55 : 1)
    const far = Math.max(0.45, distanceFor(high, lens))
    for (const swung of swing) {
      const turn = (turnsBy[shot.size] + swung) * degree * side
      const out = turned(subject.gaze, turn)
      for (const [tilted, tilt] of tilts) {
        const eye = along(along(eyes, out, far * Math.cos(tilt)), [0, 1, 0], far * Math.sin(tilt))
        if (tilt === 0) eye[1] = eyes[1] - (shot.size === 'wide' || shot.size === 'extreme-wide' ? 0.2 : 0.03)
        eye[1] = Math.max(0.25, eye[1])
        // Room before the face.
        const { right } = acrossOf({ eye, at: eyes, lens, roll: 0 })
        const room = clamp(dot(subject.gaze, right) * 1.2, -1, 1) * (shot.size === 'extreme-close' ? 0.1 : 0.2)
        const camera = aimed(eye, eyes, -room, shot.angle === 'overhead' ? 0.1 : eyeLine[shot.size], lens, roll)
        found.push({ camera, anchor: eyes, bias: Math.abs(swung) / 45 + at * 0.35 + tilted })
      }
    }
  }
  return found
}

// From head to hip, and as broad as somebody is.
const wholeIn = (camera: Camera, { hips, chest }: Subject['marks']): boolean => {
  const { right } = acrossOf(camera)
  return [hips, chest].every((point) =>
    [-0.3, 0.3].every((side) => Math.abs(fallsAt(camera, add(point, scale(right, side))).x) < 0.99),
  )
}

// Several in one picture: back until all their eyes are well inside it.
const group = (ask: ShotAsk): Candidate[] => {
  const { shot, subjects, normal } = ask
  const eyes = subjects.map(({ marks }) => marks.eyes)
  const middle = scale(
    eyes.reduce((sum, eye) => add(sum, eye), [0, 0, 0] as Point),
    1 / Math.max(1, eyes.length),
  )
  // Where they stand as it begins is in it too, unless they come from far.
  const begun = ask.before.filter((each) => {
    const later = subjects.find(({ id }) => id === each.id)
    return later !== undefined && each.actor.stride === undefined && apart(later.marks.eyes, each.marks.eyes) < 5
  })
  const low = Math.min(...subjects.map(({ marks }) => marks.foot))
  const whole = shot.size === 'full' || shot.size === 'wide' || shot.size === 'extreme-wide'
  const high = Math.max(...subjects.map((each) => highOf(shot.size, each)))
  const anchor: Point = whole ? [middle[0], middle[1] * 0.55 + low * 0.45, middle[2]] : middle
  const laid = subjects.some(lies)
  const tilt = laid ? (whole ? 12 : 22) : whole ? 2 : 0
  const elevation = Math.max(elevations[shot.angle] ?? tilt, laid ? (whole ? 12 : 20) : -90) * degree
  // Under a roof from above is no picture: it may stand lower.
  const tilts: [number, number][] = [[0, elevation]]
  if (since(ask.stage.manner, 5) && elevation > 15 * degree && !laid)
    tilts.push([1.5, elevation * 0.4], [3.4, tilt * degree])
  const roll = shot.angle === 'dutch' ? 9 * degree : 0
  const [first] = subjects
  // From the side where cameras stand, and from where the face of the one it is for is seen.
  const ways = [
    ...[0, 15, -15, 30, -30, 45, -45, 62, -62].map((swung) => ({ out: turned(normal, swung * degree), swung })),
    ...(first ? [30, -30, 52, -52].map((swung) => ({ out: turned(first.gaze, swung * degree), swung: 34 })) : []),
  ]
  const found: Candidate[] = []
  for (const [at, lens] of lensesFor(Math.min(50, lensOfShot[shot.lens])).entries())
    for (const { out, swung, tilted, elevation } of ways.flatMap((way) =>
      tilts.map(([tilted, elevation]) => ({ ...way, tilted, elevation })),
    )) {
      let far = Math.max(1, distanceFor(high * (shot.angle === 'overhead' && wides.has(shot.size) ? 0.55 : 1), lens))
      let camera: Camera | undefined
      for (let turn = 0; turn < 26; turn++) {
        const eye = along(along(anchor, out, far * Math.cos(elevation)), [0, 1, 0], far * Math.sin(elevation))
        if ((!elevations[shot.angle] || tilted > 3) && !subjects.some(lies))
          eye[1] = Math.max(0.5, Math.min(1.6, middle[1] + 0.05))
        eye[1] = Math.max(0.25, eye[1])
        camera = aimed(eye, anchor, 0, whole ? -0.06 : 0.3, lens, roll)
        const seen = camera
        if (
          [...subjects, ...begun].every(
            ({ marks }) =>
              inFrame(fallsAt(seen, marks.eyes), 0.14) &&
              fallsAt(seen, marks.crown).y < 0.9 &&
              (shot.size === 'medium' || whole ? wholeIn(seen, marks) : true),
          )
        )
          break
        far *= 1.1
      }
      if (camera) found.push({ camera, anchor, bias: Math.abs(swung) / 50 + at * 0.3 + tilted })
    }
  return found
}

// Over the shoulder of the one they look at, or of who stands nearest.
const overShoulder = (ask: ShotAsk, subject: Subject): Candidate[] => {
  const { others, normal, shot } = ask
  const looked = typeof subject.actor.look === 'string' ? subject.actor.look : undefined
  const by = others.filter(
    ({ marks }) => apart(marks.eyes, subject.marks.eyes) > 0.7 && apart(marks.eyes, subject.marks.eyes) < 6,
  )
  const over =
    by.find(({ id }) => id === looked) ??
    by.sort((a, b) => apart(a.marks.eyes, subject.marks.eyes) - apart(b.marks.eyes, subject.marks.eyes))[0]
  if (!over) return []
  const [a, b] = [over.marks.eyes, subject.marks.eyes]
  const ab = unit(flat(sub(b, a)))
  const out: Point = dot(normal, [ab[2], 0, -ab[0]]) > 0 ? [ab[2], 0, -ab[0]] : [-ab[2], 0, ab[0]]
  const lens = Math.max(35, Math.min(85, lensOfShot[shot.lens]))
  const found: Candidate[] = []
  for (const back of [0.7, 1, 1.4, 1.9])
    for (const off of [0.28, 0.4, 0.55])
      for (const up of [-0.1, 0.06, 0.2, 0.4]) {
        const eye = add(along(along(a, ab, -back), out, off), [0, up, 0])
        const across = fallsAt({ eye, at: b, lens, roll: 0 }, a).x < 0 ? 1 : -1
        const camera = aimed(eye, b, 0.26 * across, 0.28, lens, 0)
        const shoulder = fallsAt(camera, a)
        const bias = Math.abs(shoulder.x + 0.66 * across) * 2 + Math.abs(up - 0.1) + Math.abs(shoulder.y + 0.1) * 0.8
        found.push({ camera, anchor: b, bias, over: over.id })
      }
  return found
}

// Through somebody's eyes: of who looks at the one that is shown.
const pointOfView = (ask: ShotAsk, subject: Subject | undefined): Candidate[] => {
  const target = subject?.marks.eyes ?? thingOf(ask)
  const from = ask.others.find(({ actor }) => subject !== undefined && actor.look === subject.id) ?? ask.others[0]
  if (!from || target === undefined || apart(from.marks.eyes, target) < 0.35) return []
  const lens = Math.min(50, lensOfShot[ask.shot.lens])
  const eye = along(from.marks.eyes, unit(sub(target, from.marks.eyes)), 0.12)
  return [{ camera: aimed(eye, target, 0, subject ? 0.16 : 0, lens, 0), anchor: target, bias: 0, over: from.id }]
}

// What a shot names: a thing, or a part of the place.
export const thingOf = ({ shot, end, stage }: ShotAsk): Point | undefined => {
  const called = (name: string): boolean =>
    name !== '' && shot.props.some((word) => name.includes(word) || word.includes(name))
  const named = Object.values(end.props).find(({ name }) => called(name))
  if (named) return [named.at[0], named.at[1] + (named.heldBy === undefined ? named.size[1] / 2 : 0), named.at[2]]
  const piece = stage.set.pieces.find(({ name = '', solids }) => called(name) && solids.length > 0)
  if (piece) return [piece.at[0], Math.min(1.1, topOf(piece)), piece.at[2]]
  return shot.props.length > 0 ? undefined : Object.values(end.props).find(({ heldBy }) => heldBy !== undefined)?.at
}
const topOf = ({ solids }: ShotAsk['stage']['set']['pieces'][number]): number =>
  solids.reduce((most, { at, size }) => Math.max(most, at[1] + size[1]), 0)

// A piece of the ground by those who are there, that nobody stands on.
const bareGround = ({ end }: ShotAsk): Point => {
  const all = Object.values(end.people).map(({ at }) => at)
  const [first] = all
  if (first === undefined) return [0, 0, 0]
  const [x, z] = [0, 2].map((q) => all.reduce((sum, at) => sum + (q === 0 ? at[0] : at[2]), 0) / all.length)
  const spots = [0.9, -0.9, 1.4, -1.4, 0].map((by): Point => [(x ?? 0) + by, 0, z ?? 0])
  return spots.sort((a, b) => nearest(all, b) - nearest(all, a))[0] ?? first
}
const nearest = (all: readonly Point[], spot: Point): number =>
  all.reduce((least, at) => Math.min(least, apart(at, spot)), 1.1)

const insert = (ask: ShotAsk): Candidate[] => {
  const holder = ask.subjects[0] ?? ask.others[0]
  // Of what somebody's hands do where somebody is told; else of the place alone.
  const hands = holder && ask.shot.characterIds.length > 0
  const target = thingOf(ask) ?? (hands ? along(holder.marks.chest, facing(holder.actor.face), 0.25) : bareGround(ask))
  // Of the place alone it sees more, and what is behind.
  const place = thingOf(ask) === undefined && !hands
  const lens = place ? 35 : Math.max(50, lensOfShot[ask.shot.lens])
  const base = turnOf(ask.normal)
  // Close by, a long lens stands behind whatever else there is; so it may also be a shorter one.
  const lenses = place || !since(ask.stage.manner, 5) ? [lens] : [...new Set([Math.min(85, lens), 50])]
  return lenses.flatMap((each) => insertsBy(target, base, place, each))
}

const insertsBy = (target: Point, base: number, place: boolean, lens: number): Candidate[] => {
  const far = place ? 2.2 : Math.max(0.55, distanceFor(0.5, lens))
  return [0, 20, -20, 40, -40, 65, -65, 110].flatMap((swung) =>
    (place ? [24, 32, 18] : [30, 12, 50]).map((high) => {
      const out = facing(base + swung * degree)
      const eye = along(along(target, out, far * Math.cos(high * degree)), [0, 1, 0], far * Math.sin(high * degree))
      return {
        camera: aimed(eye, target, 0, place ? -0.1 : 0, lens, 0),
        anchor: target,
        bias: Math.abs(swung) / 60 + Math.abs(high - (place ? 24 : 30)) / 60,
      }
    }),
  )
}

// Nobody to look at: the place itself.
const empty = (ask: ShotAsk): Candidate[] => {
  const { room, inside } = ask.stage.set
  const heart: Point = [0, inside ? 1.1 : 1.4, room.from[2] * 0.3]
  const lens = Math.min(35, lensOfShot[ask.shot.lens])
  const far = inside ? Math.min(7, (room.to[2] - room.from[2]) * 0.85) : 9
  return [0, 18, -18, 32, -32].map((swung) => {
    const out = facing(swung * degree)
    const eye = along(heart, out, far)
    eye[1] =
      ask.shot.angle === 'overhead' ? far : ask.shot.angle === 'high' ? 3.4 : ask.shot.angle === 'low' ? 0.5 : 1.6
    return { camera: aimed(eye, heart, 0, 0, lens, 0), anchor: heart, bias: Math.abs(swung) / 60 }
  })
}

export const candidatesFor = (ask: ShotAsk): Candidate[] => {
  const { shot, subjects } = ask
  const [first] = subjects
  if (shot.size === 'insert') {
    const found = insert(ask)
    if (found.length > 0) return found
  }
  if (shot.angle === 'point-of-view') {
    const found = pointOfView(ask, first)
    if (found.length > 0) return found
  }
  if (first === undefined) return empty(ask)
  if (shot.angle === 'over-shoulder') {
    const found = overShoulder(ask, first)
    // Where no shoulder lets the face be seen, it is shown alone.
    if (found.length > 0)
      return since(ask.stage.manner, 5)
        ? [...found, ...single(ask, first).map((each) => ({ ...each, bias: each.bias + 5 }))]
        : found
  }
  return subjects.length > 1 ? group(ask) : single(ask, first)
}
