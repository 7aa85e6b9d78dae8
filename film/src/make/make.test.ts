import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BoundShot, type UnitSpecOf, unbindScenes } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { decodeWav } from '@peace/core/media'
import { captionCues, msOfFrames, resolveTimeline } from '@peace/core/timeline'
import { afterAll, describe, expect, it } from 'vitest'
import { probe, ToolError } from '../cut/ffmpeg.ts'
import { makeUnit } from './make-unit.ts'
import type { FilmNeed, FilmOrder } from './order.ts'
import { openStudio } from './studio.ts'

const root = mkdtempSync(join(tmpdir(), 'make-'))
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const studio = openStudio({ tools: { ffmpeg, espeak: undefined }, folder: root, processes: 1 })
afterAll(() => {
  studio.close()
  rmSync(root, { recursive: true, force: true })
})

let made = 0
const key = (name: string) => name.padStart(64, '0').replace(/[^0-9a-f]/g, 'a')
const order = <K extends UnitSpecOf<'part'>['kind'] | 'line' | 'mix' | 'clip' | 'cut'>(
  kind: K,
  fields: UnitSpecOf<K>['fields'],
  needs: FilmNeed[] = [],
  inputs: object = {},
) => {
  const folder = join(root, `order-${++made}`)
  mkdirSync(folder, { recursive: true })
  const spec = {
    kind,
    subject: 's',
    quality: 'draft',
    seed: 1,
    take: 0,
    recipe: 1,
    fields,
    inputs,
  }
  return { spec, needs, folder, report: () => undefined, signal: new AbortController().signal } as unknown as FilmOrder
}

