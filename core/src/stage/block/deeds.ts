import { chance } from '../chance.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Mark, Pose } from '../mark.ts'
import type { Point } from '../space.ts'
import { along, apart, facing, rounded, sub, turnTo, unit, wrapped } from '../vector.ts'
import { flatOut, leaving, meetings, onFloor, poseOfAct, poseOfPosture, postureOfAct, reachActs } from './acts.ts'
import { type Blocking, bodyOf, heightOf, othersThan, putDown, standing, standingBy } from './blocking.ts'
import { spotNear, stands, wayTo } from './floor.ts'
import type { Meant } from './opening.ts'

// One deed done: where it takes people, and what their bodies do.

export const doorFor = (block: Blocking, near: Point): Point => {
  const doors = block.places.filter(({ does }) => does === 'enter-by')
  const door = doors.sort((a, b) => apart(a.at, near) - apart(b.at, near))[0]
  return door ? rounded([door.at[0], 0, door.at[2]]) : rounded([block.floor.room.from[0] + 0.4, 0, 0.5])
}
export const goTo = (block: Blocking, id: string, to: Pick<Mark, 'at' | 'face' | 'pose' | 'on'>): void => {
  const before = block.marks.get(id)
  if (before && apart(before.at, to.at) > 0.3) block.paths.set(id, [before.at, ...wayTo(block.floor, before.at, to.at)])
  const { on: _, reach: __, touches: ___, ...rest } = before ?? { expression: 'neutral' as const }
  block.marks.set(id, { ...rest, expression: before?.expression ?? 'neutral', ...to })
}

const nearestTo = (block: Blocking, id: string): string | undefined => {
  const own = block.marks.get(id)
  if (!own) return undefined
  return [...block.marks]
    .filter(([other]) => other !== id && block.people.get(other)?.crowd === undefined)
    .sort((a, b) => apart(a[1].at, own.at) - apart(b[1].at, own.at))[0]?.[0]
}

// Two come together: the one who does it goes to the other's front, or to their side where they sit or lie.
const meet = (block: Blocking, id: string, other: string, act: string): void => {
  const meeting = meetings[act]
  const theirs = block.marks.get(other)
  const own = block.marks.get(id)
  if (!meeting || !theirs || !own) return
  const pose = poseOfAct[act] ?? 'stand'
  if (apart(own.at, theirs.at) > meeting.near + 0.25 && !(own.on && theirs.on)) {
    const free = theirs.on !== undefined || onFloor.has(theirs.pose)
    const from = unit(sub(own.at, theirs.at))
    const near = free ? Math.max(0.62, meeting.near) : meeting.near
    const wanted: Point = along(theirs.at, apart(own.at, theirs.at) > 0.05 ? from : facing(theirs.face), near)
    const body = bodyOf(block, id, { at: wanted, face: turnTo(wanted, theirs.at), pose: 'stand' })
    // In an embrace they may touch; anybody else keeps their room.
    const close = near < 0.55 && stands(block.floor, body, othersThan(block, id, other))
    const at = close ? rounded(wanted) : spotNear(block.floor, body, othersThan(block, id), 14, 0.02)
    goTo(block, id, { at, face: turnTo(at, theirs.at), pose: 'stand' })
  }
  const now = block.marks.get(id)
  if (!now) return
  const gap = apart(now.at, theirs.at)
  const touching = gap < 0.62
  const reaches = reachActs.has(act) && gap < 1.1
  const { body } = block.people.get(other) ?? {}
  const chest = body ? landmarksOf({ ...theirs, body }).chest : theirs.at
  const hand: Point = rounded([chest[0] * 0.86 + now.at[0] * 0.14, chest[1], chest[2] * 0.86 + now.at[2] * 0.14])
  block.marks.set(id, {
    ...now,
    face: now.on ? now.face : turnTo(now.at, theirs.at),
    pose: now.on ? now.pose : pose,
    look: other,
    ...(reaches && !pose.startsWith('embrace') && pose !== 'shake-hands' ? { reach: { right: hand } } : {}),
    ...(touching || reaches ? { touches: [other] } : {}),
  })
  const upright = theirs.on === undefined && !onFloor.has(theirs.pose)
  block.marks.set(other, {
    ...theirs,
    ...(upright ? { face: turnTo(theirs.at, now.at) } : {}),
    ...(meeting.other && upright ? { pose: meeting.other } : {}),
    look: id,
    ...(touching || reaches ? { touches: [id] } : {}),
  })
}

