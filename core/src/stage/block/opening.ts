import { must } from '../../errors/index.ts'
import type { Fact } from '../../reading/fact.ts'
import { since } from '../manner.ts'
import type { Point } from '../space.ts'
import { along, apart, facing, rounded, turnTo } from '../vector.ts'
import { postureOfAct } from './acts.ts'
import type { BlockAsk } from './ask.ts'
import { factsOn } from './ask.ts'
import { type Blocking, freePlace, postureOf, putDown, sitting, standing } from './blocking.ts'
import { crowdIn } from './crowd.ts'
import { holdStrap, laysHands } from './deeds.ts'
import { type Event, type Relation, relationIn, textIn } from './events.ts'
import type { Who } from './who.ts'

// Where everybody is when the scene begins.

export type Meant = { piece?: string; relation: Relation }
// The piece that a deed's own words go on to name: "sits behind the counter".
export const pieceMeant = (
  scene: BlockAsk['scene'],
  event: Pick<Event, 'element' | 'from' | 'to'>,
  events: readonly Event[],
  pieceOfFact: ReadonlyMap<string, string>,
): Meant => {
  const after = events
    .filter(({ fact, from }) => pieceOfFact.has(fact.id) && from >= event.from && from - event.to < 60)
    .sort((a, b) => a.from - b.from)[0]
  const before = events
    .filter(({ fact, to }) => pieceOfFact.has(fact.id) && to <= event.from && event.from - to < 24)
    .sort((a, b) => b.from - a.from)[0]
  const chosen = after ?? before
  if (!chosen) return { relation: 'at' }
  const between = after
    ? textIn(scene, event.element, event.from, after.from)
    : textIn(scene, event.element, chosen.from - 14, chosen.from)
  if (/[.!?]\s/.test(between)) return { relation: 'at' }
  const piece = pieceOfFact.get(chosen.fact.id)
  return { relation: relationIn(between), ...(piece === undefined ? {} : { piece }) }
}

const arriving = new Set(['enter', 'come-near', 'walk', 'run', 'follow', 'ride'])
const comesLater = (who: Who, all: readonly Event[], told: number): boolean => {
  const first = all.find(({ fact }) => fact.is.of === 'deed' && fact.is.person === who.reader)
  return (
    first?.fact.is.of === 'deed' &&
    (first.fact.is.act === 'enter' ||
      first.fact.is.act === 'come-near' ||
      (arriving.has(first.fact.is.act ?? '') && told >= first.order)) &&
    first.order > 0.4
  )
}

export type OpeningAsk = {
  scene: BlockAsk['scene']
  facts: readonly Fact[]
  seen: readonly Who[]
  events: ReadonlyMap<string, readonly Event[]>
  pieceOfFact: ReadonlyMap<string, string>
  idOf: (reader: string) => string
  begun?: BlockAsk['begun']
}

// Who speaks with whom most: they stand across from one another.
export const pairOf = (
  facts: readonly Fact[],
  seen: readonly Who[],
  idOf: (reader: string) => string,
): [string, string] | undefined => {
  const here = new Set(seen.map(({ id }) => id))
  const count = new Map<string, number>()
  const add = (a: string, b: string, by: number): void => {
    if (a === b || !here.has(a) || !here.has(b)) return
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    count.set(key, (count.get(key) ?? 0) + by)
  }
  for (const { is } of factsOn(facts, 'speech')) for (const to of is.to) add(idOf(is.speaker), idOf(to), 2)
  for (const { is } of factsOn(facts, 'deed')) if (is.toward) add(idOf(is.person), idOf(is.toward), 1)
  const [best] = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [a, b] = best?.[0].split(' ') ?? seen.filter(({ crowd }) => crowd === 1).map(({ id }) => id)
  if (a === undefined || b === undefined) return undefined
  const order = seen.map(({ id }) => id)
  return order.indexOf(a) <= order.indexOf(b) ? [a, b] : [b, a]
}

const spread = (block: Blocking, at: number, count: number): Point => {
  const [x, , z] = block.heart
  if (count === 1) return [x, 0, z]
  if (at === 0) return [x - 0.7, 0, z]
  if (at === 1) return [x + 0.7, 0, z - 0.1]
  const turn = Math.PI + (at - 2) * 0.75 * (at % 2 === 0 ? 1 : -1) - 0.3
  return [x + Math.sin(turn) * (1.25 + at * 0.12), 0, z + Math.cos(turn) * (0.9 + at * 0.1)]
}