// A clip as it might come from anywhere.
const foreign = (name: string, args: string[]): FilmNeed => {
  const path = join(root, name)
  const run = spawnSync(ffmpeg, ['-y', '-loglevel', 'error', ...args, path], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return {
    key: key(name),
    kind: 'clip',
    ms: undefined,
    model: 'veo',
    files: [{ role: 'main', name, path, contentType: 'video/mp4' }],
  }
}

const shot = (id: string, clip: string, ms: number, more: Partial<BoundShot> = {}): BoundShot => ({
  ...{
    shotId: id,
    clips: [clip],
    ms,
    trimInMs: 0,
    trimOutMs: 0,
    transition: 'cut',
    overlay: '',
    lines: [],
    effects: [],
  },
  ...more,
})
const frame = { width: 320, height: 180 }
const partOf = (shots: BoundShot[], needs: FilmNeed[] = []) => {
  const { scenes, clips, lines } = unbindScenes([{ sceneId: 's', title: 'INT. ROOM - DAY', shots }])
  const how = { fps: 24, language: 'en', captions: 'none', watermark: false } as const
  const scene = must(scenes[0], 'scene')
  return order('part', { ...frame, ...how, firstShot: 0, shotCount: shots.length, scene }, needs, { clips, lines })
}
const framesIn = (path: string): number =>
  Number(
    /frame=\s*(\d+)\D*$/.exec(
      spawnSync(ffmpeg, ['-hide_banner', '-i', path, '-map', '0:v', '-c', 'copy', '-f', 'null', '-'], {
        encoding: 'utf8',
      })
        .stderr.split('\r')
        .at(-1)
        ?.match(/frame=\s*\d+/)?.[0] ?? '',
    )?.[1] ?? 0,
  )

const spoken = (wave: string, ms: number): FilmNeed => {
  const path = join(root, `${wave}.wav`)
  spawnSync(ffmpeg, [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    `sine=frequency=440:duration=${ms / 1000}`,
    '-af',
    'volume=12dB',
    '-c:a',
    'pcm_s16le',
    '-fflags',
    '+bitexact',
    path,
  ])
  return {
    key: key(wave),
    kind: 'line',
    ms,
    model: 'test',
    files: [{ role: 'main', name: 'line.wav', path, contentType: 'audio/wav' }],
  }
}

describe('a part', () => {
  it('joins clips of any size, rate and sound, cut to the frame', async () => {
    const clips = [
      foreign('wide.mp4', [
        '-f',
        'lavfi',
        '-i',
        'testsrc2=s=640x480:r=30:d=2',
        '-f',
        'lavfi',
        '-i',
        'sine=d=2',
        '-c:v',
        'libx264',
        '-c:a',
        'aac',
      ]),
      foreign('tall.webm', [
        '-f',
        'lavfi',
        '-i',
        'testsrc2=s=270x480:r=16:d=1',
        '-c:v',
        'libvpx',
        '-deadline',
        'realtime',
      ]),
      foreign('small.mp4', ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=8:d=3', '-c:v', 'mpeg4']),
    ]
    const shots = [
      shot('a', key('wide.mp4'), 2000),
      shot('b', key('tall.webm'), 1500),
      shot('c', key('small.mp4'), 1000, { transition: 'dissolve', trimInMs: 500 }),
      shot('d', key('wide.mp4'), 1000, { transition: 'fade', overlay: 'Later' }),
    ]
    const result = await makeUnit(studio, partOf(shots, clips))
    const path = result.files[0]?.path ?? ''
    expect(framesIn(path)).toBe(Math.round((result.ms ?? 0) * 0.024))
    expect(result.ms).toBe(msOfFrames(48 + 36 + 12 + 24))
    expect((await probe(studio.tools, path)).video).toMatchObject({ codec: 'h264', width: 320, height: 180, fps: 24 })
  }, 60_000)

  it('holds the picture where the speech came out longer', async () => {
    const clip = foreign('held.mp4', ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=24:d=1', '-c:v', 'libx264'])
    const line = spoken('long', 4000)
    const lines = [{ lineId: 'l', unit: line.key, estimatedMs: 500, text: 'A long speech.', speaker: 'A' }]
    const result = await makeUnit(studio, partOf([shot('a', clip.key, 1000, { lines })], [clip, line]))
    expect(result.ms).toBeGreaterThan(4600)
  }, 60_000)

  it('says so when a clip is corrupt or missing', async () => {
    const path = join(root, 'broken.mp4')
    writeFileSync(path, 'not a film at all')
    const broken: FilmNeed = {
      key: key('broken'),
      kind: 'clip',
      ms: 1000,
      model: 'veo',
      files: [{ role: 'main', name: 'broken.mp4', path, contentType: 'video/mp4' }],
    }
    await expect(makeUnit(studio, partOf([shot('a', broken.key, 1000)], [broken]))).rejects.toMatchObject({
      name: 'ToolError',
      code: 'corrupt',
    })
    await expect(makeUnit(studio, partOf([shot('a', key('gone'), 1000)]))).rejects.toThrow('shot a has no clip')
  }, 60_000)
})

describe('the mix', () => {
  it('puts each caption within 40 ms of its sound, at −16 LUFS', async () => {
    const lines = [spoken('first', 900), spoken('second', 1400)]
    const planned = lines.map((line, index) => ({
      lineId: `l${index}`,
      unit: line.key,
      estimatedMs: 1000,
      text: `Speech ${index}`,
      speaker: 'A',
    }))
    const scenes = [
      {
        sceneId: 's',
        title: 'INT. ROOM',
        shots: [
          shot('a', key('x'), 4000, { lines: planned.slice(0, 1) }),
          shot('b', key('x'), 4000, { lines: planned.slice(1) }),
        ],
      },
    ]
    const unbound = unbindScenes(scenes)
    const fields: UnitSpecOf<'mix'>['fields'] = {
      titleMs: 1000,
      creditsMs: 1000,
      scenes: unbound.scenes,
      ambiences: [],
      music: [],
      levels: { voice: 100, music: 100, effects: 100 },
    }
    const result = await makeUnit(studio, order('mix', fields, lines, { ...unbound, ambiences: [], music: [] }))
    const main = result.files.find(({ role }) => role === 'main')?.path ?? ''
    const decoded = join(root, 'mix.wav')
    spawnSync(ffmpeg, ['-y', '-loglevel', 'error', '-i', main, '-c:a', 'pcm_s16le', '-fflags', '+bitexact', decoded])
    const wave = decodeWav(readFileSync(decoded))
    const channel = wave?.channels[0] ?? new Float32Array()
    const rate = wave?.rate ?? 1
    const soundsAt = (ms: number) =>
      channel
        .subarray(Math.round((ms * rate) / 1000), Math.round(((ms + 12) * rate) / 1000))
        .some((value) => Math.abs(value) > 0.02)
    const timeline = resolveTimeline(scenes, (unit) => lines.find((line) => line.key === unit)?.ms, fields)
    const cues = captionCues(timeline, 'en')
    expect(cues).toHaveLength(2)
    for (const { startMs, endMs } of cues) {
      expect(soundsAt(startMs + 28)).toBe(true)
      expect(soundsAt(startMs - 40)).toBe(false)
      expect(soundsAt(endMs - 40)).toBe(true)
      expect(soundsAt(endMs + 40)).toBe(false)
    }
    const said = spawnSync(
      ffmpeg,
      ['-hide_banner', '-nostats', '-i', main, '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'],
      { encoding: 'utf8' },
    ).stderr
    expect(
      Math.abs(Number(/I:\s+(-[\d.]+) LUFS/.exec(said.slice(said.lastIndexOf('Summary')))?.[1]) + 16),
    ).toBeLessThan(1)
    expect(result.files.filter(({ role }) => role === 'stem').map(({ name }) => name)).toEqual([
      'voice.flac',
      'music.flac',
      'effects.flac',
    ])
  }, 60_000)
})

describe('a line no voice can speak', () => {
  it('is a soft murmur as long as was planned, and says why', async () => {
    const fields: UnitSpecOf<'line'>['fields'] = {
      text: 'หลับตา แล้วฟังลม 😀',
      language: 'th',
      voice: { register: 'elder-man', pitchCents: 0, pacePercent: 100 },
      delivery: '',
      estimatedMs: 2000,
    }
    const result = await makeUnit(studio, order('line', fields))
    expect(result).toMatchObject({ ms: 2000, model: 'murmur', note: 'voice-cue' })
  })
})

describe('a tool', () => {
  it('that is missing is named', async () => {
    const bare = { ...studio, tools: { ...studio.tools, ffmpeg: '/nowhere/ffmpeg' } }
    await expect(makeUnit(bare, partOf([shot('a', key('wide.mp4'), 1000)], []))).rejects.toBeInstanceOf(ToolError)
    const clip = {
      key: key('c'),
      kind: 'clip',
      ms: 1000,
      model: 'veo',
      files: [{ role: 'main' as const, name: 'c.mp4', path: join(root, 'none.mp4'), contentType: 'video/mp4' }],
    }
    await expect(makeUnit(bare, partOf([shot('a', clip.key, 1000)], [clip]))).rejects.toMatchObject({
      code: 'no-tool',
    })
  })

  it('that finds the disk full says so, whether it draws or encodes', async () => {
    const picture = {
      ...frame,
      style: 'natural',
      size: 'wide',
      angle: 'eye',
      lens: 'normal-50',
      setting: 'ext',
      place: 'FIELD',
      time: 'DAY',
      mood: 'calm',
      weather: [],
      description: '',
      figures: [],
      props: [],
    } as const
    const folder = join(root, 'full')
    mkdirSync(folder)
    for (const name of ['main.jpg', 'clip.mp4']) symlinkSync('/dev/full', join(folder, name))
    const still = {
      ...order('clip', { ...frame, fps: 24, ms: 500, move: 'static', motion: '', piece: 0, pieces: 1 }),
      folder,
    }
    const spec = { ...still.spec, kind: 'still', fields: { picture } } as unknown as FilmOrder['spec']
    await expect(makeUnit(studio, { ...still, spec })).rejects.toMatchObject({ code: 'full' })
    const clip = {
      ...still.spec,
      fields: { ...frame, fps: 24, ms: 500, move: 'static', motion: '', piece: 0, pieces: 1, picture },
    } as unknown as FilmOrder['spec']
    await expect(makeUnit(studio, { ...still, spec: clip })).rejects.toMatchObject({ name: 'ToolError' })
  }, 60_000)

  it('that is ended while it draws fails that clip alone, and the next is drawn', async () => {
    const fields: UnitSpecOf<'clip'>['fields'] = {
      ...{ ...frame, fps: 24, ms: 20_000, move: 'dolly-in', motion: '', piece: 0, pieces: 1 },
      picture: {
        ...frame,
        style: 'natural',
        size: 'wide',
        angle: 'eye',
        lens: 'normal-50',
        setting: 'ext',
        place: 'FIELD',
        time: 'DAY',
        mood: 'calm',
        weather: [],
        description: '',
        figures: [],
        props: [],
      },
    }
    const controller = new AbortController()
    const long = { ...order('clip', fields), signal: controller.signal, report: () => controller.abort() }
    await expect(makeUnit(studio, long)).rejects.toMatchObject({ code: 'interrupted' })
    const short = await makeUnit(studio, order('clip', { ...fields, ms: 1000 }))
    expect(framesIn(short.files[0]?.path ?? '')).toBe(24)
  }, 60_000)
})
