import { describe, expect, it } from 'vitest'
import { applyOperations } from './apply.ts'
import { ReturnError, type ReturnedClip, readReturned, takeBack } from './back/index.ts'
import type { Cut, CutClip } from './cut.ts'
import { layOut } from './lay-out.ts'
import type { Montage } from './montage.ts'
import type { CutOperation, Deed } from './operation.ts'
import { editedBy, sampleMontage } from './sample-montage.ts'
import {
  carries,
  dissolveInto,
  type ExchangeFormat,
  exchange,
  exchangeFormats,
  isSound,
  steadyLevel,
  withoutId,
} from './there/index.ts'

// Each made once, for all formats. Two hundred of them: ROUND_TRIPS=200 npm test -- unit there-and-back
const count = Number(process.env.ROUND_TRIPS ?? 24)
const small = sampleMontage(2, 3)
const cuts = Array.from({ length: count }, (_, seed) => editedBy(seed, 12, small))
const some = cuts.slice(0, 8)

const write = (cut: Cut, format: ExchangeFormat) =>
  exchange[format].write({ cut, width: 1280, height: 720, nameOf: (clip) => clip.text?.text ?? 'ช็อต <1> & "2"' })

// What each format says of a clip. Titles are not in an EDL, nor is loudness, nor that something is silent.
const says = {
  otio: { titles: true, level: true, muted: true },
  fcpxml: { titles: true, level: true, muted: true },
  fcp7: { titles: true, level: true, muted: true },
  edl: { titles: false, level: false, muted: false },
}

const asWritten = (cut: Cut, format: ExchangeFormat): ReturnedClip[] => {
  const sounds = cut.tracks.filter(({ of }) => isSound(of))
  const tracks = cut.tracks.filter(
    (track, n) => format !== 'edl' || n === 0 || (sounds.indexOf(track) >= 0 && sounds.indexOf(track) < 4),
  )
  return tracks
    .flatMap((track) =>
      track.clips.map((clip, n): ReturnedClip => {
        const db = steadyLevel(clip)
        const dissolve = format === 'fcpxml' && track !== cut.tracks[0] ? 0 : dissolveInto(track, n)
        return {
          clip: clip.id,
          name: '',
          in: clip.in,
          frames: clip.frames,
          at: clip.at,
          speed: clip.speed,
          ...(track.of === 'title' && clip.text ? { text: clip.text.text } : {}),
          ...(says[format].level && db !== undefined ? { db } : {}),
          ...(says[format].muted && clip.muted ? { muted: true } : {}),
          ...(dissolve > 0 ? { dissolve } : {}),
        }
      }),
    )
    .sort((a, b) => ((a.clip ?? '') < (b.clip ?? '') ? -1 : 1))
}

const asRead = (text: string): ReturnedClip[] =>
  readReturned(text, 24)
    .tracks.flatMap(({ clips }) => clips)
    .map(({ file: _, ...clip }) => ({ ...clip, name: '' }))
    .sort((a, b) => ((a.clip ?? '') < (b.clip ?? '') ? -1 : 1))

describe.each(exchangeFormats)('%s', (format) => {
  it('cuts go out and come back as they were, in all that it can say', () => {
    for (const [seed, { cut }] of cuts.entries())
      expect(asRead(write(cut, format).text), `cut ${seed}`).toEqual(asWritten(cut, format))
  })

  it('says what it could not carry', () => {
    const { cut } = editedBy(3, 40)
    const lost = write(cut, format).losses.map(({ what }) => what)
    const titles = cut.tracks.filter(({ of }) => of === 'title').length
    expect(lost.includes('titles')).toBe(format === 'edl' && titles > 0)
    expect(lost).toContain('ducking')
  })
})

