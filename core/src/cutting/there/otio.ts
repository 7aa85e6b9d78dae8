import type { CutClip, Track } from '../cut.ts'
import {
  common,
  dissolveInto,
  fileOf,
  isMade,
  isSound,
  lossesOf,
  named,
  type Order,
  unitsOf,
  type Written,
} from './exchange.ts'

// OpenTimelineIO, as JSON. What its words lack lies in `metadata.peace`, which other rooms hand back as it was.

type Json = { [key: string]: unknown }

export const otio = (order: Order): Written => {
  const { cut, nameOf } = order
  const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', value, rate: cut.rate })
  const range = (from: number, frames: number) => ({
    OTIO_SCHEMA: 'TimeRange.1',
    start_time: time(from),
    duration: time(frames),
  })
  const gap = (frames: number): Json => ({
    OTIO_SCHEMA: 'Gap.1',
    name: '',
    source_range: range(0, frames),
    effects: [],
    markers: [],
    enabled: true,
    metadata: {},
  })
  const media = (clip: CutClip, of: Track['of']): Json =>
    isMade(of)
      ? {
          OTIO_SCHEMA: 'GeneratorReference.1',
          name: '',
          generator_kind: 'title',
          parameters: { text: clip.text?.text ?? '' },
          metadata: {},
        }
      : {
          OTIO_SCHEMA: 'ExternalReference.1',
          name: fileOf(clip, of),
          target_url: `media/${fileOf(clip, of)}`,
          available_range: clip.length === undefined ? null : range(0, clip.length),
          metadata: {},
        }
  const item = (clip: CutClip, of: Track['of']): Json => {
    const { id, source, level, pan, transform, enter, fade, text, muted, link } = clip
    const units = unitsOf(order, clip, of)
    const ours = { clip: id, source, level, pan, transform, enter, fade, text, link }
    return {
      OTIO_SCHEMA: 'Clip.2',
      name: named(clip, nameOf),
      source_range: range(clip.in, clip.frames),
      effects:
        clip.speed === 1
          ? []
          : [
              {
                OTIO_SCHEMA: 'LinearTimeWarp.1',
                name: '',
                effect_name: 'LinearTimeWarp',
                time_scalar: clip.speed,
                metadata: {},
              },
            ],
      markers: [],
      enabled: muted !== true,
      metadata: { peace: units.length > 0 ? { ...ours, units } : ours },
      media_references: { DEFAULT_MEDIA: media(clip, of) },
      active_media_reference_key: 'DEFAULT_MEDIA',
    }
  }
  const children = (track: Track): Json[] => {
    let at = 0
    return track.clips.flatMap((clip, n) => {
      const before = clip.at > at ? [gap(clip.at - at)] : []
      at = clip.at + clip.frames
      const frames = dissolveInto(track, n)
      const over: Json[] =
        frames > 0
          ? [
              {
                OTIO_SCHEMA: 'Transition.1',
                name: '',
                transition_type: 'SMPTE_Dissolve',
                in_offset: time(0),
                out_offset: time(frames),
                // Ours holds the last picture of what was before; others play on, where there is more of it.
                metadata: { peace: { holds: 'last' } },
              },
            ]
          : []
      return [...before, ...over, item(clip, track.of)]
    })
  }
  const tracks = cut.tracks.map((track) => ({
    OTIO_SCHEMA: 'Track.1',
    name: track.id,
    kind: isSound(track.of) ? 'Audio' : 'Video',
    children: children(track),
    source_range: null,
    effects: [],
    markers: [],
    enabled: track.muted !== true,
    metadata: { peace: { of: track.of } },
  }))
  const markers = cut.markers.map(({ id, at, text }) => ({
    OTIO_SCHEMA: 'Marker.2',
    name: text,
    color: 'RED',
    marked_range: range(at, 1),
    comment: text,
    metadata: { peace: { mark: id } },
  }))
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    name: cut.name,
    global_start_time: time(0),
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      name: 'tracks',
      children: tracks,
      source_range: null,
      effects: [],
      markers,
      enabled: true,
      metadata: {},
    },
    metadata: { peace: { cut: cut.id, film: cut.filmId, aspect: cut.aspect, ducking: cut.ducking } },
  }
  // Kept, but only by who knows us.
  const { held, fades, black, transforms, ducking, pan, chapters } = common(cut)
  const levels = cut.tracks.flatMap(({ clips }) => clips).filter(({ level }) => level?.length).length
  return {
    text: `${JSON.stringify(timeline, null, 2)}\n`,
    losses: lossesOf({ held, fades, black, transforms, ducking, pan, chapters, levels }),
  }
}