const wander = (block: Blocking, id: string, far: number): void => {
  const own = block.marks.get(id)
  if (!own) return
  const turn = own.face + (chance(id, 'walk', own.at[0], own.at[2]) - 0.5) * 2.4
  const { from, to } = block.floor.room
  const wanted: Point = [
    Math.max(from[0] + 0.5, Math.min(to[0] - 0.5, own.at[0] + Math.sin(turn) * far)),
    0,
    Math.max(from[2] + 0.5, Math.min(to[2] - 0.8, own.at[2] + Math.cos(turn) * far)),
  ]
  const at = spotNear(block.floor, bodyOf(block, id, { at: wanted, face: turn, pose: 'stand' }), othersThan(block, id))
  goTo(block, id, { at, face: turnTo(own.at, at), pose: 'stand' })
}

const moving = new Set(['walk', 'run', 'climb', 'swim', 'jump', 'stop'])

export type Deed = { id: string; act?: string; posture?: string; toward?: string; meant: Meant }
// Whether they are gone when it is done.
export const doDeed = (block: Blocking, { id, act, posture, toward, meant }: Deed): boolean => {
  const target = toward !== undefined && block.marks.has(toward) ? toward : undefined
  if (act === 'enter' || !block.marks.has(id)) {
    if (!block.people.has(id)) return false
    if (!block.marks.has(id)) {
      const door = doorFor(block, block.heart)
      const inner = spotNear(
        block.floor,
        bodyOf(block, id, { at: door, face: turnTo(door, block.heart), pose: 'stand' }),
        othersThan(block, id),
      )
      block.marks.set(id, { at: inner, face: turnTo(inner, block.heart), pose: 'stand', expression: 'neutral' })
      const goal = meant.piece ? standingBy(block, id, meant.piece, meant.relation) : undefined
      const other = target ?? nearestTo(block, id)
      const theirs = other === undefined ? undefined : block.marks.get(other)
      const near: Point = theirs ? along(theirs.at, unit(sub(inner, theirs.at)), 1.3) : block.heart
      goTo(block, id, goal ?? standing(block, id, near, theirs?.at ?? block.heart))
      if (block.paths.get(id) === undefined) block.paths.set(id, [inner, inner])
      if (act === 'enter') return false
    } else if (act === 'enter') return false
  }
  const own = block.marks.get(id)
  if (!own) return false
  if (act !== undefined && leaving.has(act)) {
    const door = doorFor(block, own.at)
    const body = bodyOf(block, id, { at: door, face: turnTo(own.at, door), pose: 'walk' })
    const at = spotNear(block.floor, body, othersThan(block, id))
    goTo(block, id, { at, face: turnTo(own.at, at), pose: 'walk' })
    return true
  }
  const placed = act === undefined ? posture : (postureOfAct[act] ?? (posture !== own.pose ? posture : undefined))
  if (act === 'stand-up' || placed === 'stand') {
    if (own.on || onFloor.has(own.pose) || own.pose === 'lie' || own.pose === 'fallen')
      goTo(
        block,
        id,
        standing(
          block,
          id,
          own.on ? along(own.at, facing(own.face), 0.55) : own.at,
          along(own.at, facing(own.face), 2),
        ),
      )
    else if (meant.piece) goTo(block, id, standingBy(block, id, meant.piece, meant.relation) ?? own)
    return false
  }
  if (placed !== undefined) {
    const fallen = placed === 'fallen'
    const pose: Pose = fallen ? 'fallen' : (poseOfPosture[placed] ?? own.pose)
    if (pose === own.pose && meant.piece === undefined) return false
    goTo(
      block,
      id,
      fallen
        ? putDown(block, id, 'fallen', own.at, undefined, 'at')
        : putDown(block, id, pose, own.at, meant.piece, meant.relation),
    )
    return false
  }
  if (act === undefined) return false
  if (meetings[act]) {
    const other =
      target ??
      (act === 'give' || act === 'offer' || act === 'pay' || act === 'embrace' || act === 'kiss'
        ? nearestTo(block, id)
        : undefined)
    if (other !== undefined) {
      meet(block, id, other, act)
      return false
    }
  }
  if (moving.has(act) && !own.on && own.pose !== 'lie') {
    if (act === 'stop') return false
    if (meant.piece) goTo(block, id, standingBy(block, id, meant.piece, meant.relation) ?? own)
    else if (target) {
      const theirs = block.marks.get(target)
      if (theirs) goTo(block, id, standing(block, id, along(theirs.at, unit(sub(own.at, theirs.at)), 1.1), theirs.at))
    } else wander(block, id, act === 'run' ? 3 : 1.8)
    return false
  }
  if (act === 'turn' && !own.on) {
    const theirs = target === undefined ? undefined : block.marks.get(target)
    block.marks.set(id, {
      ...own,
      face: theirs ? turnTo(own.at, theirs.at) : wrapped(own.face + (chance(id, 'turn', own.face) < 0.5 ? 1.2 : -1.2)),
    })
    return false
  }
  if (meant.piece && !own.on && own.pose !== 'lie' && !onFloor.has(own.pose)) {
    const by = standingBy(block, id, meant.piece, meant.relation)
    if (by && apart(by.at, own.at) > 0.5) goTo(block, id, by)
  }
  const now = block.marks.get(id) ?? own
  const pose = poseOfAct[act]
  if (pose === undefined) return false
  const low = pose === 'crouch' || pose === 'prostrate'
  if (low && !now.on) {
    const body = bodyOf(block, id, { at: now.at, face: now.face, pose })
    if (stands(block.floor, body, othersThan(block, id))) block.marks.set(id, { ...now, pose })
    else goTo(block, id, { at: spotNear(block.floor, body, othersThan(block, id)), face: now.face, pose })
    return false
  }
  // Hands that do something leave what they lay on.
  const { reach: _, ...loose } = now
  block.marks.set(id, { ...(pose === 'hold' ? now : loose), pose: seatedPose(now, pose) })
  return false
}

