import { must } from '../../errors/index.ts'
import type { Fact } from '../../reading/fact.ts'
import type { Mark } from '../mark.ts'
import { poses } from '../mark.ts'
import { patchedBy, type StagePatch } from '../patch.ts'
import { buildSet } from '../set/build-set.ts'
import { pieceNamed } from '../set/named-pieces.ts'
import type { Point } from '../space.ts'
import type { Reason, Stage, StagePerson, StageState } from '../stage.ts'
import { apart, rounded, turnTo } from '../vector.ts'
import { expressionOf, expressionOfAct, onFloor, working } from './acts.ts'
import { type BlockAsk, factsOn } from './ask.ts'
import { type Blocking, blockingOf, tread } from './blocking.ts'
import { doDeed, handsOf } from './deeds.ts'
import { type Event, eventsOf, orderOf, textIn } from './events.ts'
import { figureOf } from './figure-of.ts'
import { handAt, handleThing, heldBy, layThings, letGo } from './hands.ts'
import { hourOf, lightOf } from './light-of.ts'
import { openStage, pairOf, pieceMeant } from './opening.ts'
import { wearOf } from './wear-of.ts'
import { whoIsHere } from './who.ts'

// A scene's facts to its stage. The same facts give the same stage, always; each thing says why it is so.
export const blockScene = (ask: BlockAsk): Stage => {
  const { scene, facts, cast = [], patches = [] } = ask
  const order = orderOf(scene)
  const who = whoIsHere(facts, cast, order)
  const placeFact = factsOn(facts, 'place')[0]
  const features = factsOn(facts, 'thing')
    .filter(
      ({ is }) =>
        is.state !== 'spokenOf' && is.state !== 'heard' && is.state !== 'worn' && pieceNamed(is.name) !== undefined,
    )
    .filter(({ is }) => is.state === 'there' || is.by === undefined)
    .map(({ id, is }) => ({ name: is.name, fact: id }))
  // A place called after a part of it has that part: "under the palm".
  const place = scene.heading?.place ?? ''
  if (placeFact && pieceNamed(place) !== undefined) features.unshift({ name: place.slice(0, 120), fact: placeFact.id })
  const inside = placeFact?.is.inside ?? insideOf(scene.heading?.setting)
  const built = buildSet({
    kind: placeFact?.is.kind ?? 'unknown',
    name: scene.heading?.place || scene.heading?.text || '',
    ...(inside === undefined ? {} : { inside }),
    features,
  })
  const reasons: Reason[] = [...built.reasons]
  for (const { id, name, how, fact } of who.unseen)
    reasons.push({ of: id, what: 'gone', because: 'fact', fact, says: `${how} ${name}`.slice(0, 160) })
  const told = ask.told ?? facts
  const people = new Map<string, StagePerson>()
  for (const { id, reader, name, crowd } of who.seen) {
    for (let n = 1; n <= crowd; n++) {
      const own = crowd > 1 ? `${id}-${n}` : id
      if (own.length > 64) continue
      people.set(own, {
        name: name.slice(0, 120),
        ...figureOf(crowd > 1 ? own : reader, crowd > 1 ? renamed(told, reader, own) : told, who.castOf(id), wearOf),
        ...(crowd > 1 ? { crowd: id } : {}),
      })
    }
    reasons.push({
      of: id,
      what: 'figure',
      because: who.castOf(id)?.figure ? 'patch' : 'fact',
      says: name.slice(0, 160),
    })
  }
  const pieces = moved(built.set.pieces, patches, reasons)
  const block = blockingOf(pieces, built.plan, built.set.room, people)
  block.reasons = reasons
  const events = eventsOf(scene, facts)
  openStage(block, { scene, facts, seen: who.seen, events, pieceOfFact: built.pieceOfFact, idOf: who.idOf })
  const later = laterThings(facts, events)
  layThings(block, facts, who.idOf, later, scene)
  lookAbout(block)
  patchPeople(block, patches, true)
  const states: StageState[] = [snapshot(block)]
  for (const element of scene.elements) {
    const own = events.get(element.id)
    if (own === undefined) {
      states.push({ element: element.id, ...bare(states[states.length - 1] ?? snapshot(block)) })
      continue
    }
    playElement(block, own, { ask, idOf: who.idOf, pieceOfFact: built.pieceOfFact, states, element: element.id, order })
  }
  const pair = pairOf(facts, who.seen, who.idOf)
  const { line, side } = lineOfAction(states, pair)
  const { light, palette } = lightOf(scene.id, facts, hourOf(facts, ask.hour), { ...built.set, pieces: block.pieces })
  block.reasons.push({
    of: 'light',
    what: 'light',
    because: factsOn(facts, 'time').length > 0 ? 'fact' : 'chosen',
    says: `${palette.hour} ${palette.sky}`,
  })
  return {
    sceneId: scene.id,
    set: { ...built.set, pieces: block.pieces },
    people: Object.fromEntries(people),
    states,
    ...(line === undefined ? {} : { line }),
    side,
    light,
    palette,
    reasons: block.reasons.slice(0, 4000),
  }
}

