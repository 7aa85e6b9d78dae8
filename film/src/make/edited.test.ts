import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planFor, sampleFilm, type Unit } from '@peace/core/build'
import {
  applyOperations,
  type Cut,
  type CutOperation,
  cutFrames,
  type Deed,
  editedBy,
  layOut,
  montageOf,
  seenAt,
} from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { framesOf, msOfFrames } from '@peace/core/timeline'
import { afterAll, expect, it } from 'vitest'
import { probe } from '../cut/ffmpeg.ts'
import { encodeFrames } from '../cut/raw-frames.ts'
import type { SourceClip } from '../cut/segment.ts'
import { renderStretch } from '../cut/stretch.ts'
import { makeUnit } from './make-unit.ts'
import type { FilmNeed, FilmOrder } from './order.ts'
import { openStudio } from './studio.ts'

const root = mkdtempSync(join(tmpdir(), 'edited-'))
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const studio = openStudio({ tools: { ffmpeg, espeak: undefined }, folder: root, processes: 1 })
afterAll(() => {
  studio.close()
  rmSync(root, { recursive: true, force: true })
})

const [width, height] = [64, 36]
const film = sampleFilm({ scenes: 1, shotsPerScene: 3 })
const account = { maxHeight: 1080, watermark: false } as const

// Each picture says whose it is (red), which frame (green), and which side (blue).
type Colour = [number, number, number]
const colourOf = (shot: number, frame: number, right: boolean): Colour => [
  40 + 34 * shot,
  30 + 20 * (frame % 10),
  right ? 200 : 60,
]

const shotNumber = (id: string): number => film.shots.findIndex((shot) => shot.id === id)

const pictureOf = async (key: string, ms: number, at: number): Promise<SourceClip> => {
  const path = join(root, `${key.slice(0, 12)}.mp4`)
  const count = framesOf(ms)
  const pixels = new Uint8Array(width * height * 4)
  await encodeFrames(studio.tools, { width, height, count, quality: 'draft', out: path }, async (frame) => {
    for (const right of [false, true]) {
      const [red, green, blue] = colourOf(at, frame, right)
      for (let y = 0; y < height; y++)
        for (let x = right ? width / 2 : 0; x < (right ? width : width / 2); x++)
          pixels.set([red, green, blue, 255], (y * width + x) * 4)
    }
    return pixels.slice()
  })
  return { path, ms, width, height, ours: true }
}

let made = 0
const orderOf = (unit: Unit, needs: FilmNeed[]): FilmOrder => {
  const folder = join(root, `order-${++made}`)
  mkdirSync(folder)
  const fields = { ...unit.spec.fields, width, height }
  return {
    ...{ spec: { ...unit.spec, fields }, needs, folder },
    ...{ report: () => undefined, signal: new AbortController().signal },
  } as unknown as FilmOrder
}

// What the cut says is at this place of this frame; nothing where a card is, which has no colour of its own.
const expected = (cut: Cut, frame: number, right: boolean): Colour | undefined => {
  const seen = seenAt(cut, frame)
  let colour: Colour = [0, 0, 0]
  for (const { clip, frame: at, alpha, crop } of seen.layers) {
    const { subject } = clip.source
    if (!('shot' in subject)) return undefined
    const [x, , w] = crop
    const place = x + w * (right ? 0.75 : 0.25)
    // At an edge within the picture two colours run together.
    if (Math.abs(place - 0.5) < 0.06) return undefined
    const its = colourOf(shotNumber(subject.shot), at, place >= 0.5)
    colour = [0, 1, 2].map((n) => must(colour[n], 'part') * (1 - alpha) + must(its[n], 'part') * alpha) as Colour
  }
  return colour.map((part) => part * (1 - seen.black)) as Colour
}

