import { type CutClip, cutFrames, type Track } from '../cut.ts'
import {
  clipsOf,
  common,
  dissolveInto,
  fileOf,
  isSound,
  lossesOf,
  named,
  type Order,
  steadyLevel,
  unitsOf,
  type Written,
} from './exchange.ts'
import { document, type Tag, tag, words } from './xml.ts'

// FCPXML 1.11: one line of pictures and what is connected to it, which is how our own bench is. Resolve wants it within a
// library and an event.

const basicTitle = '.../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti'

type Lane = { clip: CutClip; track: Track; lane: number }

export const fcpxml = (order: Order): Written => {
  const { cut, width, height, nameOf } = order
  const { rate } = cut
  const time = (frames: number): string => (frames === 0 ? '0s' : `${frames}/${rate}s`)
  // A retimed clip counts in its own slowed or hastened time.
  const local = (sourceFrames: number, speed: number): string =>
    speed === 1 || sourceFrames === 0
      ? time(sourceFrames)
      : `${sourceFrames * 1000}/${Math.round(rate * speed * 1000)}s`
  const assets = new Map<string, Tag>()
  const assetOf = (clip: CutClip, of: Track['of']): string => {
    const file = fileOf(clip, of)
    const known = assets.get(file)
    const id = String(known?.attributes.id ?? `a${assets.size + 1}`)
    const frames = Math.max(clip.length ?? clip.out, clip.out)
    if (!known)
      assets.set(
        file,
        tag(
          'asset',
          {
            id,
            name: file,
            start: '0s',
            duration: time(frames),
            ...(isSound(of)
              ? { hasAudio: 1, audioSources: 1, audioChannels: 2, audioRate: 48000 }
              : { hasVideo: 1, videoSources: 1, format: 'r1' }),
          },
          tag('media-rep', { kind: 'original-media', src: `./media/${file}` }),
        ),
      )
    return id
  }
  const inner = (clip: CutClip, of: Track['of']): { before: Tag[]; after: Tag[] } => {
    const units = unitsOf(order, clip, of)
    const level = steadyLevel(clip)
    const most = Math.max(clip.length ?? clip.out, clip.out)
    return {
      before: [
        ...(clip.speed === 1
          ? []
          : [
              tag(
                'timeMap',
                {},
                tag('timept', { time: '0s', value: '0s', interp: 'linear' }),
                tag('timept', { time: local(most, clip.speed), value: time(most), interp: 'linear' }),
              ),
            ]),
        ...(level === undefined ? [] : [tag('adjust-volume', { amount: `${level}dB` })]),
      ],
      after: [
        tag(
          'metadata',
          {},
          tag('md', { key: 'peace.clip', value: clip.id }),
          ...(units.length > 0 ? [tag('md', { key: 'peace.units', value: units.join(' ') })] : []),
        ),
      ],
    }
  }
  const item = ({ clip, track, lane }: Lane, offset: string, connected: Tag[], marks: Tag[]): Tag => {
    const { before, after } = inner(clip, track.of)
    const about = {
      ...(lane === 0 ? {} : { lane }),
      offset,
      name: named(clip, nameOf),
      start: local(clip.in, clip.speed),
      duration: time(clip.frames),
      ...(clip.muted ? { enabled: 0 } : {}),
    }
    if (track.of === 'title')
      return tag(
        'title',
        { ...about, ref: 'title' },
        tag('text', {}, tag('text-style', { ref: `style-${clip.id}` }, clip.text?.text ?? '')),
        tag(
          'text-style-def',
          { id: `style-${clip.id}` },
          tag('text-style', { font: 'Sarabun', fontSize: 60, fontColor: '1 1 1 1' }),
        ),
        ...connected,
        ...marks,
        ...after,
      )
    const role = isSound(track.of) ? { audioRole: track.of } : { videoRole: 'video' }
    return tag(
      'asset-clip',
      { ...about, ref: assetOf(clip, track.of), ...role },
      ...before,
      ...connected,
      ...marks,
      ...after,
    )
  }
  const [story, ...others] = cut.tracks
  const lanes: Lane[] = []
  let [up, down] = [0, 0]
  for (const track of others) {
    const lane = isSound(track.of) ? --down : ++up
    for (const clip of track.clips) lanes.push({ clip, track, lane })
  }
  const end = Math.max(cutFrames(cut), 1, ...cut.markers.map(({ at }) => at + 1))
  const spine: Tag[] = []
  // What begins within a stretch of the line is connected to it, at its local time.
  const within = (from: number, frames: number, start: number, speed: number) => {
    const offset = (at: number) =>
      speed === 1
        ? time(start + at - from)
        : `${start * 1000 + Math.round((at - from) * speed * 1000)}/${Math.round(rate * speed * 1000)}s`
    const here = (at: number) => at >= from && at < from + frames
    return {
      connected: lanes.filter(({ clip }) => here(clip.at)).map((lane) => item(lane, offset(lane.clip.at), [], [])),
      marks: cut.markers
        .filter(({ at }) => here(at))
        .map(({ at, text }) => tag('marker', { start: offset(at), duration: time(1), value: text })),
    }
  }
  const fill = (from: number, frames: number) => {
    if (frames <= 0) return
    const { connected, marks } = within(from, frames, 0, 1)
    spine.push(
      tag('gap', { name: 'Gap', offset: time(from), start: '0s', duration: time(frames) }, ...connected, ...marks),
    )
  }
  let at = 0
  for (const [n, clip] of (story?.clips ?? []).entries()) {
    if (!story) break
    fill(at, clip.at - at)
    const frames = dissolveInto(story, n)
    if (frames > 0)
      spine.push(tag('transition', { name: 'Cross Dissolve', offset: time(clip.at), duration: time(frames) }))
    const { connected, marks } = within(clip.at, clip.frames, clip.in, clip.speed)
    spine.push(item({ clip, track: story, lane: 0 }, time(clip.at), connected, marks))
    at = clip.at + clip.frames
  }
  fill(at, end - at)
  const counts = common(cut)
  const uneven = clipsOf(cut, () => true).filter((clip) => clip.level?.length && steadyLevel(clip) === undefined).length
  const root = tag(
    'fcpxml',
    { version: '1.11' },
    tag(
      'resources',
      {},
      tag('format', { id: 'r1', frameDuration: `1/${rate}s`, width, height }),
      ...assets.values(),
      tag('effect', { id: 'title', name: 'Basic Title', uid: basicTitle }),
    ),
    tag(
      'library',
      {},
      tag(
        'event',
        { name: cut.name },
        tag(
          'project',
          { name: cut.name },
          tag(
            'sequence',
            {
              format: 'r1',
              duration: time(end),
              tcStart: '0s',
              tcFormat: 'NDF',
              audioLayout: 'stereo',
              audioRate: '48k',
            },
            words('note', cut.id),
            tag('spine', {}, ...spine),
          ),
        ),
      ),
    ),
  )
  return {
    text: document('fcpxml', root),
    losses: lossesOf({ ...counts, levels: uneven, mutes: cut.tracks.filter(({ muted }) => muted).length }),
  }
}
