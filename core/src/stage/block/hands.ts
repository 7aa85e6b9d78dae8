import type { Fact } from '../../reading/fact.ts'
import type { Prop } from '../mark.ts'
import { pieceNamed } from '../set/named-pieces.ts'
import { around, clearance } from '../set/room.ts'
import type { Point } from '../space.ts'
import { along, apart, facing, rounded } from '../vector.ts'
import { type BlockAsk, type FactOn, factsOn } from './ask.ts'
import { type Blocking, heightOf } from './blocking.ts'
import { propKindOf, sizeOfProp, standsOnFloor } from './props.ts'

// Things: in hands, on tables, on the floor; and from hand to hand.

const onlySound = /^(?:laughter|ringing|shots?|scream|siren|static|engine|voice|เสียง.*|ฟ้าผ่า)$/i
// Parts of a body are on it already.
const ofABody =
  /^(?:(?:his|her|their|my|the)\s)?(?:wrists?|hands?|arms?|fingers?|face|eyes?|hair|shoulders?|cheeks?|lips?|legs?|knees?|feet|foot|head|neck|tears?)$|^(?:มือ|แขน|หน้า|ตา|ผม|ไหล่|แก้ม|ขา|เข่า|เท้า|หัว|คอ|น้ำตา|ข้อมือ|นิ้ว)$/i
export const isProp = (name: string): boolean =>
  !onlySound.test(name) && !ofABody.test(name) && (propKindOf(name) !== 'thing' || pieceNamed(name) === undefined)

const propOf = (block: Blocking, name: string, at: Point): Prop => {
  const kind = propKindOf(name, block.manner)
  return { kind, name: name.slice(0, 120), at, face: 0, size: sizeOfProp(kind, block.manner) }
}

// Where a hand is, near enough for a plan; the drawing's own hand holds it.
export const handAt = (block: Blocking, id: string, hand: 'left' | 'right'): Point => {
  const mark = block.marks.get(id)
  if (!mark) return [0, 1, 0]
  const h = heightOf(block, id)
  const lift = mark.on ? mark.on.height + h * 0.2 : h * 0.58
  const side = along(mark.at, facing(mark.face + Math.PI / 2), hand === 'left' ? 0.2 : -0.2)
  return rounded([side[0] + Math.sin(mark.face) * 0.25, lift, side[2] + Math.cos(mark.face) * 0.25])
}

// On the nearest table, else on the floor where nobody treads.
const restAt = (block: Blocking, near: Point, prop: Prop): Point => {
  const used = [...block.props.values()].filter(({ heldBy }) => heldBy === undefined)
  if (!standsOnFloor(prop.kind)) {
    const tops = block.places
      .filter(({ does }) => does === 'put-on')
      .filter(({ at }) => !used.some((each) => Math.hypot(each.at[0] - at[0], each.at[2] - at[2]) < 0.2))
      .sort((a, b) => apart(a.at, near) - apart(b.at, near))
    const top = tops[0]
    if (top && apart(top.at, near) < 5) return rounded(top.at)
  }
  const radius = Math.min(2.4, Math.max(0.2, Math.max(prop.size[0], prop.size[2]) / 2))
  for (const [x, z] of around(near[0] + 0.5 + radius, near[2] - 0.4, 0.3, 20)) {
    if (clearance(block.floor.prints, x, z) < radius) continue
    if ([...block.marks.values()].some(({ at }) => Math.hypot(at[0] - x, at[2] - z) < radius + 0.35)) continue
    if (used.some((each) => Math.hypot(each.at[0] - x, each.at[2] - z) < radius + 0.2)) continue
    return rounded([x, 0, z])
  }
  return rounded([near[0] + 1, 0, near[2] - 1])
}

export const take = (block: Blocking, id: string, propId: string, name: string): void => {
  const mark = block.marks.get(id)
  if (!mark) return
  const known = block.props.get(propId) ?? propOf(block, name, mark.at)
  for (const [other, theirs] of block.marks) if (theirs.holds) letGo(block, other, propId)
  const now = block.marks.get(id) ?? mark
  const hand = now.holds?.right === undefined ? 'right' : now.holds.left === undefined ? 'left' : undefined
  if (hand === undefined) return
  block.marks.set(id, { ...now, holds: { ...now.holds, [hand]: propId } })
  block.props.set(propId, { ...known, heldBy: id, at: handAt(block, id, hand) })
}
export const letGo = (block: Blocking, id: string, propId: string): void => {
  const mark = block.marks.get(id)
  if (!mark?.holds || (mark.holds.left !== propId && mark.holds.right !== propId)) return
  const { left, right } = mark.holds
  const holds = {
    ...(left !== undefined && left !== propId ? { left } : {}),
    ...(right !== undefined && right !== propId ? { right } : {}),
  }
  const { holds: _, ...rest } = mark
  block.marks.set(id, Object.keys(holds).length > 0 ? { ...rest, holds } : rest)
}
export const putAway = (block: Blocking, id: string, propId: string, floor: boolean): void => {
  const prop = block.props.get(propId)
  const mark = block.marks.get(id)
  if (!prop || !mark) return
  letGo(block, id, propId)
  const { heldBy: _, ...rest } = prop
  const near = along(mark.at, facing(mark.face), 0.5)
  block.props.set(propId, { ...rest, at: floor ? rounded([near[0], 0, near[2]]) : restAt(block, near, prop) })
}
export const heldBy = (block: Blocking, id: string): string | undefined => {
  const holds = block.marks.get(id)?.holds
  return holds?.right ?? holds?.left
}

