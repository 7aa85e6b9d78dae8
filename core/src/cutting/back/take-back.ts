import { readSubject } from '../../subjects/index.ts'
import { applyOperations } from '../apply.ts'
import type { Cut, CutClip } from '../cut.ts'
import { layOut } from '../lay-out.ts'
import { type Montage, syncAt } from '../montage.ts'
import type { CutOperation, Deed } from '../operation.ts'
import { fileOf } from '../there/exchange.ts'
import { type Change, differenceOf, type Match, type Matched, matchUp } from './difference.ts'
import type { Returned, ReturnedClip } from './returned.ts'

export type TakenBack = {
  changes: Change[]
  // What makes our cut theirs, as far as we have what it shows.
  deeds: Deed[]
  // Media that is not ours: it is asked for.
  asked: ReturnedClip[]
  // Shots that would be made anew, so long; what is shorter costs nothing.
  remakes: { shotId: string; frames: number }[]
}

const story = 'picture-1'

const trims = ({ clip, returned }: Match): Deed[] => {
  const deeds: Deed[] = []
  if (Math.abs(returned.speed - clip.speed) > 0.001) deeds.push({ do: 'speed', clip: clip.id, speed: returned.speed })
  if (returned.in === clip.in && returned.frames === clip.frames && deeds.length === 0) return []
  const out: Deed = {
    do: 'trim',
    clip: clip.id,
    edge: 'out',
    to: returned.in + returned.frames * returned.speed,
    ripple: true,
  }
  // The end twice: first out of the way of the beginning, then where it is wanted.
  return [...deeds, out, { do: 'trim', clip: clip.id, edge: 'in', to: returned.in, ripple: true }, out]
}

const looks = (changes: readonly Change[]): Deed[] =>
  changes.flatMap((change): Deed[] => {
    if (change.is === 'level')
      return [{ do: 'level', clip: change.clip.id, points: change.to === undefined ? [] : [{ at: 0, db: change.to }] }]
    if (change.is === 'muted') return [{ do: 'mute', clip: change.clip.id, muted: change.muted }]
    if (change.is === 'words')
      return [
        { do: 'text', clip: change.clip.id, text: { style: change.clip.text?.style ?? 'over', text: change.text } },
      ]
    if (change.is === 'entered')
      return [
        {
          do: 'enter',
          clip: change.clip.id,
          enter:
            change.frames > 0 ? { by: 'dissolve', frames: Math.min(480, change.frames) } : { by: 'cut', frames: 0 },
        },
      ]
    return []
  })

// Our line, brought clip by clip into their order, with what lies between; what lies right already is left alone.
const lineUp = (montage: Montage, cut: Cut, returned: Returned, { matches, gone }: Matched, newId: () => string) => {
  const deeds: Deed[] = []
  const asked: ReturnedClip[] = []
  const ours = new Map(matches.map((match) => [match.returned, match]))
  const sources = new Map(
    cut.tracks.flatMap((track) => track.clips.map((clip): [string, CutClip] => [fileOf(clip, track.of), clip])),
  )
  const away = new Set(gone.map(({ id }) => id))
  const order = montage.story
    .filter(({ id }) => !away.has(id))
    .map(({ id, gap, frames }) => ({ id, gap: gap ? frames : 0 }))
  let n = 0
  const after = (): string | null => order[n - 1]?.id ?? null
  const between = (frames: number): void => {
    const end = order.findIndex(({ gap }, at) => at >= n && gap === 0)
    const gaps = order.slice(n, end < 0 ? order.length : end)
    if (gaps.reduce((sum, { gap }) => sum + gap, 0) === frames) {
      n += gaps.length
      return
    }
    for (const { id } of gaps) deeds.push({ do: 'remove', clip: id })
    order.splice(n, gaps.length)
    if (frames <= 0) return
    const gap = newId()
    deeds.push({ do: 'gap', clip: gap, after: after(), frames })
    order.splice(n, 0, { id: gap, gap: frames })
    n += 1
  }
  const insert = (each: ReturnedClip, { source, length }: CutClip): void => {
    const id = newId()
    const value = { source, in: each.in, frames: each.frames, ...(length === undefined ? {} : { length }) }
    deeds.push({ do: 'insert', clip: id, after: after(), value })
    order.splice(n, 0, { id, gap: 0 })
  }
  let at = 0
  for (const each of returned.tracks.find(({ of }) => of === 'picture')?.clips ?? []) {
    const match = ours.get(each)
    const source = sources.get(each.file ?? '')
    if (match ? match.track.id !== story : !source) {
      if (!match) asked.push(each)
      continue
    }
    between(Math.max(0, each.at - at))
    if (!match) {
      if (source) insert(each, source)
    } else if (order[n]?.id !== match.clip.id) {
      deeds.push({ do: 'move', clip: match.clip.id, after: after() })
      const was = order.findIndex(({ id }) => id === match.clip.id)
      if (was >= 0) order.splice(was, 1)
      order.splice(n, 0, { id: match.clip.id, gap: 0 })
    }
    n += 1
    at = each.at + each.frames
  }
  return { deeds, asked }
}

