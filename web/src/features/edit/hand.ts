import {
  type Cut,
  type CutClip,
  clipAt,
  cutFrames,
  type Deed,
  edgesOf,
  type Montage,
  syncAt,
  type Track,
} from '@peace/core/cutting'

// What a hand or a key means by what it does to a clip.

export const tools = ['select', 'blade', 'roll', 'slip', 'slide'] as const
export type Tool = (typeof tools)[number]
export const toolKeys: Record<Tool, string> = { select: 'v', blade: 'b', roll: 'n', slip: 'y', slide: 'u' }
export type Grip = 'in' | 'out' | 'body'
export type Held = { clip: CutClip; track: Track; grip: Grip }

export const isStory = (track: Track): boolean => track.id === 'picture-1'
const wasOf = ({ length }: CutClip) => (length === undefined ? {} : { was: length })

const spanOf = (montage: Montage, id: string) => montage.held.find((held) => held.id === id)?.span

export const storyOf = (cut: Cut): readonly CutClip[] => cut.tracks[0]?.clips ?? []

export const placeAt = (cut: Cut, frame: number) => {
  const at = Math.max(0, frame)
  const host = clipAt(storyOf(cut), at)
  return host ? { host: host.id, sync: syncAt(host, host.at, at), at } : { host: null, sync: at, at }
}

// Where a picture goes that is let go with its middle there: after the last one whose middle lies before.
const moved = (cut: Cut, clip: CutClip, by: number): Deed[] => {
  const middle = clip.at + clip.frames / 2 + by
  const others = storyOf(cut).filter(({ id }) => id !== clip.id)
  const before = others.findLast(({ at, frames }) => at + frames / 2 < middle)
  const stood = storyOf(cut)[storyOf(cut).indexOf(clip) - 1]
  if (before?.id === stood?.id) return []
  const next = others[before ? others.indexOf(before) + 1 : 0]
  return [{ do: 'move', clip: clip.id, after: before?.id ?? null, ...(next ? { before: next.id } : {}) }]
}

const trimmed = ({ clip, grip }: Held, by: number, ripple: boolean): Deed => ({
  do: 'trim',
  clip: clip.id,
  edge: grip === 'out' ? 'out' : 'in',
  to: Math.max(0, grip === 'out' ? clip.out + by * clip.speed : clip.in + Math.round(by * clip.speed)),
  ripple,
  ...wasOf(clip),
})

const rolled = (cut: Cut, { clip, grip }: Held, by: number): Deed[] => {
  const story = storyOf(cut)
  const at = grip === 'out' ? story[story.indexOf(clip) + 1] : clip
  return at ? [{ do: 'roll', clip: at.id, to: Math.max(0, at.in + Math.round(by * at.speed)) }] : []
}

// A drag by so many frames. `free`: what follows stays where it is.
export const dragged = (cut: Cut, montage: Montage, tool: Tool, held: Held, by: number, free: boolean): Deed[] => {
  const { clip, track, grip } = held
  if (by === 0) return []
  const span = spanOf(montage, clip.id)
  if (span) {
    const lead = span.lead + (grip === 'out' ? 0 : by)
    const tail = span.tail + (grip === 'in' ? 0 : by)
    return [{ do: 'span', clip: clip.id, lead, tail }]
  }
  if (grip !== 'body') {
    if (isStory(track) && tool === 'roll') return rolled(cut, held, by)
    return [trimmed(held, by, !free)]
  }
  if (tool === 'slip')
    return [{ do: 'slip', clip: clip.id, to: Math.max(0, clip.in - Math.round(by * clip.speed)), ...wasOf(clip) }]
  if (!isStory(track)) return [{ do: 'place', clip: clip.id, place: placeAt(cut, clip.at + by) }]
  return tool === 'slide' ? [{ do: 'slide', clip: clip.id, frames: by }] : moved(cut, clip, by)
}

export const splitAt = (cut: Cut, track: Track, frame: number, right: string): Deed[] => {
  const clip = clipAt(track.clips, frame)
  if (!clip || clip.at === frame) return []
  const at = clip.in + Math.round((frame - clip.at) * clip.speed)
  return cut.tracks.includes(track) ? [{ do: 'split', clip: clip.id, frame: at, right, ...wasOf(clip) }] : []
}

// Q and W: what lies before or after the playhead in its picture goes.
export const trimTo = (cut: Cut, edge: 'in' | 'out', frame: number): Deed[] => {
  const clip = clipAt(storyOf(cut), frame)
  if (!clip) return []
  const to = clip.in + (frame - clip.at + (edge === 'out' ? 1 : 0)) * clip.speed
  return [{ do: 'trim', clip: clip.id, edge, to: edge === 'in' ? Math.round(to) : to, ripple: true, ...wasOf(clip) }]
}

// A frame earlier or later: a picture slips in its place, anything else moves.
export const nudged = (cut: Cut, montage: Montage, held: Omit<Held, 'grip'>, by: number): Deed[] =>
  dragged(cut, montage, isStory(held.track) ? 'slip' : 'select', { ...held, grip: 'body' }, by, false)

export const snapped = (cut: Cut, head: number, frame: number, within: number): number => {
  const near = [...edgesOf(cut), head]
    .map((edge) => ({ edge, off: Math.abs(edge - frame) }))
    .filter(({ off }) => off <= within)
    .sort((a, b) => a.off - b.off)[0]
  return near?.edge ?? frame
}

export const edgeAfter = (cut: Cut, frame: number): number =>
  edgesOf(cut).find((edge) => edge > frame) ?? cutFrames(cut)
export const edgeBefore = (cut: Cut, frame: number): number => edgesOf(cut).findLast((edge) => edge < frame) ?? 0

export const findClip = (cut: Cut, id: string | undefined): Omit<Held, 'grip'> | undefined => {
  for (const track of cut.tracks) {
    const clip = track.clips.find((each) => each.id === id)
    if (clip) return { clip, track }
  }
  return undefined
}

export const timecode = (frame: number, rate: number): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(frame / rate)
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}:${two(Math.round(frame) % rate)}`
}

// An end that is pulled well beyond what there is of a shot means a longer shot: so long each would have to be.
const meant = 6
export const beyondEnds = (cut: Cut, deeds: readonly Deed[]): Record<string, number> =>
  Object.fromEntries(
    deeds.flatMap((deed) => {
      if (deed.do !== 'trim' || deed.edge !== 'out') return []
      const clip = storyOf(cut).find(({ id }) => id === deed.clip)
      const shot = clip && 'shot' in clip.source.subject ? clip.source.subject.shot : undefined
      if (!clip || shot === undefined || clip.length === undefined || deed.to < clip.length + meant) return []
      return [[shot, Math.round((Math.ceil(deed.to) * 1000) / cut.rate)] as const]
    }),
  )

// Over a source that is made longer for it, nothing is to be asked.
export const withoutWas = (deeds: readonly Deed[]): Deed[] =>
  deeds.map((deed) => {
    if (deed.do !== 'trim') return deed
    const { was: _, ...rest } = deed
    return rest
  })