const taking = new Set([
  'take',
  'hold',
  'lift',
  'carry',
  'catch',
  'read',
  'drink',
  'eat',
  'smoke',
  'phone',
  'count',
  'show',
  'photograph',
  'shoot',
  'sew',
  'write',
  'cut',
  'dig',
  'clean',
  'play',
  'comb',
  'light',
  'open',
  'pull',
  'push',
  'offer',
])
const furniture = /^(?:door|ประตู|window|หน้าต่าง|wall|พื้น|floor)/i

export const handleThing = (
  block: Blocking,
  id: string,
  act: string,
  propId: string,
  name: string,
  toward: string | undefined,
): void => {
  if (!isProp(name) || furniture.test(name)) return
  const kind = propKindOf(name, block.manner)
  if (act === 'give' || act === 'pay' || act === 'feed') {
    const other = toward !== undefined && block.marks.has(toward) ? toward : undefined
    if (other) take(block, other, propId, name)
    else take(block, id, propId, name)
  } else if (act === 'put') putAway(block, id, propId, false)
  else if (act === 'drop' || act === 'throw') putAway(block, id, propId, true)
  else if (
    taking.has(act) &&
    !(
      standsOnFloor(kind) &&
      kind !== 'chicken' &&
      kind !== 'duck' &&
      kind !== 'suitcase' &&
      kind !== 'bucket' &&
      kind !== 'basket' &&
      kind !== 'broom' &&
      kind !== 'hoe'
    )
  )
    take(block, id, propId, name)
}

// What is named right after somebody in one sentence, and is made for hands, is in theirs: "coils a rope", "stands under an
// umbrella"; but not what lies on or in something.
const forHands = new Set<Prop['kind']>([
  ...([
    'umbrella',
    'rope',
    'basket',
    'broom',
    'hoe',
    'axe',
    'hammer',
    'net',
    'oar',
    'guitar',
    'fiddle',
    'flute',
  ] as const),
  ...(['cane', 'stick', 'fan', 'comb', 'brush', 'pen', 'needle', 'scissors', 'bag', 'kite', 'tray', 'camera'] as const),
])
const lies = /\b(?:on|in|at|behind|beside|near|from|of)\b[^,]*$|บน(?![ก-๙]*มือ)|ข้าง|ใน|หลัง|ริม/i
const mostBetween = 46
const handsNear = (
  block: Blocking,
  { is, spans }: FactOn<'thing'>,
  facts: readonly Fact[],
  idOf: (reader: string) => string,
  scene: BlockAsk['scene'],
): string | undefined => {
  if (is.state !== 'there' || is.by !== undefined || !forHands.has(propKindOf(is.name, block.manner))) return undefined
  for (const span of spans) {
    const near = factsOn(facts, 'presence')
      .filter((fact) => fact.is.how === 'seen')
      .flatMap((fact) =>
        fact.spans.filter((each) => each.in === span.in).map((each) => ({ ...each, who: fact.is.person })),
      )
      .filter(({ to }) => to <= span.from && span.from - to < mostBetween)
      .sort((a, b) => b.to - a.to)[0]
    if (!near || !block.marks.has(idOf(near.who))) continue
    const text = scene.elements.find(({ id }) => id === span.in)?.text ?? ''
    const between = text.slice(near.to, span.from)
    if (/[.!?;]\s/.test(between) || lies.test(between)) continue
    return near.who
  }
  return undefined
}

// Things that are there, and that are in hands, before anything is done.
export const layThings = (
  block: Blocking,
  facts: readonly Fact[],
  idOf: (reader: string) => string,
  later: ReadonlySet<string>,
  scene: BlockAsk['scene'],
): void => {
  const things = factsOn(facts, 'thing').map((fact) => {
    const by = handsNear(block, fact, facts, idOf, scene)
    return by === undefined ? fact : { ...fact, is: { ...fact.is, state: 'held' as const, by } }
  })
  for (const { id: fact, is } of things) {
    if (is.state !== 'held' && is.state !== 'used' && is.state !== 'eaten') continue
    if (is.by === undefined || !isProp(is.name) || furniture.test(is.name)) continue
    // Called by half its name again, it is the same thing.
    const half = is.name.toLowerCase()
    if (
      [...block.props.values()].some(
        ({ name, heldBy: by }) => by === idOf(is.by ?? '') && name.toLowerCase().endsWith(half),
      )
    )
      continue
    const holder = idOf(is.by)
    if (!block.marks.has(holder) || later.has(fact)) continue
    if (is.state !== 'held' && standsOnFloor(propKindOf(is.name, block.manner))) continue
    take(block, holder, is.thing, is.name)
    block.reasons.push({ of: is.thing, what: 'holds', because: 'fact', fact, says: is.name.slice(0, 160) })
  }
  let laid = 0
  for (const { id: fact, is } of things) {
    if (is.state !== 'there' || block.props.has(is.thing) || pieceNamed(is.name) !== undefined) continue
    if (onlySound.test(is.name)) continue
    if (propKindOf(is.name, block.manner) === 'umbrella' && block.pieces.some(({ kind }) => kind === 'beach-umbrella'))
      continue
    const kind = propKindOf(is.name, block.manner)
    if (kind === 'thing' || kind === 'cloth' || laid > 11) {
      block.reasons.push({ of: is.thing, what: 'not-drawn', because: 'chosen', fact, says: is.name.slice(0, 160) })
      continue
    }
    laid++
    const prop = propOf(block, is.name, block.heart)
    block.props.set(is.thing, { ...prop, at: restAt(block, block.heart, prop) })
    block.reasons.push({ of: is.thing, what: 'piece', because: 'fact', fact, says: is.name.slice(0, 160) })
  }
}
