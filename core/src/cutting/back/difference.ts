import { longestRising } from '../../ids/index.ts'
import { readSubject } from '../../subjects/index.ts'
import type { Cut, CutClip, Track } from '../cut.ts'
import { dissolveInto, fileOf, isSound, steadyLevel } from '../there/exchange.ts'
import type { Returned, ReturnedClip, ReturnedTrack } from './returned.ts'

// What another cutting room did, told clip by clip before any of it is taken.

export type Change =
  | { is: 'new'; returned: ReturnedClip; of: ReturnedTrack['of'] }
  | { is: 'gone'; clip: CutClip }
  | { is: 'moved'; clip: CutClip; from: number; to: number }
  | { is: 'trimmed'; clip: CutClip; in: number; frames: number }
  // More than there is of it: it would be made anew, so long.
  | { is: 'longer'; clip: CutClip; length: number; subject: string }
  | { is: 'speed'; clip: CutClip; from: number; to: number }
  | { is: 'level'; clip: CutClip; from: number | undefined; to: number | undefined }
  | { is: 'muted'; clip: CutClip; muted: boolean }
  | { is: 'words'; clip: CutClip; text: string }
  | { is: 'entered'; clip: CutClip; frames: number }

export type Match = { returned: ReturnedClip; clip: CutClip; track: Track }
export type Matched = { matches: Match[]; fresh: Extract<Change, { is: 'new' }>[]; gone: CutClip[] }

type Known = { clip: CutClip; track: Track }

export const sideOf = (track: Track): ReturnedTrack['of'] =>
  track.of === 'title' ? 'title' : isSound(track.of) ? 'sound' : 'picture'

// How well one is the other, where the file is the same: how much of the same stretch of it, then how near in time.
const likeness = (returned: ReturnedClip, { clip }: Known): number => {
  const shared = Math.min(returned.in + returned.frames, clip.in + clip.frames) - Math.max(returned.in, clip.in)
  return Math.max(0, shared) / Math.max(returned.frames, clip.frames) + 0.5 / (1 + Math.abs(returned.at - clip.at))
}

// By what they say they are; what says nothing, by file and time.
export const matchUp = (cut: Cut, returned: Returned): Matched => {
  const all = cut.tracks.flatMap((track) => track.clips.map((clip): Known => ({ clip, track })))
  const known = new Map(all.map((each) => [each.clip.id, each]))
  const taken = new Set<string>()
  const matches: Match[] = []
  const take = (each: ReturnedClip, found: Known) => {
    taken.add(found.clip.id)
    matches.push({ returned: each, ...found })
  }
  const open: { returned: ReturnedClip; of: ReturnedTrack['of'] }[] = []
  for (const { of, clips } of returned.tracks)
    for (const each of clips) {
      const found = each.clip === undefined ? undefined : known.get(each.clip)
      if (found && !taken.has(found.clip.id)) take(each, found)
      else open.push({ returned: each, of })
    }
  const byFile = Map.groupBy(all, ({ clip, track }) => fileOf(clip, track.of))
  const fresh: Matched['fresh'] = []
  for (const each of open) {
    const best = (byFile.get(each.returned.file ?? '') ?? [])
      .filter(({ clip, track }) => !taken.has(clip.id) && sideOf(track) === each.of)
      .sort((a, b) => likeness(each.returned, b) - likeness(each.returned, a))[0]
    if (best) take(each.returned, best)
    else fresh.push({ is: 'new', ...each })
  }
  // What the format does not hold at all was not taken away.
  const sides = new Set(returned.tracks.map(({ of }) => of))
  const sounds = cut.tracks.filter(({ of }) => isSound(of)).slice(0, 4)
  const carried = (track: Track) =>
    returned.format !== 'edl' || track === cut.tracks[0] || (sides.has('sound') && sounds.includes(track))
  const gone = all.filter(({ clip, track }) => !taken.has(clip.id) && carried(track)).map(({ clip }) => clip)
  return { matches, fresh, gone }
}

const sameLevel = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) <= 0.05

// Only two that touch can dissolve: of one that stands alone nothing is said.
const enteredIn = ({ returned, clip, track }: Match, line: readonly ReturnedClip[]): Change[] => {
  const frames = returned.dissolve ?? 0
  const was = dissolveInto(track, track.clips.indexOf(clip))
  const touches = line.some(({ at, frames: long }) => at + long === returned.at)
  return frames !== was && (frames > 0 || touches) ? [{ is: 'entered', clip, frames }] : []
}

const changesIn = ({ returned, clip, track }: Match, { format, tracks }: Returned): Change[] => {
  const line = tracks.find(({ of }) => of === 'picture')?.clips ?? []
  const changes: Change[] = []
  const end = returned.in + Math.round(returned.frames * returned.speed)
  if (clip.length !== undefined && end > clip.length)
    changes.push({ is: 'longer', clip, length: end, subject: readSubject(clip.source.subject).id })
  else if (returned.in !== clip.in || returned.frames !== clip.frames)
    changes.push({ is: 'trimmed', clip, in: returned.in, frames: returned.frames })
  if (Math.abs(returned.speed - clip.speed) > 0.001)
    changes.push({ is: 'speed', clip, from: clip.speed, to: returned.speed })
  if (track.id === 'picture-1') changes.push(...enteredIn({ returned, clip, track }, line))
  if (format === 'edl') return changes
  const level = steadyLevel(clip)
  if ((level !== undefined || !clip.level?.length) && !sameLevel(level, returned.db))
    changes.push({ is: 'level', clip, from: level, to: returned.db })
  if ((returned.muted ?? false) !== (clip.muted ?? false))
    changes.push({ is: 'muted', clip, muted: returned.muted ?? false })
  if (track.of === 'title' && returned.text !== undefined && returned.text !== (clip.text?.text ?? ''))
    changes.push({ is: 'words', clip, text: returned.text })
  return changes
}

// Pictures are moved when their order is another one; sound, when it is heard at another frame of its picture.
const movedIn = (matches: readonly Match[]): Change[] => {
  const story = matches.filter(({ track }) => track.id === 'picture-1')
  const inOrder = [...story].sort((a, b) => a.returned.at - b.returned.at)
  const stayed = new Set(longestRising(inOrder, ({ clip }) => clip.at))
  const byId = new Map(story.map((match) => [match.clip.id, match]))
  const moved = matches.filter((match) => {
    if (match.track.id === 'picture-1') return !stayed.has(match)
    const host = byId.get(match.clip.link ?? '')
    if (!host) return match.clip.link === undefined && match.returned.at !== match.clip.at
    const frameOf = (of: { at: number; in: number }, on: { at: number; in: number; speed: number }) =>
      on.in + (of.at - on.at) * on.speed - of.in
    return Math.abs(frameOf(match.returned, host.returned) - frameOf(match.clip, host.clip)) >= 1
  })
  return moved.map(({ clip, returned }) => ({ is: 'moved', clip, from: clip.at, to: returned.at }))
}

export const differenceOf = (returned: Returned, { matches, fresh, gone }: Matched): Change[] => [
  ...gone.map((clip): Change => ({ is: 'gone', clip })),
  ...fresh,
  ...movedIn(matches),
  ...matches.flatMap((match) => changesIn(match, returned)),
]