// Somebody told to be in the distance, and only there.
const distance =
  /\b(?:in the (?:far )?distance|far (?:away|off|below|behind)|(?:far|near|other|opposite) (?:bank|shore|pier|side)|tiny figure|on the horizon|across the (?:river|street|road|field|water|valley))\b|ไกล ?ๆ|ไกลออกไป|ลิบ|ฝั่งโน้น|ฝั่งตรงข้าม|อีกฝั่ง|สุดสายตา|เส้นขอบฟ้า/i
const farAway = (scene: BlockAsk['scene'], facts: readonly Fact[], who: Who): boolean => {
  const spans = factsOn(facts, 'presence')
    .filter(({ is }) => is.person === who.reader)
    .flatMap((fact) => fact.spans)
  const [span] = spans
  if (spans.length !== 1 || !span || factsOn(facts, 'speech').some(({ is }) => is.speaker === who.reader)) return false
  const text = scene.elements.find(({ id, kind }) => id === span.in && kind === 'action')?.text ?? ''
  const before =
    text
      .slice(0, span.from)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  const after = text.slice(span.from).split(/[.!?]\s/)[0] ?? ''
  return distance.test(before + after)
}
const farSpot = (block: Blocking): Point => {
  const { from, to } = block.floor.room
  const n = [...block.marks.values()].filter(({ at }) => at[2] < from[2] + 1.5).length
  return rounded([block.heart[0] + 2.2 + n * 0.9, 0, Math.min(from[2] + 0.8, -(to[2] - from[2]) * 0.45)])
}

// What one does sitting at a table, where there is one.
const atADesk = new Set(['type', 'write', 'draw', 'sew'])
const onlyShown = new Set(['look', 'look-away', 'nod', 'smile', 'tremble', 'breathe', 'dress', 'wait'])
const isDesk = (kind: string): boolean => /^(?:desk|table|workbench|long-table|low-table|small-table)$/.test(kind)

// Who holds what no fact names on a boat that is steered holds its tiller.
const steers = (block: Blocking, fact: Fact | undefined, facts: readonly Fact[]): string | undefined => {
  if (!since(block.manner, 5) || fact?.is.of !== 'deed' || !['hold', 'drive', 'row'].includes(fact.is.act ?? ''))
    return undefined
  const { thing } = fact.is
  if (thing !== undefined && factsOn(facts, 'thing').some(({ is }) => is.thing === thing)) return undefined
  return block.pieces.find(({ kind }) => kind === 'tiller')?.id
}
// Who drives by calling sits at the wheel.
const drives = /\bdriver\b|คนขับ|โชเฟอร์/i
const byCalling = (block: Blocking, facts: readonly Fact[], who: Who): boolean =>
  since(block.manner, 5) &&
  block.places.some(({ id }) => id === 'driver') &&
  factsOn(facts, 'person').some(({ is }) => is.person === who.reader && drives.test(is.calling ?? ''))