// Who sits, lies or kneels does it so; the hands tell the deed.
const seatedPose = (mark: Mark, pose: Pose): Pose => {
  if (mark.on === undefined && !onFloor.has(mark.pose) && mark.pose !== 'lie' && mark.pose !== 'fallen') return pose
  return pose === 'drive' || pose === 'row' || pose === 'ride' ? pose : mark.pose
}
// Who works seated has their hands before them.
const atHand = new Set<Pose>(['write', 'work-table', 'sew', 'eat', 'drink', 'read', 'reach', 'take', 'offer', 'pray'])
// Hands on what one stands at: a rail that is held, a counter, a wall that is leaned on.
const laidOn = new Set(['hold', 'touch', 'lean', 'wait', 'look', 'push'])
export const laysHands = (block: Blocking, id: string, act: string | undefined, piece: string | undefined): void => {
  const mark = block.marks.get(id)
  if (!mark || mark.on || piece === undefined) return
  if (act === undefined ? mark.pose !== 'lean' && mark.pose !== 'stand' : !laidOn.has(act)) return
  const spot = block.places
    .filter(
      (place) => place.piece === piece && (place.does === 'hand-on' || (place.does === 'lean-on' && place.at[1] > 0.6)),
    )
    .sort((a, b) => apart(a.at, mark.at) - apart(b.at, mark.at))[0]
  if (!spot || apart(spot.at, mark.at) > 0.75) return
  const whole = act === 'hold' || act === 'push' || mark.pose === 'lean'
  const at = (side: number): Point => {
    const [x, , z] = along(spot.at, facing(spot.face + Math.PI / 2), side)
    return rounded([x, spot.at[1], z])
  }
  const free = (hand: 'left' | 'right'): boolean => mark.holds?.[hand] === undefined
  const reach = {
    ...(free('left') ? { left: at(0.2) } : {}),
    ...(free('right') && (whole || !free('left')) ? { right: at(-0.2) } : {}),
  }
  if (Object.keys(reach).length === 0) return
  const upright = mark.pose === 'lean' && spot.at[1] > 0.85 ? 'stand' : mark.pose
  block.marks.set(id, { ...mark, pose: upright === 'hold' ? 'stand' : upright, face: spot.face, reach })
}

// Who stands in a bus has a hand at the bar overhead.
export const holdStrap = (block: Blocking, id: string): void => {
  const mark = block.marks.get(id)
  if (!mark) return
  const [x, , z] = along(along(mark.at, facing(mark.face), 0.16), facing(mark.face + Math.PI / 2), -0.2)
  block.marks.set(id, { ...mark, reach: { ...mark.reach, right: rounded([x, heightOf(block, id) * 1.09, z]) } })
}

const together = new Set<Pose>(['wai', 'pray'])
export const handsOf = (mark: Mark, act: string | undefined, tall: number): Mark => {
  const pose = act === undefined ? undefined : poseOfAct[act]
  if (pose !== undefined && together.has(pose) && mark.pose !== pose && !flatOut.has(mark.pose)) {
    const low = onFloor.has(mark.pose) || mark.on !== undefined
    const front = along(mark.at, facing(mark.face), 0.27)
    const palm = (side: number): Point => {
      const [x, , z] = along(front, facing(mark.face + Math.PI / 2), side)
      return rounded([x, low ? tall * 0.36 + (mark.on?.height ?? 0) : tall * 0.72, z])
    }
    return { ...mark, reach: { left: palm(0.03), right: palm(-0.03) } }
  }
  if (pose === undefined || mark.on === undefined || mark.pose !== 'sit' || !atHand.has(pose)) return mark
  const front = along(mark.at, facing(mark.face), 0.44)
  const hand = (side: number): Point => {
    const [x, , z] = along(front, facing(mark.face + Math.PI / 2), side)
    return rounded([x, (mark.on?.height ?? 0.45) + 0.3, z])
  }
  return { ...mark, reach: { left: hand(0.14), right: hand(-0.14) } }
}
