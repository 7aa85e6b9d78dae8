import { csvOf } from '../csv/index.ts'
import { filmFps } from '../timeline/index.ts'
import { type Cue, standingOf } from './cues.ts'
import type { Note } from './note.ts'

// What was said of a film as markers for an editor's own program: each where its picture is in the cut as it is now. What spoke
// of a picture that is gone has no place in it, and is left out.
export type Marker = { frame: number; frames: number; who: string; text: string }

const framesOf = (ms: number): number => Math.round((ms * filmFps) / 1000)

export const markersOf = (notes: readonly Note[], cues: readonly Cue[]): Marker[] =>
  notes
    .flatMap((note): Marker[] => {
      const standing = standingOf(note.anchor, cues)
      if (standing.is === 'cut') return []
      const who = 'guest' in note.by ? note.by.guest : note.by.name
      const frames = Math.max(1, framesOf(note.spanMs ?? 0))
      return [{ frame: framesOf(standing.ms), frames, who, text: note.text.replace(/\s+/g, ' ').trim() }]
    })
    .sort((a, b) => a.frame - b.frame)

const two = (count: number): string => String(count).padStart(2, '0')
const timecode = (frame: number): string => {
  const seconds = Math.floor(frame / filmFps)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % filmFps].map(two).join(':')
}

const csv = (markers: readonly Marker[]): string =>
  csvOf([
    ['Timecode', 'Frame', 'Frames', 'Name', 'Note'],
    ...markers.map(({ frame, frames, who, text }) => [timecode(frame), String(frame), String(frames), who, text]),
  ])

// As DaVinci Resolve reads markers from an EDL: a bar begins its fields, so none is in the words.
const edl = (markers: readonly Marker[], title: string): string => {
  const plain = (text: string) => text.replace(/[|\r\n]/g, ' ')
  const events = markers.map(({ frame, frames, who, text }, n) => {
    const [from, to] = [timecode(frame), timecode(frame + 1)]
    const number = String(n + 1).padStart(3, '0')
    return `${number}  001      V     C        ${from} ${to} ${from} ${to}\n${plain(text)} |C:ResolveColorBlue |M:${plain(who)} |D:${frames}\n`
  })
  return `TITLE: ${plain(title)}\nFCM: NON-DROP FRAME\n\n${events.join('\n')}`
}

const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: filmFps, value })
const otio = (markers: readonly Marker[], title: string): string =>
  JSON.stringify(
    {
      ...{ OTIO_SCHEMA: 'Timeline.1', name: title, metadata: {}, global_start_time: null },
      tracks: {
        ...{ OTIO_SCHEMA: 'Stack.1', name: 'tracks', metadata: {}, source_range: null, effects: [], children: [] },
        markers: markers.map(({ frame, frames, who, text }) => ({
          ...{ OTIO_SCHEMA: 'Marker.2', name: who, color: 'BLUE', comment: text, metadata: {} },
          marked_range: { OTIO_SCHEMA: 'TimeRange.1', start_time: time(frame), duration: time(frames) },
        })),
      },
    },
    null,
    2,
  )

const inXml = (text: string): string =>
  text
    .replace(/[^\t\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const fcpxml = (markers: readonly Marker[], title: string): string => {
  const at = (frames: number) => `${frames}/${filmFps}s`
  const last = Math.max(1, ...markers.map(({ frame, frames }) => frame + frames))
  const each = markers.map(
    ({ frame, frames, who, text }) =>
      `<marker start="${at(frame)}" duration="${at(frames)}" value="${inXml(`${who}: ${text}`)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.10"><resources><format id="r1" frameDuration="1/${filmFps}s" width="1280" height="720"/></resources>
<library><event name="${inXml(title)}"><project name="${inXml(title)}"><sequence format="r1" duration="${at(last)}"><spine>
<gap name="${inXml(title)}" offset="0s" start="0s" duration="${at(last)}">${each.join('\n')}</gap>
</spine></sequence></project></event></library></fcpxml>
`
}

export const markerFormats = ['csv', 'edl', 'fcpxml', 'otio'] as const
export type MarkerFormat = (typeof markerFormats)[number]
const printers = { csv, edl, fcpxml, otio } as const
export const printMarkers = (format: MarkerFormat, markers: readonly Marker[], title: string): string =>
  printers[format](markers, title)
