import { since } from '../manner.ts'
import type { Mark, Pose, Prop } from '../mark.ts'
import { pieceOf } from '../set/pieces.ts'
import type { Plan } from '../set/plan-list.ts'
import { clearance } from '../set/room.ts'
import type { SetPiece } from '../set-piece.ts'
import type { Point } from '../space.ts'
import type { Reason, StagePerson } from '../stage.ts'
import { along, apart, facing, rounded, turnTo, wrapped } from '../vector.ts'
import { flatOut, onHips, poseOfPosture } from './acts.ts'
import type { Relation } from './events.ts'
import { type Body, type Floor, roomiest, spotNear, stands } from './floor.ts'
import { placesIn, type StagePlace } from './places.ts'

// The stage while it is being blocked: who is where now, and what is free.
export type Blocking = {
  pieces: SetPiece[]
  floor: Floor
  places: StagePlace[]
  plan: Plan
  heart: Point
  people: Map<string, StagePerson>
  marks: Map<string, Mark>
  props: Map<string, Prop>
  paths: Map<string, Point[]>
  reasons: Reason[]
  // Where people stood so far: a chair that is brought was there all along, and nobody may have stood in it.
  trodden: Body[]
  // Where each of a crowd is when it is here.
  homes: Map<string, Mark>
  manner: number | undefined
}

// On the water one stands on what floats, and nowhere else.
const deck = { from: [-4, 0, -1.28], to: [4, 2.6, 1.28] } as const
const onDeck = (pieces: readonly SetPiece[], room: Floor['room']): Floor['room'] => {
  const ferry = pieces.find(({ kind, at }) => kind === 'ferry' && Math.hypot(at[0], at[2]) < 0.1)
  return ferry ? { from: [...deck.from], to: [...deck.to] } : room
}

export const blockingOf = (
  pieces: SetPiece[],
  plan: Plan,
  room: Floor['room'],
  people: Map<string, StagePerson>,
  manner?: number,
): Blocking => ({
  pieces,
  floor: roomiest(pieces, since(manner, 5) ? onDeck(pieces, room) : room),
  places: placesIn(pieces),
  plan,
  heart: [plan.heart?.[0] ?? 0, 0, plan.heart?.[1] ?? 0],
  people,
  marks: new Map(),
  props: new Map(),
  paths: new Map(),
  reasons: [],
  trodden: [],
  homes: new Map(),
  manner,
})

export const heightOf = (block: Blocking, id: string): number => block.people.get(id)?.body.height ?? 1.6
export const bodyOf = (block: Blocking, id: string, mark: Pick<Mark, 'at' | 'face' | 'pose' | 'on'>): Body => ({
  at: mark.at,
  face: mark.face,
  pose: mark.pose,
  on: mark.on,
  height: heightOf(block, id),
})
export const othersThan = (block: Blocking, ...ids: readonly string[]): Body[] =>
  [...block.marks].filter(([id]) => !ids.includes(id)).map(([id, mark]) => bodyOf(block, id, mark))

const everStood = (block: Blocking): Body[] => [...othersThan(block), ...block.trodden]
export const tread = (block: Blocking): void => {
  for (const [id, mark] of block.marks)
    if (mark.on === undefined && !block.trodden.some(({ at }) => apart(at, mark.at) < 0.1))
      block.trodden.push(bodyOf(block, id, mark))
}

const taken = (block: Blocking, place: StagePlace, id: string): boolean =>
  [...block.marks].some(([other, { on }]) => other !== id && on?.piece === place.piece && on.place === place.id)

type Put = Pick<Mark, 'at' | 'face' | 'pose' | 'on'>
// A seat as low as a mat is sat on as a floor is.
const onPlace = (place: StagePlace, asked: Pose): Put => {
  const pose = place.does === 'sit-at' && place.at[1] < 0.15 && asked === 'sit' ? 'sit-cross-legged' : asked
  return put(place, pose)
}
const put = (place: StagePlace, pose: Pose): Put => ({
  at: rounded([place.at[0], 0, place.at[2]]),
  face: place.face,
  pose,
  on: { piece: place.piece, place: place.id, height: Math.max(0, Math.round(place.at[1] * 1000) / 1000) },
})