const insideOf = (setting: string | undefined): boolean | undefined =>
  setting === 'int' ? true : setting === 'ext' ? false : undefined
const renamed = (facts: readonly Fact[], from: string, to: string): Fact[] =>
  factsOn(facts, 'person')
    .filter(({ is }) => is.person === from)
    .map((fact) => ({ ...fact, is: { ...fact.is, person: to } }))
const bare = ({ marks, props }: StageState): Pick<StageState, 'marks' | 'props' | 'paths'> => ({
  marks,
  props,
  paths: {},
})
const snapshot = (block: Blocking, element?: string): StageState => {
  tread(block)
  return stateOf(block, element)
}
const stateOf = (block: Blocking, element?: string): StageState => ({
  ...(element === undefined ? {} : { element }),
  marks: Object.fromEntries(block.marks),
  props: Object.fromEntries(
    [...block.props].map(([id, prop]) => {
      const hand =
        prop.heldBy === undefined ? undefined : block.marks.get(prop.heldBy)?.holds?.left === id ? 'left' : 'right'
      return [
        id,
        hand === undefined || prop.heldBy === undefined ? prop : { ...prop, at: handAt(block, prop.heldBy, hand) },
      ]
    }),
  ),
  paths: Object.fromEntries([...block.paths].map(([id, path]) => [id, path.map(rounded)])),
})

const moved = (
  pieces: Stage['set']['pieces'],
  patches: readonly StagePatch[],
  reasons: Reason[],
): Stage['set']['pieces'] =>
  pieces.map((piece) => {
    const set = patchedBy(patches, piece.id)
    if (set.at === undefined && set.face === undefined) return piece
    reasons.push({ of: piece.id, what: 'piece', because: 'patch', says: piece.kind })
    return { ...piece, ...(set.at ? { at: set.at } : {}), ...(set.face === undefined ? {} : { turn: set.face }) }
  })

// The writer's hand: where they put somebody, there they are until the text itself moves them.
const patchPeople = (block: Blocking, patches: readonly StagePatch[], say: boolean): void => {
  for (const [id, mark] of block.marks) {
    const set = patchedBy(patches, id)
    const pose = poses.find((each) => each === set.pose)
    if (set.at === undefined && set.face === undefined && pose === undefined && set.look === undefined) continue
    const { on, ...rest } = mark
    const off = set.at !== undefined && apart(set.at, mark.at) > 0.05
    block.marks.set(id, {
      ...rest,
      ...(on !== undefined && !off ? { on } : {}),
      ...(set.at ? { at: rounded(set.at) } : {}),
      ...(set.face === undefined ? {} : { face: set.face }),
      ...(pose === undefined ? (off && on ? { pose: 'stand' as const } : {}) : { pose }),
      ...(set.look === undefined ? {} : { look: set.look }),
      ...(set.holds === undefined ? {} : { holds: { right: set.holds } }),
    })
    if (say) block.reasons.push({ of: id, what: 'at', because: 'patch', says: pose ?? 'moved' })
  }
}

// A thing that is taken up later is not in the hand at the beginning.
const laterThings = (facts: readonly Fact[], events: ReadonlyMap<string, readonly Event[]>): Set<string> => {
  const all = [...events.values()].flat()
  const later = new Set<string>()
  for (const { id, is } of factsOn(facts, 'thing')) {
    const deed = all.find(({ fact }) => fact.is.of === 'deed' && fact.is.thing === is.thing)
    if (
      deed?.fact.is.of === 'deed' &&
      ['take', 'catch', 'lift', 'give', 'open', 'pull', 'light', 'search'].includes(deed.fact.is.act ?? '')
    ) {
      const own = all.find(({ fact }) => fact.id === id)
      if (own === undefined || own.order >= deed.order) later.add(id)
    }
  }
  return later
}

// Who has nothing to do looks at the one across.
const lookAbout = (block: Blocking): void => {
  for (const [id, mark] of block.marks) {
    if (mark.look !== undefined || working.has(mark.pose) || block.people.get(id)?.crowd !== undefined) continue
    const other = [...block.marks].find(
      ([each, { at }]) => each !== id && block.people.get(each)?.crowd === undefined && apart(at, mark.at) < 4,
    )
    if (other) block.marks.set(id, { ...mark, look: other[0] })
  }
}