// What stands in `carries`, and so on the page about it, is what is written.
describe('the table of what is carried', () => {
  const plain = editedBy(1, 0, sampleMontage()).cut
  const looks: Partial<CutClip> = {
    ...{ transform: { from: [0, 0, 0.5, 0.5] as const }, fade: { in: 4, out: 4 }, pan: 0.5 },
    enter: { by: 'fade', frames: 6 },
    level: [
      { at: 0, db: -3 },
      { at: 9, db: -9 },
    ],
  } as Partial<CutClip>
  const title: CutClip = {
    ...{ id: 'words', source: { subject: { film: 'film' } }, at: 40, in: 0, out: 20, frames: 20, speed: 1 },
    text: { text: 'คำ', style: 'over' },
  }
  const cut: Cut = {
    ...plain,
    markers: [{ id: 'k', at: 3, text: 'ดู' }],
    chapters: [{ id: 'c', at: 0, text: 'หนึ่ง' }],
    tracks: [
      ...plain.tracks.map((track) => ({
        ...track,
        clips: track.clips.map((clip, n) => (n === 1 ? { ...clip, ...looks, muted: true } : clip)),
      })),
      { id: 'title-9', of: 'title', clips: [title] },
    ],
  }
  const saidOf = {
    ...{ markers: 'markers', titles: 'titles', keyframes: 'levels', mutes: 'mutes', transforms: 'transforms' },
    ...{ fades: 'fades', black: 'black', pan: 'pan', ducking: 'ducking', chapters: 'chapters' },
  } as const

  it.each(exchangeFormats)('%s says as lost what it does not carry, and of what it carries nothing', (format) => {
    const lost = new Set<string>(write(cut, format).losses.map(({ what }) => what))
    for (const [feature, loss] of Object.entries(saidOf) as [keyof typeof saidOf, string][])
      expect(lost.has(loss), feature).toBe(carries[format][feature] !== 'yes')
  })

  it('what is in words of ours stands in the file', () => {
    const { text } = write(cut, 'otio')
    for (const word of ['transform', 'fade', 'pan', 'level', 'enter', 'ducking']) expect(text).toContain(`"${word}"`)
    const order = { cut, width: 64, height: 36, nameOf: () => '', unitsOf: () => ['abc123'] }
    for (const format of exchangeFormats) {
      expect(exchange[format].write(order).text).toContain('abc123')
      expect(carries[format].keys).toBe('ours')
    }
  })
})

describe('what comes in from anywhere', () => {
  const fault = (text: string, rate: 24 | 30 = 24) => {
    try {
      readReturned(text, rate)
      return undefined
    } catch (error) {
      if (error instanceof ReturnError) return error.fault
      throw error
    }
  }
  const cut = editedBy(1, 0, sampleMontage()).cut

  it('a hostile file is refused with a word that says why', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE fcpxml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><fcpxml version="1.11">&b;</fcpxml>'
    expect(fault(bomb)).toBe('doctype')
    expect(fault('<?xml version="1.0"?><!DOCTYPE xmeml SYSTEM "file:///etc/passwd"><xmeml version="5"/>')).toBe(
      'doctype',
    )
    expect(fault(`<fcpxml version="1.11">${'<gap>'.repeat(500)}`)).toBe('too-deep')
    expect(fault(`<xmeml version="5">${' '.repeat(50_000_001)}`)).toBe('too-large')
    expect(fault('<fcpxml version="1.11"><resources>')).toBe('broken')
    expect(fault(`{"OTIO_SCHEMA": "Timeline.1", "tracks": ${'['.repeat(100_000)}`)).toBe('broken')
    expect(fault('{"OTIO_SCHEMA": "Clip.2"}')).toBe('unknown')
    expect(fault('once upon a time')).toBe('unknown')
    expect(fault('<xmeml version="5"><sequence><name>x</name></sequence></xmeml>')).toBe('empty')
    expect(fault(write(cut, 'fcpxml').text.replace('frameDuration="1/24s"', 'frameDuration="1/60s"'))).toBe('rate')
  })

  it('a timeline at 23.976 is read frame by frame, and said so', () => {
    const text = write(cut, 'fcp7').text.replaceAll('<ntsc>FALSE</ntsc>', '<ntsc>TRUE</ntsc>')
    expect(readReturned(text, 24).notes).toEqual(['ntsc'])
  })

  it('drop frame is counted as it drops, and refused where the film has no such frames', () => {
    const list = [
      'TITLE: X',
      'FCM: DROP FRAME',
      '001  AX V C 00:00:00;00 00:00:10;00 00:00:59;28 00:01:10;00',
      '* FROM CLIP NAME: a',
    ].join('\n')
    expect(fault(list)).toBe('rate')
    const read = readReturned(list, 30)
    expect(read.notes).toEqual(['drop-frame'])
    // From 00:00:59;28 two frames, then ten seconds less the two numbers that are left out.
    expect(read.tracks[0]?.clips[0]).toMatchObject({ at: 1798, frames: 300, speed: 1 })
  })

  it('names keep their ids through whatever a tool adds before them', () => {
    expect(withoutId('My shot [p-h1]')).toBe('My shot')
  })
})

