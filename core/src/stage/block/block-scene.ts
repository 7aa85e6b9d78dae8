import type { Fact } from '../../reading/fact.ts'
import { since } from '../manner.ts'
import { buildSet } from '../set/build-set.ts'
import { kindOfPlace, pieceNamed } from '../set/named-pieces.ts'
import type { Reason, Stage, StagePerson, StageState } from '../stage.ts'
import { apart } from '../vector.ts'
import { accentOf } from './accent-of.ts'
import { working } from './acts.ts'
import { type BlockAsk, factsOn } from './ask.ts'
import { type Blocking, blockingOf } from './blocking.ts'
import { moved, patchPeople } from './by-hand.ts'
import { crowdsOf, drawnOf } from './crowd.ts'
import { type Event, eventsOf, orderOf } from './events.ts'
import { figureOf } from './figure-of.ts'
import { layThings } from './hands.ts'
import { hourOf, lightOf } from './light-of.ts'
import { lineOfAction } from './line-of-action.ts'
import { openStage, pairOf } from './opening.ts'
import { playElement } from './play-element.ts'
import { bare, snapshot } from './snapshot.ts'
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
    .map(({ id, is }): { name: string; fact: string; heart?: boolean } => ({ name: is.name, fact: id }))
  // A place called after a part of it has that part: "under the palm".
  const place = scene.heading?.place ?? ''
  if (placeFact && pieceNamed(place) !== undefined)
    features.unshift({ name: place.slice(0, 120), fact: placeFact.id, heart: true })
  const inside = placeFact?.is.inside ?? insideOf(scene.heading?.setting)
  const kind = placeKindOf(ask, inside)
  const built = buildSet({
    kind,
    makesRoom: since(ask.manner, 5),
    name: scene.heading?.place || scene.heading?.text || '',
    ...(inside === undefined ? {} : { inside }),
    // Stem and stern of the boat one is on are no second boat.
    features: kind === 'fishing-boat' ? features.filter(({ name }) => pieceNamed(name) !== 'boat') : features,
  })
  const reasons: Reason[] = [...built.reasons]
  for (const { id, name, how, fact } of who.unseen)
    reasons.push({ of: id, what: 'gone', because: 'fact', fact, says: `${how} ${name}`.slice(0, 160) })
  const told = ask.told ?? facts
  const people = new Map<string, StagePerson>()
  // One in three of a film's people may wear its colour, so that it tells them apart.
  const rank = new Map(cast.map(({ id }, n) => [id, n % 3]))
  const drawn = drawnOf(who.seen)
  for (const { id, reader, name, crowd } of who.seen) {
    for (let n = 1; n <= (drawn.get(id) ?? 1); n++) {
      const own = crowd > 1 ? `${id}-${n}` : id
      if (own.length > 64) continue
      people.set(own, {
        name: name.slice(0, 120),
        ...figureOf(
          crowd > 1 ? own : reader,
          crowd > 1 ? renamed(told, reader, own) : told,
          who.castOf(id),
          wearOf,
          crowd > 1 || rank.get(id) !== 0,
        ),
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
  const block = blockingOf(pieces, built.plan, built.set.room, people, ask.manner)
  block.reasons = reasons
  const events = eventsOf(scene, facts)
  openStage(block, {
    scene,
    facts,
    seen: who.seen,
    events,
    pieceOfFact: built.pieceOfFact,
    idOf: who.idOf,
    begun: ask.begun,
  })
  const later = laterThings(facts, events)
  layThings(block, facts, who.idOf, later, scene)
  lookAbout(block)
  patchPeople(block, patches, true)
  const states: StageState[] = [snapshot(block)]
  const playing = { ask, idOf: who.idOf, crowds: crowdsOf(who.seen), pieceOfFact: built.pieceOfFact, states }
  for (const element of scene.elements) {
    const own = events.get(element.id)
    if (own === undefined) {
      states.push({ element: element.id, ...bare(states[states.length - 1] ?? snapshot(block)) })
      continue
    }
    playElement(block, own, { ...playing, element: element.id })
  }
  const pair = pairOf(facts, who.seen, who.idOf)
  const { line, side } = lineOfAction(states, pair)
  const { light, palette } = lightOf(
    scene.id,
    facts,
    hourOf(facts, ask.hour),
    { ...built.set, pieces: block.pieces },
    ask.accent ?? accentOf([scene.heading?.text ?? '', ...scene.elements.map(({ text }) => text)]),
  )
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
    ...(ask.manner === undefined ? {} : { manner: ask.manner }),
  }
}

// Where a scene plays. A spot of the place before ("under the palm", continuous) is still in that place.
export const placeKindOf = ({ scene, facts, around, manner }: BlockAsk, inside: boolean | undefined): string => {
  const kind = factsOn(facts, 'place')[0]?.is.kind ?? 'unknown'
  const place = scene.heading?.place ?? ''
  if (kind === 'unknown' && around !== undefined && inside !== true && pieceNamed(place) !== undefined) return around
  const things = factsOn(facts, 'thing').flatMap(({ is }) => (is.state === 'spokenOf' ? [] : [is.name]))
  return kindOfPlace(kind, place, inside, things, manner)
}

const insideOf = (setting: string | undefined): boolean | undefined =>
  setting === 'int' ? true : setting === 'ext' ? false : undefined
const renamed = (facts: readonly Fact[], from: string, to: string): Fact[] =>
  factsOn(facts, 'person')
    .filter(({ is }) => is.person === from)
    .map((fact) => ({ ...fact, is: { ...fact.is, person: to } }))
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
