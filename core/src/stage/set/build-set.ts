import type { SetPiece, StageSet } from '../set-piece.ts'
import type { Box, Point } from '../space.ts'
import type { Reason } from '../stage.ts'
import { pieceFor, serves } from './named-pieces.ts'
import { pieceOf } from './pieces.ts'
import { homes, type Plan, together } from './plan-list.ts'
import { land, nowhere, onTheWay, town } from './plans-out.ts'
import { freeSpot } from './room.ts'
import { edgesOf, wallsOf } from './walls.ts'

const plans: Record<string, Plan> = { ...homes, ...together, ...town, ...land, ...onTheWay }
// Kinds that are built as another: the same place for a picture's purpose.
const alike: Record<string, string> = {
  school: 'school-yard',
  studio: 'workshop',
  backstage: 'warehouse',
  stage: 'theatre',
  'throne-room': 'palace',
}
// A house seen from outside is not its room.
const outsideOf: Record<string, string> = {
  house: 'yard',
  'stilt-house': 'village',
  hut: 'farm',
  apartment: 'street',
  office: 'street',
  shop: 'street',
  shophouse: 'street',
  restaurant: 'street',
  cafe: 'street',
  bar: 'street',
  church: 'square',
  mosque: 'square',
  'temple-hall': 'temple',
  'hospital-room': 'car-park',
  'police-station': 'street',
  bank: 'street',
  warehouse: 'car-park',
  factory: 'car-park',
  barn: 'farm',
  palace: 'castle',
  bus: 'bus-stop',
  train: 'station',
}

export type PlaceAsk = {
  kind: string
  name: string
  inside?: boolean
  // `heart`: people act by it.
  features: readonly { name: string; fact: string; heart?: boolean }[]
  // What the words name has a place before what only the kind of room gives.
  makesRoom?: boolean
}
export type Built = {
  set: StageSet
  plan: Plan
  reasons: Reason[]
  // Which piece stands for which fact.
  pieceOfFact: Map<string, string>
}

export const planOf = ({ kind, inside }: Pick<PlaceAsk, 'kind' | 'inside'>): Plan & { known: boolean } => {
  const out = inside === false ? outsideOf[kind] : undefined
  const found = plans[out ?? alike[kind] ?? kind]
  if (found) return { ...found, known: true }
  return { ...(inside === false ? nowhere.outside : nowhere.inside), known: false }
}

// What a place is called after stands where people are.
const standsAlone = new Set([
  'palm',
  'sugar-palm',
  'tree',
  'big-tree',
  'mango-tree',
  'bamboos',
  'lamp-post',
  'well',
  'statue',
  'spirit-house',
])

const said = (pieces: string): { kind: string; at: Point; turn: number }[] =>
  pieces
    .split(';')
    .map((part) => part.trim().split(' '))
    .flatMap(([kind, x, z, turn = '0']) =>
      kind ? [{ kind, at: [Number(x), 0, Number(z)] as Point, turn: (Number(turn) * Math.PI) / 180 }] : [],
    )

// What a room is furnished with by its kind alone gives way, the last first, until the new one stands.
const givesWay = /^(?:day-bed|low-cabinet|cabinet|wardrobe|shelf|wide-shelf|sofa|armchair|locker|crates|mat|rug)$/
const roomFor = (
  pieces: SetPiece[],
  named: ReadonlySet<string>,
  { room, kind, plan }: { room: Box; kind: string; plan: Plan },
): Point | undefined => {
  if (kind === 'stairs') {
    // Along the far wall, in its corner; what stood there is gone.
    const foot: Point = [room.to[0] - 0.85, 0, room.from[2] + 2.2]
    const stay = pieces.filter(({ id, at }) => named.has(id) || at[0] < foot[0] - 1.35 || at[2] > foot[2] + 0.75)
    pieces.splice(0, pieces.length, ...stay)
    return foot
  }
  const left = [...pieces]
  for (const one of [...pieces].reverse()) {
    if (!givesWay.test(one.kind) || named.has(one.id)) continue
    left.splice(left.indexOf(one), 1)
    const at = freeSpot(left, room, kind, plan.heart ?? [0, 0], plan.inside)
    if (at === undefined) continue
    pieces.splice(0, pieces.length, ...left)
    return at
  }
  return undefined
}

export const buildSet = (ask: PlaceAsk): Built => {
  const { known, ...plan } = planOf(ask)
  const [w, h, d] = plan.size
  const reasons: Reason[] = []
  const count = new Map<string, number>()
  const idFor = (kind: string): string => {
    const n = (count.get(kind) ?? 0) + 1
    count.set(kind, n)
    return `${kind}-${n}`
  }
  const pieces: SetPiece[] = said(plan.pieces).map(({ kind, at, turn }) => pieceOf(kind, idFor(kind), at, turn))
  const room: Box = { from: [-w / 2, 0, -d / 2], to: [w / 2, h, d / 2] }
  const named = new Set<string>()
  const pieceOfFact = new Map<string, string>()
  for (const { name, fact, heart } of ask.features.slice(0, 24)) {
    const kind = pieceFor(name, plan.inside)
    if (kind === undefined) continue
    const close = heart === true && standsAlone.has(kind) && !plan.inside
    const there = close ? undefined : pieces.find((piece) => !named.has(piece.id) && serves(piece.kind, kind))
    if (there) {
      named.add(there.id)
      pieces[pieces.indexOf(there)] = { ...there, name: name.slice(0, 120) }
      pieceOfFact.set(fact, there.id)
      reasons.push({ of: there.id, what: 'piece', because: 'fact', fact, says: name.slice(0, 160) })
      continue
    }
    const again = close ? undefined : pieces.find((piece) => serves(piece.kind, kind))
    if (again) {
      pieceOfFact.set(fact, again.id)
      continue
    }
    // A ferry lies along the landing stage.
    const moored = kind === 'ferry' && plan.ground === 'boards' ? ([1.4, 0, room.from[2] - 1.9] as const) : undefined
    const at = moored ? ([...moored] as Point) : freeSpot(pieces, room, kind, plan.heart ?? [0, 0], plan.inside, close)
    const cleared = at ?? (ask.makesRoom ? roomFor(pieces, named, { room, kind, plan }) : undefined)
    if (cleared === undefined) {
      reasons.push({ of: fact, what: 'not-drawn', because: 'chosen', fact, says: name.slice(0, 160) })
      continue
    }
    const piece = pieceOf(kind, idFor(kind), cleared, 0, name)
    named.add(piece.id)
    pieceOfFact.set(fact, piece.id)
    pieces.push(piece)
    reasons.push({ of: piece.id, what: 'piece', because: 'fact', fact, says: name.slice(0, 160) })
  }
  reasons.push({ of: 'set', what: 'set', because: known ? 'fact' : 'chosen', says: ask.kind.slice(0, 160) })
  return {
    plan,
    reasons,
    pieceOfFact,
    set: {
      kind: /^[a-z][a-z0-9-]{0,39}$/.test(ask.kind) ? ask.kind : 'unknown',
      name: ask.name.slice(0, 300),
      inside: plan.inside,
      room,
      ground: plan.ground,
      pieces: [...pieces, ...(plan.inside ? wallsOf(plan) : [edgesOf(plan)])],
    },
  }
}