// A free seat or bed, of a piece if one is meant, nearest to a point.
export const freePlace = (
  block: Blocking,
  id: string,
  does: 'sit-at' | 'lie-on',
  near: Point,
  piece?: string,
): StagePlace | undefined =>
  block.places
    .filter(
      (place) => place.does === does && (piece === undefined || place.piece === piece) && !taken(block, place, id),
    )
    .filter(({ at, piece: own }) => clearance(block.floor.prints, at[0], at[2], own) > 0.05)
    .filter((place) =>
      stands(
        block.floor,
        bodyOf(block, id, onPlace(place, does === 'sit-at' ? 'sit' : 'lie')),
        othersThan(block, id),
        -0.02,
      ),
    )
    .sort((a, b) => apart(a.at, near) - apart(b.at, near))[0]

const addPiece = (block: Blocking, kind: string, at: Point, turn: number): string => {
  const id = `${kind}-more-${block.pieces.length}`
  block.pieces.push(pieceOf(kind, id, rounded(at), wrapped(turn)))
  block.floor = roomiest(block.pieces, block.floor.room)
  block.places = placesIn(block.pieces)
  return id
}

// Where one sits: on the seat that is meant, on a chair brought to the table that is meant, on any seat near, on the floor.
export const sitting = (block: Blocking, id: string, near: Point, piece?: string, pose: Pose = 'sit'): Put => {
  const onAFloor = pose !== 'sit' || block.plan.floor === true
  if (piece !== undefined) {
    const seat = freePlace(block, id, 'sit-at', near, piece)
    if (seat) return onPlace(seat, pose === 'sit' ? 'sit' : pose)
    const table = block.pieces.find((each) => each.id === piece)
    const by = table && freePlace(block, id, 'sit-at', table.at)
    if (table && by && apart(by.at, table.at) < 1.7) return onPlace(by, 'sit')
    const front = block.places.find(
      (place) => place.piece === piece && (place.does === 'hand-on' || place.does === 'stand-at'),
    )
    if (table && front && !onAFloor && !/^(?:bed|wall|window|door)/.test(table.kind)) {
      const at = along([front.at[0], 0, front.at[2]], facing(front.face), -0.38)
      const chair = { at, face: front.face, pose: 'sit' as const, on: undefined, height: heightOf(block, id) }
      if (stands(block.floor, { ...chair, pose: 'stand' }, everStood(block), 0.14)) {
        const made = addPiece(block, 'stool', at, front.face)
        const seat = freePlace(block, id, 'sit-at', at, made)
        if (seat) return onPlace(seat, 'sit')
      }
    }
    if (table) near = table.at
  }
  if (!onAFloor) {
    const seat = freePlace(block, id, 'sit-at', near)
    if (seat) return onPlace(seat, 'sit')
    if (block.plan.inside) {
      const wanted = { at: near, face: turnTo(near, block.heart), pose: 'sit' as const, height: heightOf(block, id) }
      const at = spotNear(block.floor, wanted, everStood(block), 26, 0.16)
      const made = addPiece(block, 'chair', at, turnTo(at, block.heart))
      const brought = freePlace(block, id, 'sit-at', at, made)
      if (brought) return onPlace(brought, 'sit')
    }
  }
  const woman = block.people.get(id)?.body.sex === 'f'
  const low: Pose = pose === 'sit' ? (woman && block.plan.floor ? 'phab-phiap' : 'sit-cross-legged') : pose
  return standing(block, id, near, undefined, low)
}

