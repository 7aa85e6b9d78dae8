import { must } from '../errors/index.ts'
import { type Bench, gapOf } from './bench.ts'
import type { Crop } from './cut.ts'
import type { Held, Piece } from './montage.ts'
import type { Added, OperationOf, Place } from './operation.ts'

// What is where: split, moved, taken away, put in.

const midway = (a: Crop, b: Crop, share: number): Crop => {
  const [x, y, width, height] = a.map((value, n) => value + ((b[n] ?? value) - value) * share)
  return [x ?? 0, y ?? 0, width ?? 1, height ?? 1]
}

// Two of one, that look together as the one did.
const halves = <P extends Piece>(piece: P, frames: number, right: string): [P, P] => {
  const { transform, fade, enter: _, ...rest } = piece
  const to = transform?.to
  const meet = transform && to ? midway(transform.from, to, frames / piece.frames) : undefined
  const first = { ...piece, frames }
  const second = { ...rest, id: right, in: piece.in + Math.round(frames * piece.speed), frames: piece.frames - frames }
  return [
    {
      ...first,
      ...(transform && meet ? { transform: { from: transform.from, to: meet } } : {}),
      ...(fade ? { fade: { in: fade.in, out: 0 } } : {}),
    },
    {
      ...second,
      ...(transform && meet && to ? { transform: { from: meet, to } } : transform ? { transform } : {}),
      ...(fade ? { fade: { in: 0, out: fade.out } } : {}),
    } as P,
  ]
}

export const split = (bench: Bench, operation: OperationOf<'split'>): undefined => {
  const { clip, frame, right } = operation
  const held = bench.held.get(clip)
  const at = bench.indexOf(clip)
  const piece = held ?? bench.story[at]
  if (!piece) return
  bench.askLength(operation, operation.was, piece.length)
  const frames = Math.round((frame - piece.in) / piece.speed)
  if (frames < 1 || frames >= piece.frames || held?.span || bench.has(right)) return bench.collide(operation, 'room')
  if (held) {
    const [left, second] = halves(held, frames, right)
    const speed = bench.story.find(({ id }) => id === held.host)?.speed ?? 1
    bench.held.set(clip, left)
    bench.held.set(right, { ...second, sync: held.sync + Math.round(frames * speed) })
    return
  }
  const [left, second] = halves(piece, frames, right)
  bench.story.splice(at, 1, left, second)
  for (const [id, each] of bench.held) {
    if (each.host === clip && each.sync >= second.in) bench.held.set(id, { ...each, host: right })
    if (!each.span?.over.includes(clip)) continue
    const over = each.span.over.flatMap((id) => (id === clip ? [clip, right] : [id]))
    bench.held.set(id, { ...must(bench.held.get(id), 'held'), span: { ...each.span, over } })
  }
}

export const move = (bench: Bench, operation: OperationOf<'move'>): undefined => {
  const at = bench.indexOf(operation.clip)
  const piece = bench.story[at]
  if (!piece) return bench.collide(operation, 'room')
  if (operation.after === operation.clip) return
  bench.story.splice(at, 1)
  const to = bench.placeFor(operation.after, operation.before)
  if (to === undefined) {
    bench.story.splice(at, 0, piece)
    return bench.collide(operation, 'neighbour')
  }
  bench.story.splice(to, 0, piece)
  if (operation.gap) bench.openGap(to <= at ? at + 1 : at, piece.frames, `gap-${operation.id}`)
}

// What hung on it goes with it: its sound is heard nowhere else.
export const remove = (bench: Bench, operation: OperationOf<'remove'>): undefined => {
  const { clip } = operation
  bench.removed.add(clip)
  if (bench.held.delete(clip)) return
  const at = bench.indexOf(clip)
  const [piece] = bench.story.splice(at, 1)
  for (const each of bench.held.values())
    if (each.host === clip) {
      bench.held.delete(each.id)
      bench.removed.add(each.id)
    }
  const marked = ({ host }: { host: string | undefined }) => host !== clip
  bench.montage.markers = bench.montage.markers.filter(marked)
  if (operation.gap && piece) bench.openGap(at, piece.frames, `gap-${operation.id}`)
}

export const addGap = (bench: Bench, operation: OperationOf<'gap'>): undefined => {
  const to = bench.placeFor(operation.after, operation.before)
  if (to === undefined) return bench.collide(operation, 'neighbour')
  bench.story.splice(to, 0, gapOf(bench.montage.filmId, operation.clip, operation.frames))
}

const pieceOf = (id: string, { length, ...value }: Added): Piece => ({
  ...clean(value),
  id,
  source: value.source,
  in: value.in,
  frames: value.frames,
  speed: 1,
  ...(length === undefined ? {} : { length: Math.max(length, value.in + value.frames) }),
})

const clean = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never

export const insert = (bench: Bench, operation: OperationOf<'insert'>): undefined => {
  const to = bench.placeFor(operation.after, operation.before)
  if (to === undefined) return bench.collide(operation, 'neighbour')
  bench.story.splice(to, 0, pieceOf(operation.clip, operation.value))
}

// On its picture; where that is gone, on the film at the moment it had then.
const hung = (bench: Bench, operation: OperationOf<'add' | 'place' | 'marker' | 'chapter'>, place: Place) => {
  if (place.host !== null && bench.indexOf(place.host) >= 0) return { host: place.host, sync: place.sync }
  if (place.host !== null) bench.collide(operation, 'host')
  return { host: undefined, sync: place.host === null ? place.sync : place.at }
}

export const add = (bench: Bench, operation: OperationOf<'add'>): undefined => {
  const held: Held = {
    ...pieceOf(operation.clip, operation.value),
    of: operation.of,
    ...hung(bench, operation, operation.place),
  }
  bench.held.set(held.id, held)
}

export const place = (bench: Bench, operation: OperationOf<'place'>): undefined => {
  const held = bench.held.get(operation.clip)
  if (!held || held.span) return bench.collide(operation, 'room')
  bench.held.set(held.id, { ...held, ...hung(bench, operation, operation.place) })
}

export const span = (bench: Bench, operation: OperationOf<'span'>): undefined => {
  const held = bench.held.get(operation.clip)
  if (!held?.span) return bench.collide(operation, 'room')
  bench.held.set(held.id, { ...held, span: { ...held.span, lead: operation.lead, tail: operation.tail } })
}

export const mark = (bench: Bench, operation: OperationOf<'marker' | 'chapter'>): undefined => {
  const list = operation.do === 'marker' ? 'markers' : 'chapters'
  const others = bench.montage[list].filter(({ id }) => id !== operation.mark)
  const before = bench.montage[list].find(({ id }) => id === operation.mark)
  if (operation.text === null) {
    bench.montage[list] = others
    return
  }
  const where = operation.place ? hung(bench, operation, operation.place) : before
  if (!where) return bench.collide(operation, 'gone')
  bench.montage[list] = [...others, { id: operation.mark, host: where.host, sync: where.sync, text: operation.text }]
}