const decoded = (path: string): Uint8Array =>
  spawnSync(
    ffmpeg,
    [
      ...['-loglevel', 'error', '-i', path, '-vf', 'scale=in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24'],
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    { maxBuffer: 1 << 30 },
  ).stdout

const shots = film.shots.map(({ id }) => `p-${id}`)
const [first = '', second = '', third = ''] = shots
const asked: Deed[] = [
  { do: 'trim', clip: first, edge: 'in', to: 7, ripple: true },
  { do: 'split', clip: second, frame: 30, right: 'half' },
  { do: 'move', clip: third, after: 'title-card' },
  { do: 'speed', clip: first, speed: 1.5 },
  { do: 'speed', clip: 'half', speed: 0.5 },
  { do: 'gap', clip: 'dark', after: first, frames: 9 },
  ...[first, second, 'half'].map((clip): Deed => ({ do: 'enter', clip, enter: { by: 'dissolve', frames: 8 } })),
  { do: 'enter', clip: third, enter: { by: 'fade', frames: 10 } },
  { do: 'fade', clip: second, fade: { in: 0, out: 6 } },
  { do: 'transform', clip: 'half', transform: { from: [0, 0, 0.32, 1], to: [0.6, 0, 0.32, 1] } },
  {
    ...{ do: 'add', clip: 'over', of: 'picture', place: { host: third, sync: 20, at: 100 } },
    value: {
      source: { subject: { shot: must(film.shots[0], 'shot').id } },
      in: 3,
      frames: 15,
      fade: { in: 4, out: 4 },
    },
  },
  {
    ...{ do: 'add', clip: 'words', of: 'title', place: { host: second, sync: 4, at: 0 } },
    value: {
      ...{ source: { subject: { film: 'film' } }, in: 0, frames: 40, fade: { in: 5, out: 5 } },
      text: { text: 'ที่นี่ น้ำใจ', style: 'lower-third' },
    },
  },
]
const performed = (deeds: readonly Deed[]): CutOperation[] =>
  deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation)

const cases: [string, CutOperation[]][] = [['of everything one can do', performed(asked)]]
// More of them: EDITED_CUTS=20 npm test -- unit edited
for (let seed = 1; seed <= Number(process.env.EDITED_CUTS ?? 0); seed++)
  cases.push([`by seeded editor ${seed}`, editedBy(seed, 14, montageOf(film)).operations])

it.each(cases)('a cut %s is rendered as it says, frame by frame', async (_, operations) => {
  const { montage, collisions } = applyOperations(montageOf(film), operations)
  expect(collisions).toEqual([])
  const cut = layOut(montage)
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations, lengths: {} }
  const { units } = planFor({ ...film, edit }, account, { stop: 'cut', quality: 'draft' })
  const stretches = units.filter(({ spec }) => spec.kind === 'stretch')
  const clips = new Map<string, SourceClip>()
  for (const { key, spec } of units)
    if (spec.kind === 'clip') clips.set(key, await pictureOf(key, spec.fields.ms, shotNumber(spec.subject)))
  const parts: FilmNeed[] = []
  for (const { key, spec } of stretches) {
    if (spec.kind !== 'stretch') continue
    const folder = join(root, `stretch-${++made}`)
    mkdirSync(folder)
    const path = join(folder, 'stretch.mp4')
    const sources = spec.inputs.clips.map((clip) => must(clips.get(clip), 'clip'))
    const order = {
      fields: { ...spec.fields, width, height },
      clips: sources,
      quality: 'draft' as const,
      folder,
      out: path,
    }
    await renderStretch(studio.tools, order, () => undefined, new AbortController().signal)
    const ms = msOfFrames(spec.fields.frames)
    const file = { role: 'main' as const, name: 'stretch.mp4', path, contentType: 'video/mp4', width, height, ms }
    parts.push({ key, kind: 'stretch', ms, model: 'drawn', files: [file] })
  }
  const whole = must(
    units.find(({ spec }) => spec.kind === 'cut'),
    'cut',
  )
  const result = await makeUnit(studio, orderOf(whole, parts))
  const path = must(result.files[0], 'file').path
  const pixels = decoded(path)
  const frames = pixels.length / (width * height * 3)
  expect(frames).toBe(cutFrames(cut))
  expect((await probe(studio.tools, path)).video).toMatchObject({ width, height })
  const wrong: string[] = []
  let looked = 0
  for (let frame = 0; frame < frames; frame++)
    for (const right of [false, true]) {
      const colour = expected(cut, frame, right)
      if (!colour) continue
      looked += 1
      const at = (frame * height * width + Math.round(height * 0.45) * width + width * (right ? 0.75 : 0.25)) * 3
      const found = [...pixels.subarray(at, at + 3)]
      if (found.some((part, n) => Math.abs(part - must(colour[n], 'part')) > 14))
        wrong.push(`${frame} ${right}: ${found} not ${colour.map(Math.round)}`)
    }
  expect(looked).toBeGreaterThan(frames)
  expect(wrong).toEqual([])
})