describe('what came back', () => {
  let made = 0
  const newId = () => `new${++made}`
  const lines = ({ tracks }: Cut) =>
    tracks.flatMap(({ clips }) => clips.map(({ id, in: from, frames, at, speed }) => ({ id, from, frames, at, speed })))
  const taken = (montage: Montage, deeds: Deed[]) =>
    layOut(
      applyOperations(
        montage,
        deeds.map((deed, n) => ({ ...deed, id: `b${n}`, by: 'me', madeAt: n, turn: n }) as CutOperation),
      ).montage,
    )

  it.each(exchangeFormats)('%s: unchanged it is no change at all, of any cut', (format) => {
    for (const [seed, { cut, montage }] of some.entries()) {
      const { changes, deeds, asked } = takeBack(montage, readReturned(write(cut, format).text, 24), newId)
      expect({ changes, deeds, asked }, `cut ${seed}`).toEqual({ changes: [], deeds: [], asked: [] })
    }
  })

  it.each(['otio', 'fcpxml', 'fcp7'] as const)('%s: taken, another’s cut is ours, to the frame', (format) => {
    const known = new Set(lines(layOut(small)).map(({ id }) => id))
    for (const [seed, { cut: theirs }] of some.entries()) {
      // What the other room cannot know is how we say that a clip is new: such cuts are told apart by their clips.
      const back = takeBack(small, readReturned(write(theirs, format).text, 24), newId)
      const ours = taken(small, back.deeds)
      const there = lines(theirs).filter(({ id }) => known.has(id))
      const here = new Map(lines(ours).map((each) => [each.id, each]))
      for (const each of there) expect(here.get(each.id), `cut ${seed}: ${each.id}`).toEqual(each)
    }
  })

  it('a trim, a move, a clip taken out, a longer one and a new one are told as what they are', () => {
    const base = sampleMontage()
    const cut = layOut(base)
    const [first, second, third] = cut.tracks[0]?.clips.slice(1) ?? []
    if (!first || !second || !third) throw new Error('three pictures')
    const read = readReturned(write(cut, 'otio').text, 24)
    const line = read.tracks[0]?.clips ?? []
    const at = (id: string) => line.findIndex(({ clip }) => clip === id)
    const change = (id: string, change: Partial<ReturnedClip>) => {
      const n = at(id)
      const clip = line[n]
      if (clip) line[n] = { ...clip, ...change }
    }
    change(first.id, { frames: first.frames - 10 })
    change(second.id, { frames: second.frames + 48, clip: second.id })
    line.splice(at(third.id), 1)
    line.push({ name: 'drone.mov', file: 'drone.mov', in: 0, frames: 50, at: 9000, speed: 1 })
    const back = takeBack(base, read, newId)
    expect(back.changes.filter(({ is }) => is !== 'moved').map(({ is }) => is)).toEqual([
      'gone',
      'new',
      'trimmed',
      'longer',
    ])
    expect(back.remakes).toEqual([{ shotId: 'h0-1', frames: second.frames + 48 }])
    expect(back.asked.map(({ name }) => name)).toEqual(['drone.mov'])
  })

  it('what lost its name in another room is known by its file', () => {
    const base = sampleMontage()
    const read = readReturned(
      write(layOut(base), 'fcp7')
        .text.replace(/ \[[^\]]+\]/g, '')
        .replace(/peace\.clip=\S+ /g, ''),
      24,
    )
    for (const { clips } of read.tracks) for (const each of clips) expect(each.clip).toBeUndefined()
    const { changes } = takeBack(base, read, newId)
    expect(changes.filter(({ is }) => is === 'gone' || is === 'new')).toEqual([])
  })
})
