import { type Cut, type CutClip, mostFrames, type Track, type TrackKind, trackKinds } from './cut.ts'
import { type Held, type Mark, type Montage, outOf, type Piece, shownAt } from './montage.ts'

type Laid = { piece: Piece; at: number }

type Bare = Omit<CutClip, 'at' | 'out' | 'link'>
// A hand that drags lays out the same pieces again and again, most of them as they were.
const known = new WeakMap<object, Bare>()
const bareOf = (piece: Piece | Held): Bare => {
  const kept = known.get(piece)
  if (kept) return kept
  const {
    gap: _,
    of: __,
    host: ___,
    sync: ____,
    span: _____,
    said: ______,
    ...looks
  } = { of: 0, host: 0, sync: 0, span: 0, said: 0, ...piece }
  const bare = Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined)) as Bare
  known.set(piece, bare)
  return bare
}

const clipOf = (piece: Piece | Held, at: number, link?: string): CutClip => {
  const clip: CutClip = { ...bareOf(piece), at, out: outOf(piece) }
  if (link !== undefined) clip.link = link
  return clip
}

// The longest run of those pictures that is still together.
const runOf = (over: readonly string[], order: ReadonlyMap<string, number>, laid: readonly Laid[]) => {
  const there = over.flatMap((id) => order.get(id) ?? []).sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const n of there) {
    const last = runs.at(-1)
    // A gap does not part what it lies between.
    const between = last ? laid.slice(last.to + 1, n) : []
    if (last && between.every(({ piece }) => piece.gap)) last.to = n
    else runs.push({ from: n, to: n })
  }
  const spans = runs.map(({ from, to }) => {
    const [first, end] = [laid[from], laid[to]]
    return first && end ? { from: first.at, to: end.at + end.piece.frames } : { from: 0, to: 0 }
  })
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0]
}

type Put = { held: Held; at: number; frames: number; in: number }

const put = (held: Held, at: number, frames: number): Put | undefined => {
  // What would begin before the film begins with it, a little later in itself.
  const early = Math.max(0, -at)
  if (frames - early < 1) return undefined
  return { held, at: at + early, frames: frames - early, in: held.in + Math.round(early * held.speed) }
}

const putAll = (montage: Montage, laid: readonly Laid[], order: ReadonlyMap<string, number>): Put[] =>
  montage.held.flatMap((held) => {
    if (held.span) {
      const run = runOf(held.span.over, order, laid)
      const at = run ? run.from + held.span.lead : 0
      return run ? (put(held, at, run.to + held.span.tail - at) ?? []) : []
    }
    if (held.host === undefined) return put(held, held.sync, held.frames) ?? []
    const host = laid[order.get(held.host) ?? -1]
    return host ? (put(held, shownAt(host.piece, host.at, held.sync), held.frames) ?? []) : []
  })

// Each on the first track of its kind that is free there.
const tracksOf = (of: TrackKind, puts: readonly Put[], firstTrack: number, muted: boolean): Track[] => {
  const tracks: Track[] = []
  const ends: number[] = []
  for (const each of [...puts].sort((a, b) => a.at - b.at || (a.held.id < b.held.id ? -1 : 1))) {
    const free = ends.findIndex((end) => end <= each.at)
    const n = free < 0 ? ends.length : free
    ends[n] = each.at + each.frames
    tracks[n] ??= { id: `${of}-${n + firstTrack}`, of, ...(muted ? { muted } : {}), clips: [] }
    const { held, at, in: from, frames } = each
    const clip = clipOf(held, at, held.host)
    const same = from === held.in && frames === held.frames
    tracks[n].clips.push(same ? clip : { ...clip, in: from, frames, out: outOf({ ...held, in: from, frames }) })
  }
  return tracks
}

const marksOf = (marks: readonly Mark[], laid: readonly Laid[], order: ReadonlyMap<string, number>) =>
  marks
    .flatMap(({ id, host, sync, text }) => {
      if (host === undefined) return [{ id, at: Math.min(mostFrames, Math.max(0, sync)), text }]
      const on = laid[order.get(host) ?? -1]
      return on ? [{ id, at: Math.max(0, shownAt(on.piece, on.at, sync)), text }] : []
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

export const layOut = (montage: Montage): Cut => {
  let at = 0
  const laid = montage.story.map((piece): Laid => {
    const placed = { piece, at }
    at += piece.frames
    return placed
  })
  const order = new Map(laid.map(({ piece }, n) => [piece.id, n]))
  const puts = putAll(montage, laid, order)
  const muted = (of: TrackKind) => montage.muted.includes(of)
  const story: Track = {
    id: 'picture-1',
    of: 'picture',
    ...(muted('picture') ? { muted: true } : {}),
    clips: laid.filter(({ piece }) => !piece.gap).map((each) => clipOf(each.piece, each.at)),
  }
  const others = trackKinds.flatMap((of) =>
    tracksOf(
      of,
      puts.filter(({ held }) => held.of === of),
      of === 'picture' ? 2 : 1,
      muted(of),
    ),
  )
  const { id, filmId, name, rate, aspect, ducking } = montage
  return {
    ...{ id, filmId, name, rate, aspect, ducking },
    ...(montage.credits ? { credits: montage.credits } : {}),
    tracks: [story, ...others],
    markers: marksOf(montage.markers, laid, order),
    chapters: marksOf(montage.chapters, laid, order),
  }
}
