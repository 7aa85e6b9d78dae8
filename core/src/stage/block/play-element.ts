import { must } from '../../errors/index.ts'
import { since } from '../manner.ts'
import type { Mark } from '../mark.ts'
import type { StageState } from '../stage.ts'
import { rounded } from '../vector.ts'
import { expressionOf, expressionOfAct } from './acts.ts'
import { type BlockAsk, factsOn } from './ask.ts'
import { type Blocking, heightOf } from './blocking.ts'
import { patchPeople } from './by-hand.ts'
import { doInCrowd } from './crowd.ts'
import { doDeed, handsOf, laysHands } from './deeds.ts'
import { type Event, textIn } from './events.ts'
import { handleThing, heldBy, letGo } from './hands.ts'
import { pieceMeant } from './opening.ts'
import { snapshot } from './snapshot.ts'
import { speak } from './speaking.ts'

// What an element of the scene tells is done on the stage, a state for each movement.
type Playing = {
  ask: BlockAsk
  idOf: (reader: string) => string
  // Groups that are played as one.
  crowds: ReadonlySet<string>
  pieceOfFact: ReadonlyMap<string, string>
  states: StageState[]
  element: string
}
// What is done to people; done to a thing it is holding it.
const ofPeople = new Set(['embrace', 'kiss', 'touch'])
export const playElement = (
  block: Blocking,
  events: readonly Event[],
  { ask, idOf, crowds, pieceOfFact, states, element }: Playing,
): void => {
  const gone: string[] = []
  // What was only of the element before is over.
  for (const [id, mark] of block.marks) {
    const { speaks: _, reach, ...over } = mark
    // A hand that was laid on something stays there as long as one stays.
    const rest = reach !== undefined && mark.touches === undefined ? { ...over, reach } : over
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
        mark.pose === 'point' ||
        (mark.pose === 'walk' && block.homes.has(id)) ||
        (mark.pose === 'run' && block.homes.has(id))
        ? { ...rest, pose: 'stand' }
        : mark.pose === 'prostrate'
          ? { ...rest, pose: 'kneel' }
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
      for (const each of ids) {
        const left = (crowds.has(id) ? doInCrowd : doDeed)(block, {
          id: each,
          meant: ids.length > 1 ? { relation: 'at' } : meant,
          ...(is.act === undefined
            ? {}
            : { act: is.toward === undefined && is.thing !== undefined && ofPeople.has(is.act) ? 'hold' : is.act }),
          ...(is.posture === undefined ? {} : { posture: is.posture }),
          ...(toward === undefined ? {} : { toward }),
        })
        if (left) gone.push(each)
        else if (ids.length === 1 && meant.relation !== 'behind')
          laysHands(block, each, is.act ?? (is.posture === 'lean' ? 'lean' : undefined), meant.piece)
        const now = block.marks.get(each)
        const face = expressionOfAct[is.act ?? '']
        if (now) {
          const seated = handsOf(now, is.act, heightOf(block, each))
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
      const up = since(block.manner, 5) ? ([x + 0.9, 2.5, z - 1.1] as const) : ([x + 0.8, 3.6, z - 3.2] as const)
      block.props.set(is.thing, { ...prop, at: rounded([...up]) })
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
  /^\W{0,6}(?:\p{L}{1,24}\s{1,4}){0,2}(?:rises?|rose|fl(?:y|ies|ew)|soars?|climbs?|lifts?|floats? up)\b|^[\p{L}\p{M}]{0,6}(?:ลอย|บิน|ขึ้นสูง|พุ่งขึ้น)/iu
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
