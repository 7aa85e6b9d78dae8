import { chance } from '../chance.ts'
import { since } from '../manner.ts'
import type { Mark, Pose } from '../mark.ts'
import { clearance } from '../set/room.ts'
import type { Point } from '../space.ts'
import { apart, rounded, turnTo } from '../vector.ts'
import { flatOut, leaving, meetings, onHips, poseOfAct, poseOfPosture, postureOfAct } from './acts.ts'
import { type Blocking, bodyOf, postureOf } from './blocking.ts'
import { type Deed, doorFor } from './deeds.ts'
import type { Event } from './events.ts'
import { discsOf } from './floor.ts'
import type { Who } from './who.ts'

// A crowd is a handful of people who each have one place and keep it: what it does, all of it does where it stands. What
// a scene costs does not hang on how many its groups are said to be.

// So many of a group are drawn, and of all groups of a scene; how many more there are is said.
const mostOfOne = 12
const mostOfAll = 24
// A group of so few is people with ways of their own.
const few = 3

export const drawnOf = (seen: readonly Who[]): Map<string, number> => {
  const groups = seen.filter(({ crowd }) => crowd > 1)
  const each = Math.max(1, Math.min(mostOfOne, Math.floor(mostOfAll / Math.max(1, groups.length))))
  return new Map(seen.map(({ id, crowd }) => [id, Math.min(crowd, each)]))
}
export const crowdsOf = (seen: readonly Who[]): Set<string> =>
  new Set(seen.filter(({ crowd }) => crowd > few).map(({ id }) => id))

const wide = (pose: Pose): boolean => flatOut.has(pose) || pose === 'prostrate' || pose === 'crawl' || pose === 'bow'
// Where they have no seat they sit on the floor.
const seatless = (pose: Pose): Pose => (onHips.has(pose) ? 'sit-cross-legged' : pose)
const placedBy = (act: string | undefined, posture: string | undefined): string | undefined =>
  act === undefined ? posture : (postureOfAct[act] ?? posture)

// A group stands behind those who act, in rows, each a person; in seats where a place is of seats. Whom the place does
// not hold is said.
export const crowdIn = (block: Blocking, who: Who, all: readonly Event[]): void => {
  const deeds = all.flatMap(({ fact: { is } }) => (is.of === 'deed' && is.person === who.reader ? [is] : []))
  const [first] = deeds
  const posture = first && (first.posture ?? postureOfAct[first.act ?? ''])
  const seats =
    posture === 'sit' || block.plan.seated === true ? block.places.filter(({ does }) => does === 'sit-at') : []
  const free = seats.filter(
    ({ piece, id }) => ![...block.marks.values()].some(({ on }) => on?.piece === piece && on.place === id),
  )
  const pose = posture === undefined ? 'stand' : seatless(postureOf(posture))
  // Who will lie has room to from the beginning.
  const widest = [pose, ...deeds.map(({ act, posture }) => poseIn(act, posture))].find((each) => each && wide(each))
  const rows = rowsFor(block, widest ?? pose)
  // In a room of seats nobody of those who sit is on the floor.
  const seatedOnly = since(block.manner, 5) && posture === 'sit' && seats.length > 3 && block.plan.inside
  let put = 0
  for (const [id, { crowd }] of block.people) {
    if (crowd !== who.id) continue
    const seat = free.shift()
    const spot = seat || (seatedOnly && free.length === 0) ? undefined : rows.next().value
    if (seat)
      block.marks.set(id, {
        at: rounded([seat.at[0], 0, seat.at[2]]),
        face: seat.face,
        pose: 'sit',
        on: { piece: seat.piece, place: seat.id, height: seat.at[1] },
        expression: 'neutral',
      })
    else if (spot) block.marks.set(id, { at: spot, face: turnTo(spot, block.heart), pose, expression: 'neutral' })
    else {
      block.people.delete(id)
      continue
    }
    put++
  }
  for (const [id, mark] of block.marks) if (block.people.get(id)?.crowd === who.id) block.homes.set(id, mark)
  block.reasons.push({ of: who.id, what: 'at', because: 'relation', fact: who.fact, says: `crowd of ${put}` })
  if (put < who.crowd)
    block.reasons.push({ of: who.id, what: 'not-drawn', because: 'kind', fact: who.fact, says: `${who.crowd - put}` })
}

const poseIn = (act: string | undefined, posture: string | undefined): Pose | undefined => {
  const placed = placedBy(act, posture)
  if (placed === 'fallen') return 'fallen'
  return placed === undefined ? poseOfAct[act ?? ''] : poseOfPosture[placed]
}

// Free spots from behind the heart of the place to its far end, then before it; the same every time.
const rowsFor = function* (block: Blocking, pose: Pose): Generator<Point, undefined> {
  const step = wide(pose) ? 1.7 : 0.66
  const { from, to } = block.floor.room
  const [hx, , hz] = block.heart
  const taken = [...block.marks].map(([id, mark]) => bodyOf(block, id, mark)).flatMap(discsOf)
  const cells: { x: number; z: number; far: number }[] = []
  for (let x = from[0] + 0.35; x <= to[0] - 0.35; x += step)
    for (let z = from[2] + 0.35; z <= to[2] - 0.35; z += step) {
      const ahead = z > hz - 0.9
      cells.push({ x, z, far: Math.hypot((x - hx) * 0.8, z - hz) + (ahead ? 30 : 0) })
    }
  cells.sort((a, b) => a.far - b.far)
  for (const { x, z } of cells) {
    const px = x + (chance('row', x, z) - 0.5) * 0.16
    const pz = z + (chance('depth', x, z) - 0.5) * 0.16
    if (clearance(block.floor.prints, px, pz) < 0.26) continue
    const at = rounded([px, 0, pz])
    const body = discsOf({ at, face: turnTo(at, block.heart), pose, height: 1.7 })
    if (wide(pose) && body.some((disc) => clearance(block.floor.prints, disc.x, disc.z) < disc.r)) continue
    if (taken.some((disc) => Math.hypot(disc.x - px, disc.z - pz) < disc.r + 0.34)) continue
    yield at
  }
  return undefined
}

// Whether one of a crowd is gone when it is done.
export const doInCrowd = (block: Blocking, { id, act, posture, toward }: Omit<Deed, 'meant'>): boolean => {
  const home = block.homes.get(id)
  if (!block.marks.has(id)) {
    const taken = (own: Mark) => [...block.marks.values()].some(({ at }) => apart(at, own.at) < 0.6)
    if (home === undefined || taken(home)) return false
    block.marks.set(id, home)
  }
  const own = block.marks.get(id)
  if (own === undefined || act === 'enter') return false
  const goes = act !== undefined && leaving.has(act)
  const to = goes ? doorFor(block, own.at) : block.marks.get(toward ?? '')?.at
  const turned = to === undefined || own.on !== undefined ? own : { ...own, face: turnTo(own.at, to) }
  const pose = goes ? 'walk' : poseIn(act, posture)
  // Of what takes two each of them has nobody.
  const alone = act === undefined || meetings[act] === undefined || ['hit', 'kick', 'fight', 'kill'].includes(act)
  if (own.on === undefined && pose !== undefined && alone) block.marks.set(id, { ...turned, pose: seatless(pose) })
  else block.marks.set(id, turned)
  return goes
}