// What hangs on pictures, once these lie where they should.
const hangUp = (montage: Montage, cut: Cut, matches: readonly Match[]): Deed[] => {
  const now = new Map(cut.tracks.flatMap(({ clips }) => clips).map((clip) => [clip.id, clip]))
  const spans = new Map(montage.held.map((held) => [held.id, held.span]))
  const [line] = cut.tracks
  return matches.flatMap(({ clip, returned, track }): Deed[] => {
    const lies = now.get(clip.id)
    if (track.id === story || !lies) return []
    const span = spans.get(clip.id)
    const late = returned.at - lies.at
    if (span) {
      const end = returned.at + returned.frames - lies.at - lies.frames
      return late === 0 && end === 0
        ? []
        : [{ do: 'span', clip: clip.id, lead: span.lead + late, tail: span.tail + end }]
    }
    const trimmed = trims({ clip: lies, returned, track })
    if (late === 0 && trimmed.length === 0) return []
    const on = line?.clips.find(({ id }) => id === lies.link)
    const place = on
      ? { host: on.id, sync: syncAt(on, on.at, returned.at), at: returned.at }
      : { host: null, sync: returned.at, at: returned.at }
    return [...trimmed, { do: 'place', clip: clip.id, place }]
  })
}

const titlesOf = (cut: Cut, changes: readonly Change[], newId: () => string): Deed[] =>
  changes.flatMap((change): Deed[] => {
    if (change.is !== 'new' || change.of !== 'title' || change.returned.text === undefined) return []
    const { at, frames, text } = change.returned
    const on = cut.tracks[0]?.clips.find((clip) => clip.at <= at && at < clip.at + clip.frames)
    return [
      {
        do: 'add',
        clip: newId(),
        of: 'title',
        place: { host: on?.id ?? null, sync: on ? syncAt(on, on.at, at) : at, at },
        value: {
          source: { subject: { film: cut.filmId } },
          in: 0,
          frames,
          text: { text: text.slice(0, 500), style: 'over' },
        },
      },
    ]
  })

const marksOf = (cut: Cut, returned: Returned, newId: () => string): Deed[] => {
  const known = new Set(cut.markers.map(({ text }) => text))
  return returned.markers
    .filter(({ text }) => !known.has(text))
    .map(({ at, text }) => ({
      do: 'marker',
      mark: newId(),
      text: text.slice(0, 500),
      place: { host: null, sync: at, at },
    }))
}

const trial = (deeds: readonly Deed[]): CutOperation[] =>
  deeds.map((deed, n) => ({ ...deed, id: `t${n}`, by: 'trial', madeAt: 0, turn: n }) as CutOperation)

export const takeBack = (montage: Montage, returned: Returned, newId: () => string): TakenBack => {
  const cut = layOut(montage)
  const matched = matchUp(cut, returned)
  const changes = differenceOf(returned, matched)
  const goneDeeds = matched.gone.map((clip): Deed => ({ do: 'remove', clip: clip.id }))
  const lined = lineUp(montage, cut, returned, matched, newId)
  const pictures: Deed[] = [
    ...goneDeeds,
    ...matched.matches.filter(({ track }) => track.id === story).flatMap(trims),
    ...lined.deeds,
  ]
  const between = applyOperations(montage, trial(pictures)).montage
  const laid = layOut(between)
  const deeds = [
    ...pictures,
    ...hangUp(between, laid, matched.matches),
    ...looks(changes),
    ...titlesOf(laid, changes, newId),
    ...marksOf(cut, returned, newId),
  ]
  const remakes = changes.flatMap((change) =>
    change.is === 'longer' && readSubject(change.clip.source.subject).kind === 'shot'
      ? [{ shotId: change.subject, frames: change.length }]
      : [],
  )
  const other = changes.flatMap((change) => (change.is === 'new' && change.of === 'sound' ? [change.returned] : []))
  return { changes, deeds, asked: [...lined.asked, ...other], remakes }
}