type Playing = {
  ask: BlockAsk
  idOf: (reader: string) => string
  pieceOfFact: ReadonlyMap<string, string>
  states: StageState[]
  element: string
  order: (fact: Fact) => number
}
const playElement = (
  block: Blocking,
  events: readonly Event[],
  { ask, idOf, pieceOfFact, states, element }: Playing,
): void => {
  const gone: string[] = []
  // What was only of the element before is over.
  for (const [id, mark] of block.marks) {
    const { speaks: _, reach, ...over } = mark
    // A hand that was laid on something stays there as long as one stays.
    const rest = reach !== undefined && mark.pose === 'hold' ? { ...over, reach } : over
    block.marks.set(
      id,
      mark.pose === 'nod' ||
        mark.pose === 'wave' ||
        mark.pose === 'wai' ||
        mark.pose === 'offer' ||
        mark.pose === 'take' ||
        mark.pose === 'reach' ||
        mark.pose === 'fall' ||
        mark.pose === 'hit' ||
        mark.pose === 'kick' ||
        mark.pose === 'throw' ||
        mark.pose === 'jump' ||
        mark.pose === 'point'
        ? { ...rest, pose: 'stand' }
        : rest,
    )
  }
  const begun = states.length
  for (const [n, event] of events.entries()) {
    const { is } = event.fact
    if (is.of === 'deed') {
      const id = idOf(is.person)
      const ids = block.people.has(id)
        ? [id]
        : [...block.people].filter(([, { crowd }]) => crowd === id).map(([each]) => each)
      const meant = pieceMeant(ask.scene, event, events, pieceOfFact)
      const toward = is.toward === undefined ? undefined : idOf(is.toward)
      for (const each of ids.slice(0, 40)) {
        const left = doDeed(block, {
          id: each,
          meant: ids.length > 1 ? { relation: 'at' } : meant,
          ...(is.act === undefined ? {} : { act: is.act }),
          ...(is.posture === undefined ? {} : { posture: is.posture }),
          ...(toward === undefined ? {} : { toward }),
        })
        if (left) gone.push(each)
        const now = block.marks.get(each)
        const face = expressionOfAct[is.act ?? '']
        if (now) {
          const seated = handsOf(now, is.act)
          const at = lookOf(block, each, is.act, toward, is.thing)
          block.marks.set(each, {
            ...seated,
            ...(face ? { expression: face } : {}),
            ...(at === undefined ? {} : { look: at }),
          })
        }
        if (is.act !== undefined) {
          const thing =
            is.thing ?? (['give', 'put', 'drop', 'throw', 'pay'].includes(is.act) ? heldBy(block, each) : undefined)
          const name =
            thing === undefined
              ? undefined
              : (factsOn(ask.facts, 'thing').find((fact) => fact.is.thing === thing)?.is.name ??
                block.props.get(thing)?.name)
          if (thing !== undefined && name !== undefined && ids.length === 1)
            handleThing(block, each, is.act, thing, name, toward)
        }
      }
      if (ids.length > 0)
        block.reasons.push({
          of: id,
          what: 'deed',
          because: 'fact',
          fact: event.fact.id,
          says: is.act ?? is.posture ?? '',
          spans: event.fact.spans.slice(0, 2),
        })
      // Each movement is a state of its own; what hands do goes into the one they stand in.
      if (block.paths.size > 0 && events.slice(n + 1).some(({ fact }) => fact.is.of === 'deed')) {
        patchPeople(block, ask.patches ?? [], false)
        states.push(snapshot(block, element))
        block.paths.clear()
        for (const id of gone.splice(0)) dismiss(block, id)
      }
    } else if (is.of === 'speech') speak(block, idOf(is.speaker), is.to.map(idOf))
    else if (is.of === 'feeling') {
      const id = idOf(is.person)
      const mark = block.marks.get(id)
      const face = expressionOf[is.feeling]
      if (mark && face) block.marks.set(id, { ...mark, expression: is.shows === 'against' ? 'neutral' : face })
    } else if (is.of === 'thing' && flies(block, is.thing, textIn(ask.scene, element, event.to, event.to + 40))) {
      const { heldBy: _, ...prop } = must(block.props.get(is.thing), 'what flies')
      for (const id of block.marks.keys()) letGo(block, id, is.thing)
      const [x, , z] = block.heart
      block.props.set(is.thing, { ...prop, at: rounded([x + 0.8, 3.6, z - 3.2]) })
    } else if (
      is.of === 'thing' &&
      (is.state === 'held' || is.state === 'used' || is.state === 'eaten') &&
      is.by !== undefined
    ) {
      const id = idOf(is.by)
      const holding = block.props.get(is.thing)?.heldBy
      if (holding === undefined && block.marks.has(id) && !block.props.has(is.thing))
        handleThing(block, id, 'hold', is.thing, is.name, undefined)
    }
  }
  patchPeople(block, ask.patches ?? [], false)
  states.push(snapshot(block, element))
  block.paths.clear()
  for (const id of gone) dismiss(block, id)
  if (states.length === begun) states.push(snapshot(block, element))
}