export const openStage = (block: Blocking, ask: OpeningAsk): void => {
  const { scene, facts, seen, events, pieceOfFact, idOf } = ask
  const all = [...events.values()].flat()
  const pair = pairOf(facts, seen, idOf)
  const ones = seen.filter(({ crowd }) => crowd === 1)
  const order = [...ones].sort((a, b) => Number(pair?.includes(b.id) ?? false) - Number(pair?.includes(a.id) ?? false))
  const places = new Map(scene.elements.map(({ id }, n) => [id, n]))
  const firstTold = (who: Who): number =>
    factsOn(facts, 'presence')
      .filter(({ is }) => is.person === who.reader)
      .flatMap(({ spans }) => spans.map((span) => places.get(span.in) ?? 0))
      .reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  const desks = block.pieces.filter(({ kind }) => isDesk(kind))
  const firstOf = (who: Who): { event?: Event; pose: string } => {
    const own = all.filter(({ fact }) => fact.is.of === 'deed' && fact.is.person === who.reader)
    const first = own[0]
    if (first?.fact.is.of !== 'deed') return { pose: '' }
    const { act, posture } = first.fact.is
    if (posture !== undefined && (act === undefined || postureOfAct[act] === undefined))
      return { event: first, pose: posture }
    if (act === 'sleep' || act === 'die' || act === 'meditate')
      return { event: first, pose: must(postureOfAct[act], act) }
    if (act === 'stand-up') return { event: first, pose: 'sit' }
    if (act === 'wake') return { event: first, pose: 'lie' }
    if (act === 'drive' || act === 'row' || act === 'ride') return { event: first, pose: act }
    // Who looks down, then writes, sits at it as the scene opens.
    const works =
      since(block.manner, 5) && act !== undefined && onlyShown.has(act)
        ? own.find(
            ({ fact: { is }, element }) => element === first.element && is.of === 'deed' && atADesk.has(is.act ?? ''),
          )
        : undefined
    if (works && desks.length > 0) return { event: works, pose: 'sit' }
    if (act !== undefined && atADesk.has(act) && desks.length > 0) {
      const { piece } = pieceMeant(scene, first, events.get(first.element) ?? [], pieceOfFact)
      return { event: first, pose: piece?.startsWith('blackboard') ? '' : 'sit' }
    }
    // What they do at something, they do there; how they sit may be told in a later word of the same line.
    const placed = own.find(
      ({ fact, element }) =>
        element === first.element &&
        fact.is.of === 'deed' &&
        fact.is.posture !== undefined &&
        fact.is.act === undefined,
    )
    if (placed?.fact.is.of === 'deed') return { event: placed, pose: must(placed.fact.is.posture, 'a posture') }
    return { event: first, pose: '' }
  }
  // Who lies or sits takes their place first: there is less choice for them.
  const postured = order.map((who) => {
    const first = firstOf(who)
    const went = ask.begun?.[who.reader]
    if (byCalling(block, facts, who)) return { who, first: { ...first, pose: 'drive' } }
    return { who, first: first.pose === '' && went !== undefined ? { ...first, pose: went } : first }
  })
  const rank = ({ first }: (typeof postured)[number]): number =>
    first.pose === 'lie' ? 0 : first.pose === 'drive' || first.pose === 'row' ? 1 : first.pose.startsWith('sit') ? 2 : 3
  postured.sort((a, b) => rank(a) - rank(b))
  for (const { who, first } of postured) {
    if (comesLater(who, all, firstTold(who))) continue
    const distant = farAway(scene, facts, who)
    if (distant && !block.plan.inside) {
      const at = farSpot(block)
      block.marks.set(who.id, { at, face: turnTo(at, block.heart), pose: postureOf(first.pose), expression: 'neutral' })
      block.reasons.push({ of: who.id, what: 'at', because: 'fact', fact: who.fact, says: 'far away' })
      continue
    }
    const at = order.indexOf(who)
    const near = spread(block, at, order.length)
    const { event } = first
    const helm = steers(block, event?.fact, facts)
    const told: Meant = helm
      ? { relation: 'at', piece: helm }
      : event
        ? pieceMeant(scene, event, events.get(event.element) ?? [], pieceOfFact)
        : { relation: 'at' }
    const atWork = first.pose === 'sit' && event?.fact.is.of === 'deed' && event.fact.is.posture === undefined
    const desk = atWork ? [...desks].sort((a, b) => apart(a.at, near) - apart(b.at, near))[0] : undefined
    const meant: Meant = told.piece === undefined && desk ? { ...told, piece: desk.id } : told
    const partner = pair?.includes(who.id) ? block.marks.get(pair[0] === who.id ? pair[1] : pair[0]) : undefined
    const other = partner?.at ?? (order.length > 1 ? block.heart : undefined)
    const across: Point = partner
      ? partner.on
        ? along(partner.at, facing(partner.face + (partner.at[0] > block.heart[0] ? -0.85 : 0.85)), 1.3)
        : along(partner.at, facing(turnTo(partner.at, near)), 1.3)
      : near
    const pose =
      first.pose === 'drive' || first.pose === 'row' || first.pose === 'ride' ? first.pose : postureOf(first.pose)
    const seated =
      block.plan.seated === true && first.pose === '' && freePlace(block, who.id, 'sit-at', near) !== undefined
    const put = seated
      ? sitting(block, who.id, near)
      : first.pose === ''
        ? meant.piece !== undefined && event
          ? putDown(block, who.id, 'stand', near, meant.piece, meant.relation, other)
          : standing(block, who.id, across, partner?.at ?? other)
        : putDown(block, who.id, pose, partner && !meant.piece ? across : near, meant.piece, meant.relation, other)
    block.marks.set(who.id, { ...put, expression: 'neutral' })
    if (meant.relation === 'at' && (first.pose === '' || first.pose === 'lean' || first.pose === 'stand'))
      laysHands(
        block,
        who.id,
        first.pose === '' && event?.fact.is.of === 'deed' ? event.fact.is.act : undefined,
        meant.piece,
      )
    if (pose === 'hang' && block.plan.seated) holdStrap(block, who.id)
    block.reasons.push({
      of: who.id,
      what: 'at',
      because: meant.piece ? 'fact' : partner ? 'relation' : event && first.pose ? 'fact' : 'chosen',
      fact: event?.fact.id ?? who.fact,
      says: (meant.piece ? `${meant.relation} ${meant.piece}` : partner ? 'facing' : first.pose || 'stand').slice(
        0,
        160,
      ),
    })
  }
  for (const who of seen) if (who.crowd > 1) crowdIn(block, who, all)
}
