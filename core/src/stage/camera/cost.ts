import { since } from '../manner.ts'
import type { Point } from '../space.ts'
import { add, apart, dot, flat, length, scale, sub, unit } from '../vector.ts'
import type { Candidate } from './candidates.ts'
import { acrossOf, type Fallen, fallsAt, halfHigh, halfWide, inFrame } from './frame.ts'
import type { ShotAsk, Subject } from './shot-ask.ts'
import { coveredBy, crosses, hiddenBy, insideOf } from './sight.ts'

// What speaks against a camera. Eyes that are promised and out of frame weigh more than everything else.
export const sideOf = ({ normal, onLine }: Pick<ShotAsk, 'normal' | 'onLine'>, eye: Point): number =>
  dot(sub(eye, onLine), normal)

// A head's edge on the frame's edge, a post that grows out of it, a head that touches another's outline.
const tangents = (ask: ShotAsk, at: Map<string, Fallen>, { camera }: Candidate): number => {
  let cost = 0
  const size = (subject: Subject, z: number): number => (subject.marks.head / 2 / Math.max(0.2, z)) * (camera.lens / 18)
  for (const subject of [...ask.subjects, ...ask.others]) {
    const fallen = at.get(subject.id)
    if (!fallen || fallen.z < 0.1) continue
    const half = size(subject, fallen.z)
    if (Math.abs(Math.abs(fallen.x) + half - 1) < 0.04 || Math.abs(Math.abs(fallen.x) - half - 1) < 0.04) cost += 0.8
    const top = fallsAt(camera, subject.marks.crown).y
    if (fallen.z > 0.1 && Math.abs(top - 1) < 0.04 && Math.abs(fallen.x) < 1) cost += 0.5
  }
  const [first] = ask.subjects
  const head = first ? at.get(first.id) : undefined
  if (!first || !head) return cost
  for (const { middle, half } of ask.bulks) {
    if (half[1] < 0.9 || half[0] > 0.25 || half[2] > 0.25) continue
    const post = fallsAt(camera, [middle[0], first.marks.eyes[1], middle[2]])
    if (post.z > head.z && Math.abs(post.x - head.x) < size(first, head.z) * 0.7) cost += 0.45
  }
  for (const other of ask.others) {
    const fallen = at.get(other.id)
    if (!fallen || fallen.z < head.z) continue
    const gap = Math.abs(fallen.x - head.x)
    if (gap < size(first, head.z) + size(other, fallen.z) && Math.abs(fallen.y - head.y) < 0.5) cost += 1.5
  }
  return cost
}

// Somebody whose body is in the picture and whose head is not, or who looks over its lower edge.
const cutOff = (camera: Candidate['camera'], { marks }: Subject, eyes: Fallen | undefined): number => {
  if (eyes === undefined || eyes.z < 0.1) return 0
  const half = (marks.head / 2 / Math.max(0.2, eyes.z)) * (camera.lens / 18)
  const headIn = Math.abs(eyes.x) + half < 1 && fallsAt(camera, marks.crown).y < 1.02 && eyes.y > -0.72
  if (headIn) return 0
  const edge = Math.abs(eyes.x) - half < 1 && eyes.y < 1.1 && eyes.y > -1.15
  const trunk = [marks.chest, marks.hips].some((point) => inFrame(fallsAt(camera, point)))
  return (edge ? 1.3 : 0) + (trunk ? 1.6 : 0)
}

const aloft = new Set(['kite', 'balloon', 'bird'])

// A face that nobody sees is none: behind a roof, a board, a bed's end; behind a post where the picture is of it alone; from
// behind where it was promised.
const ofFaces = new Set<ShotAsk['shot']['size']>(['extreme-close', 'close', 'medium-close', 'medium'])
const hidden = ({ bulks, shot }: ShotAsk, eye: Point, { marks, gaze }: Subject): number => {
  const near = ofFaces.has(shot.size)
  const covered = coveredBy(bulks, eye, marks.eyes)
  const cost = covered >= 1 ? 26 : near ? covered * 16 : 0
  if (!near) return cost + (coveredBy(bulks, eye, marks.chest) >= 1 ? 2 : 0)
  const back = dot(gaze, unit(flat(sub(eye, marks.eyes))))
  return cost + (coveredBy(bulks, eye, marks.chest) >= 1 ? 8 : 0) + (back < 0 ? 6 : 0)
}