export const lying = (block: Blocking, id: string, near: Point, piece?: string, pose: Pose = 'lie'): Put => {
  const bed =
    freePlace(block, id, 'lie-on', near, piece) ??
    (pose === 'fallen' ? undefined : freePlace(block, id, 'lie-on', near))
  if (bed && pose !== 'fallen') return onPlace(bed, pose)
  const face = 1.2
  const at = spotNear(
    block.floor,
    { at: near, face, pose, on: undefined, height: heightOf(block, id) },
    othersThan(block, id),
  )
  return { at, face, pose }
}

// On their feet (or knees) near a point, looking at another.
export const standing = (block: Blocking, id: string, near: Point, look?: Point, pose: Pose = 'stand'): Put => {
  const face = look === undefined ? 0 : turnTo(near, look)
  const at = spotNear(
    block.floor,
    { at: [near[0], 0, near[2]], face, pose, on: undefined, height: heightOf(block, id) },
    othersThan(block, id),
  )
  return {
    at,
    face: look === undefined ? turnTo(at, [block.heart[0], 0, block.heart[2] + 1.2]) : turnTo(at, look),
    pose,
  }
}

// By a piece: at its front where hands reach it, behind it, beside it.
export const standingBy = (
  block: Blocking,
  id: string,
  pieceId: string,
  relation: Relation,
  pose: Pose = 'stand',
): Put | undefined => {
  const piece = block.pieces.find((each) => each.id === pieceId)
  if (!piece) return undefined
  const own = block.places.filter((place) => place.piece === pieceId)
  const wanted =
    relation === 'behind'
      ? own.find(({ does, id: place }) => does === 'stand-at' && place.startsWith('behind'))
      : own.find(({ does }) => does === 'hand-on' || does === 'lean-on')
  if (wanted) {
    const back = wanted.does === 'hand-on' ? 0.36 : wanted.does === 'lean-on' && wanted.at[1] > 0.3 ? 0.16 : 0
    const near = along([wanted.at[0], 0, wanted.at[2]], facing(wanted.face), -back)
    const put = standing(block, id, near, along(near, facing(wanted.face), 2), pose)
    return { ...put, face: wanted.face }
  }
  const side = relation === 'behind' ? -1 : relation === 'beside' ? 0 : 1
  const out = side === 0 ? facing(piece.turn + Math.PI / 2) : facing(piece.turn)
  return standing(block, id, along(piece.at, out, side < 0 ? -1 : 0.9), piece.at, pose)
}

export const postureOf = (posture: string): Pose => poseOfPosture[posture] ?? 'stand'
export const putDown = (
  block: Blocking,
  id: string,
  pose: Pose,
  near: Point,
  piece: string | undefined,
  relation: Relation,
  look?: Point,
): Put => {
  if (pose === 'hang' && block.plan.seated) {
    const aisle = block.places.find((place) => place.does === 'stand-at' && place.id.startsWith('aisle'))
    return standing(block, id, aisle?.at ?? near, look)
  }
  const wheel = block.places.find((place) => place.id === 'driver' && !taken(block, place, id))
  if (pose === 'drive' && wheel) return { ...onPlace(wheel, 'sit'), pose }
  if (pose === 'ride' || pose === 'drive' || pose === 'row') return { ...sitting(block, id, near, piece), pose }
  if (onHips.has(pose) || pose === 'sit-cross-legged' || pose === 'phab-phiap')
    return relation === 'under' || relation === 'before'
      ? sitting(block, id, near, undefined, pose)
      : sitting(block, id, near, piece, pose)
  if (flatOut.has(pose)) return lying(block, id, near, piece, pose)
  if (piece !== undefined) return standingBy(block, id, piece, relation, pose) ?? standing(block, id, near, look, pose)
  if (pose === 'lean') {
    const side = block.places
      .filter(({ does }) => does === 'lean-on')
      .sort((a, b) => apart(a.at, near) - apart(b.at, near))[0]
    if (side && apart(side.at, near) < 4)
      return standingBy(block, id, side.piece, 'at', 'lean') ?? standing(block, id, near, look, 'stand')
  }
  return standing(block, id, near, look, pose)
}