// What goes up into the air, and is told to.
const upInTheAir =
  /^\W*(?:\p{L}+\s+){0,2}(?:rises?|rose|fl(?:y|ies|ew)|soars?|climbs?|lifts?|floats? up)\b|^[\p{L}\p{M}]{0,6}(?:ลอย|บิน|ขึ้นสูง|พุ่งขึ้น)/iu
const flies = (block: Blocking, thing: string, after: string): boolean => {
  const kind = block.props.get(thing)?.kind
  return (kind === 'kite' || kind === 'balloon' || kind === 'bird') && upInTheAir.test(after)
}

const dismiss = (block: Blocking, id: string): void => {
  block.marks.delete(id)
  for (const [propId, prop] of block.props) if (prop.heldBy === id) block.props.delete(propId)
  for (const [other, mark] of block.marks)
    if (mark.look === id || mark.touches?.includes(id)) {
      const { look: _, touches: __, ...rest } = mark
      block.marks.set(other, rest)
    }
}

const lookOf = (
  block: Blocking,
  id: string,
  act: string | undefined,
  toward: string | undefined,
  thing: string | undefined,
): Mark['look'] => {
  if (act === undefined) return undefined
  if (act === 'look-away') {
    const mark = block.marks.get(id)
    return mark
      ? rounded([mark.at[0] + Math.sin(mark.face + 1.1) * 4, 0.9, mark.at[2] + Math.cos(mark.face + 1.1) * 4])
      : undefined
  }
  if (toward !== undefined && toward !== id && block.marks.has(toward)) return toward
  const prop = thing === undefined ? undefined : block.props.get(thing)
  if (prop && (act === 'look' || act === 'read' || act === 'point' || act === 'search'))
    return prop.heldBy === id ? rounded(prop.at) : rounded([prop.at[0], prop.at[1] + prop.size[1] / 2, prop.at[2]])
  return undefined
}

const speak = (block: Blocking, speaker: string, to: readonly string[]): void => {
  const own = block.marks.get(speaker)
  if (!own) return
  const hearer = to.find((id) => id !== speaker && block.marks.has(id))
  const theirs = hearer === undefined ? undefined : block.marks.get(hearer)
  const turns =
    own.on === undefined &&
    own.reach === undefined &&
    !onFloor.has(own.pose) &&
    own.pose !== 'lie' &&
    own.pose !== 'fallen' &&
    !own.pose.startsWith('embrace')
  block.marks.set(speaker, {
    ...own,
    speaks: true,
    ...(hearer !== undefined ? { look: hearer } : {}),
    ...(turns && theirs && !working.has(own.pose) ? { face: turnTo(own.at, theirs.at) } : {}),
  })
  for (const [id, mark] of block.marks) {
    if (id === speaker || block.people.get(id)?.crowd !== undefined || working.has(mark.pose)) continue
    const heard = to.length === 0 || to.includes(id)
    const free =
      mark.on === undefined &&
      mark.reach === undefined &&
      !onFloor.has(mark.pose) &&
      mark.pose !== 'lie' &&
      mark.pose !== 'fallen' &&
      !mark.pose.startsWith('embrace')
    block.marks.set(id, { ...mark, look: speaker, ...(heard && free ? { face: turnTo(mark.at, own.at) } : {}) })
  }
}

const lineOfAction = (
  states: readonly StageState[],
  pair: [string, string] | undefined,
): Pick<Stage, 'line' | 'side'> => {
  const state =
    states.find(({ marks }) => pair !== undefined && marks[pair[0]] && marks[pair[1]]) ??
    states.find(({ marks }) => Object.keys(marks).length > 0)
  if (!state) return { side: [0, 0, 1] }
  const [first] = Object.keys(state.marks)
  const a = pair && state.marks[pair[0]] ? pair[0] : first
  if (a === undefined) return { side: [0, 0, 1] }
  const own = state.marks[a]
  if (!own) return { side: [0, 0, 1] }
  const other = pair && a === pair[0] ? state.marks[pair[1]] : undefined
  const to: Point = other?.at ?? rounded([own.at[0] + Math.sin(own.face) * 2, 1.4, own.at[2] + Math.cos(own.face) * 2])
  const [dx, dz] = [to[0] - own.at[0], to[2] - own.at[2]]
  // Of the two sides the one towards the open front; where the line runs to it, the left.
  const normal: Point = [dz, 0, -dx]
  const sign = Math.abs(normal[2]) > 0.2 * Math.hypot(dx, dz) ? Math.sign(normal[2]) : Math.sign(-normal[0]) || 1
  const long = Math.hypot(dx, dz) || 1
  return {
    line: [a, other && pair ? pair[1] : to],
    side: rounded([(normal[0] * sign) / long, 0, (normal[2] * sign) / long]),
  }
}