export const costOf = (ask: ShotAsk, candidate: Candidate): number => {
  const { camera, anchor, bias, over } = candidate
  const { eye } = camera
  const { room, inside } = ask.stage.set
  let cost = bias
  const at = new Map([...ask.subjects, ...ask.others].map((each) => [each.id, fallsAt(camera, each.marks.eyes)]))
  for (const subject of ask.subjects) {
    const fallen = at.get(subject.id)
    if (!fallen || !inFrame(fallen, 0.05)) cost += 40
    const seen = hiddenBy(ask.bulks, eye, subject.marks.eyes)
    const chin =
      ask.shot.size === 'wide' || ask.shot.size === 'extreme-wide' ? 0 : hiddenBy(ask.bulks, eye, subject.marks.chin)
    cost += seen * 7 + chin * 3 + hiddenBy(ask.bulks, eye, subject.marks.chest) * 0.8
    if (since(ask.stage.manner, 5)) cost += hidden(ask, eye, subject)
    // From behind no face is seen.
    const back = dot(subject.gaze, unit(flat(sub(eye, subject.marks.eyes))))
    const weight = subject === ask.subjects[0] ? 2 : 1
    if (back < -0.25) cost += 2.2 * weight
    else if (back < 0.1) cost += 0.8 * weight
  }
  if (ask.subjects.length === 0) cost += hiddenBy(ask.bulks, eye, anchor)
  if (ask.shot.size === 'insert' && since(ask.stage.manner, 5)) cost += coveredBy(ask.bulks, eye, anchor) * 12
  for (const subject of ask.subjects) {
    // Heads are whole, but in the nearest of shots.
    if (ask.shot.size === 'extreme-close' || at.get(subject.id) === undefined) continue
    const half = (subject.marks.head / 2 / Math.max(0.2, at.get(subject.id)?.z ?? 1)) * (camera.lens / 18)
    const { x, y } = at.get(subject.id) ?? { x: 0, y: 0 }
    if (fallsAt(camera, subject.marks.crown).y > 0.99 || Math.abs(x) + half > 1) cost += 6
    if (fallsAt(camera, subject.marks.chin).y < -0.97 || y < -0.55) cost += 3
  }
  for (const other of ask.others) {
    if (other.id === over) continue
    cost += cutOff(camera, other, at.get(other.id))
  }
  for (const other of [...ask.others, ...ask.subjects]) {
    if (other.id === over) continue
    const near = length(sub(other.marks.eyes, eye))
    const within = eye[1] < other.marks.crown[1] + 0.25 && apart(other.marks.hips, eye) < 0.5
    if (near < 0.55 || within) cost += 14
    // Somebody large before the one who is looked at.
    const first = ask.subjects[0]
    const there = at.get(other.id)
    if (first && there && other !== first && !ask.subjects.includes(other)) {
      const far = at.get(first.id)?.z ?? 0
      const chest = fallsAt(camera, other.marks.chest)
      if (chest.z > 0.1 && chest.z < far * 0.62 && inFrame(chest)) cost += 2.4
    }
    for (const subject of ask.subjects) {
      if (other.id === subject.id) continue
      const d = sub(subject.marks.eyes, eye)
      // Eyes lie at the front of a head; who embraces has theirs beside the other's.
      const { eyes, hips, crown, foot } = other.marks
      const head: Point = [crown[0], eyes[1] + 0.03, crown[2]]
      const t = dot(sub(head, eye), d) / Math.max(1e-6, dot(d, d))
      if (t <= 0.02 || t >= 0.97) continue
      const there: Point = [eye[0] + d[0] * t, eye[1] + d[1] * t, eye[2] + d[2] * t]
      // A body from sole to crown, upright or bent.
      const trunk = Math.min(apart(there, hips), apart(there, head))
      const before = there[1] > foot && there[1] < crown[1] + 0.04 && trunk < 0.27
      if (length(sub(there, head)) < 0.26) cost += subject === ask.subjects[0] ? 7 : 4
      else if (before) cost += subject === ask.subjects[0] ? 5 : 3
    }
  }
  if (since(ask.stage.manner, 5) && !ofFaces.has(ask.shot.size))
    for (const { kind, at: there, heldBy } of Object.values(ask.end.props))
      if (heldBy === undefined && aloft.has(kind) && there[1] > 1.6 && !inFrame(fallsAt(camera, there), 0.06)) cost += 9
  // It is a shoulder that one looks over, and no face.
  const shoulder = since(ask.stage.manner, 5) ? ask.others.find(({ id }) => id === over) : undefined
  if (shoulder && dot(shoulder.gaze, unit(flat(sub(eye, shoulder.marks.eyes)))) > 0.15) cost += 8
  // Through the near wall one may look, through the others less gladly.
  const out = [room.from[0] - eye[0], eye[0] - room.to[0], room.from[2] - eye[2]].reduce(
    (sum, by) => sum + Math.max(0, by),
    0,
  )
  cost += out * (inside ? 0.4 : 0.1) + Math.max(0, eye[2] - room.to[2]) * (inside ? 0.25 : 0.05)
  if (inside) cost += Math.max(0, eye[1] - room.to[1] + 0.1) * 0.6
  if (insideOf(ask.bulks, eye)) cost += 8
  const side = sideOf(ask, eye)
  if (side < (ask.shot.angle === 'over-shoulder' || ask.shot.angle === 'point-of-view' ? -0.1 : 0.04)) cost += 5
  return cost + tangents(ask, at, candidate) * (since(ask.stage.manner, 5) ? 4 : 1)
}

