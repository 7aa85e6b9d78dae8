import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { type Cue, markersOf, noteSchema, printMarkers } from './index.ts'

const cues: Cue[] = [
  { shot: 's2', startMs: 0, endMs: 2000, inMs: 0 },
  { shot: 's1', startMs: 2000, endMs: 5000, inMs: 500 },
]
const note = (id: string, shot: string, ms: number, text: string, spanMs?: number) =>
  noteSchema.parse({
    ...{ id, filmId: 'f', cut: 'a'.repeat(64), text, createdAt: 1, by: { guest: 'ป้าแดง', link: 'l' } },
    anchor: { kind: 'clip', subject: { shot }, ms },
    ...(spanMs === undefined ? {} : { spanMs }),
  })
const markers = markersOf(
  [note('a', 's1', 1000, 'แสง "แรง" | ไป & <มาก>', 500), note('b', 's2', 250, '=1+1'), note('c', 'gone', 0, 'x')],
  cues,
)

it('a marker is where its picture is now, in the order of the cut; what is gone has none', () => {
  expect(markers.map(({ frame, frames }) => [frame, frames])).toEqual([
    [6, 1],
    [60, 12],
  ])
})

it('each format says the same of them, and no word breaks its own', () => {
  const csv = printMarkers('csv', markers, 'โคม')
  expect(csv).toContain("00:00:00:06,6,1,ป้าแดง,'=1+1")
  expect(csv).toContain('00:00:02:12,60,12,ป้าแดง,"แสง ""แรง"" | ไป & <มาก>"')
  expect(printMarkers('edl', markers, 'โคม').split('\n').slice(6)).toEqual([
    '002  001      V     C        00:00:02:12 00:00:02:13 00:00:02:12 00:00:02:13',
    'แสง "แรง"   ไป & <มาก> |C:ResolveColorBlue |M:ป้าแดง |D:12',
    '',
  ])
  const otio = JSON.parse(printMarkers('otio', markers, 'โคม'))
  expect(otio.tracks.markers[1].marked_range.start_time).toEqual({ OTIO_SCHEMA: 'RationalTime.1', rate: 24, value: 60 })
  const xml = printMarkers('fcpxml', markers, 'โคม')
  expect(XMLValidator.validate(xml)).toBe(true)
  const read = new XMLParser({ ignoreAttributes: false }).parse(xml)
  const [, second] = read.fcpxml.library.event.project.sequence.spine.gap.marker
  expect([second['@_start'], second['@_value']]).toEqual(['60/24s', 'ป้าแดง: แสง "แรง" | ไป & <มาก>'])
})