const slab = ({ half }: ShotAsk['bulks'][number]): boolean => half[0] > 0.4 && half[2] > 0.4

// How much of the picture something near the camera fills, over what is shown behind it.
const rays = [-0.75, -0.35, 0, 0.35, 0.75]
export const curtained = (ask: ShotAsk, { camera, anchor }: Candidate): number => {
  const anew = since(ask.stage.manner, 5)
  const far = length(sub(anchor, camera.eye)) * (anew ? 0.9 : 0.8)
  if ((ask.shot.size === 'insert' && !anew) || far < (anew ? 0.4 : 1)) return 0
  const { right, up, forward } = acrossOf(camera)
  let hidden = 0
  for (const x of rays)
    for (const y of rays) {
      const way = unit(add(add(forward, scale(right, x * halfWide(camera.lens))), scale(up, y * halfHigh(camera.lens))))
      const to = add(camera.eye, scale(way, far))
      const covers = (bulk: ShotAsk['bulks'][number]): boolean =>
        anew ? !bulk.post && (bulk.half[1] > 0.3 || slab(bulk)) : !bulk.thin && bulk.half[1] > 0.3
      if (ask.bulks.some((bulk) => covers(bulk) && crosses(bulk, camera.eye, to))) hidden++
    }
  const share = hidden / (rays.length * rays.length)
  return Math.max(0, share - 0.12) * 9 + (anew ? Math.max(0, share - 0.3) * 40 : 0)
}

// How far round the one they both show two cameras stand, in degrees.
export const turnBetween = (a: Candidate['camera'], b: Candidate['camera'], round: Point): number => {
  const from = unit(flat(sub(a.eye, round)))
  const to = unit(flat(sub(b.eye, round)))
  return (Math.acos(Math.max(-1, Math.min(1, dot(from, to)))) * 180) / Math.PI
}
export const sameSubject = (a: ShotAsk, b: ShotAsk): Subject | undefined => {
  const [first] = b.subjects
  return first !== undefined && a.subjects[0]?.id === first.id && a.subjects.length > 1 === b.subjects.length > 1
    ? first
    : undefined
}
// Two pictures of one subject differ by size or by thirty degrees, or the second jumps.
export const jumps = (a: ShotAsk, cameraA: Candidate['camera'], b: ShotAsk, cameraB: Candidate['camera']): boolean => {
  const subject = sameSubject(a, b)
  if (subject === undefined || a.shot.size === 'insert' || b.shot.size === 'insert') return false
  if (a.shot.angle !== b.shot.angle && (a.shot.angle === 'overhead' || b.shot.angle === 'overhead')) return false
  const scaleOf = (camera: Candidate['camera']): number =>
    camera.lens / Math.max(0.2, length(sub(subject.marks.eyes, camera.eye)))
  const ratio = scaleOf(cameraA) / scaleOf(cameraB)
  return ratio > 0.75 && ratio < 1.33 && turnBetween(cameraA, cameraB, subject.marks.eyes) < 30
}
