import { join } from 'node:path'
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import type { UnitSpecOf } from '@peace/core/build'
import { type Shown, seenAt, seenFrom } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { filmFps, framesOf } from '@peace/core/timeline'
import { composeFrame, creditsCard, filmFonts, type Pictured, type Surface, titleCard } from '@peace/draw/cut'
import { drawCard } from '../draw/cards.ts'
import { withFonts } from '../draw/fonts.ts'
import { keyEvery, reproducible, videoEncoding } from './encoding.ts'
import { run, type Tools } from './ffmpeg.ts'
import { joinPieces, type Piece } from './join.ts'
import { encodeFrames, openReader, type Reader } from './raw-frames.ts'
import { fitted, type SourceClip } from './segment.ts'

export type StretchOrder = {
  fields: UnitSpecOf<'stretch'>['fields']
  quality: 'draft' | 'final'
  // The files of its clips, in order.
  clips: readonly SourceClip[]
  folder: string
  out: string
}

// A clip as it is shown, with its files.
type Sourced = { shown: Shown; files: readonly SourceClip[] }

const sourced = ({ fields, clips }: StretchOrder): ReadonlyMap<string, Sourced> => {
  const found = new Map<string, Sourced>()
  let next = 0
  for (const [track, all] of fields.tracks.entries())
    for (const [n, shown] of all.entries()) {
      found.set(`${track}-${n}`, { shown, files: clips.slice(next, next + shown.pieces) })
      next += shown.pieces
    }
  return found
}

// Frames that are as they lie in a file, or that must be composed.
type Run = { from: number; to: number; plain: { shown: Shown; files: readonly SourceClip[] } | undefined }

const runsOf = (order: StretchOrder, sources: ReadonlyMap<string, Sourced>): Run[] => {
  const { fields } = order
  const laid = seenFrom(fields.tracks, fields.titles, filmFps)
  const runs: Run[] = []
  for (let frame = 0; frame < fields.frames; frame++) {
    const { layers, titles, black } = seenAt(laid, frame)
    const [layer] = layers
    const source = layers.length === 1 && layer?.alpha === 1 ? sources.get(layer.clip.id) : undefined
    const asItLies =
      source && titles.length === 0 && black === 0 && !fields.watermark && !layer?.clip.transform && !source.shown.card
    const plain = asItLies ? source : undefined
    const last = runs.at(-1)
    if (last && last.plain === plain) last.to = frame + 1
    else runs.push({ from: frame, to: frame + 1, plain })
  }
  return runs
}

const sameShape = (clip: SourceClip, { width, height }: { width: number; height: number }): boolean =>
  clip.width === width && clip.height === height

type Place = { from: number; frames: number; name: string }

// What begins and ends at key frames of our own file is copied out of it.
const copied = (order: StretchOrder, { shown, files }: Sourced, { from, frames }: Place): Piece | undefined => {
  const [file, ...others] = files
  const first = shown.in + from - shown.at
  if (!file || others.length > 0 || shown.speed !== 1_000_000 || !file.ours || !sameShape(file, order.fields))
    return undefined
  const length = framesOf(file.ms)
  const whole = first === 0 && frames === length
  if (whole) return { path: file.path, frames }
  const ends = first + frames === length || (frames % keyEvery === 0 && first + frames <= length)
  return first % keyEvery === 0 && ends ? { path: file.path, frames, fromFrame: first } : undefined
}

const encodePlain = async (
  tools: Tools,
  { fields, quality, folder }: StretchOrder,
  { shown, files }: Sourced,
  { from, frames, name }: Place,
  signal: AbortSignal,
): Promise<Piece> => {
  const path = join(folder, `${name}.mp4`)
  const speed = shown.speed / 1_000_000
  const since = from - shown.at
  const first = shown.in + Math.floor(since * speed)
  // Frame k of the source is first shown at the first frame n of the cut with in + ⌊n · speed⌋ ≥ k.
  const retimed =
    shown.speed === 1_000_000
      ? []
      : [`setpts=(max(0\\,ceil((N+${first - shown.in})/${speed}-0.000001)-${since}))/(${filmFps}*TB)`, `fps=${filmFps}`]
  const chain = [
    ...(files.length > 1 ? [`concat=n=${files.length}:v=1:a=0`] : []),
    // One that is shorter than was thought shows its last picture on.
    `tpad=stop_mode=clone:stop=${first + Math.ceil(frames * speed) + 1}`,
    `trim=start_frame=${first}`,
    'setpts=PTS-STARTPTS',
    ...retimed,
    `trim=end_frame=${frames}`,
    'setpts=PTS-STARTPTS',
    'format=yuv420p',
  ]
  const parts = files.map((file, n) => `[${n}:v]${fitted(fields, file)},setpts=PTS-STARTPTS[c${n}]`)
  await run(tools, {
    args: [
      '-y',
      ...files.flatMap((file) => ['-i', file.path]),
      '-filter_complex',
      [...parts, `${files.map((_, n) => `[c${n}]`).join('')}${chain.join(',')}[out]`].join(';'),
      ...['-map', '[out]', '-frames:v', String(frames), '-r', String(filmFps)],
      ...[...videoEncoding(quality), '-threads', '2', ...reproducible, path],
    ],
    signal,
  })
  return { path, frames }
}

type Picture = Pictured<Canvas>

// Pictures of the clips as canvases, each file read once and onward.
const pictures = (
  tools: Tools,
  { fields }: StretchOrder,
  sources: ReadonlyMap<string, Sourced>,
  signal: AbortSignal,
) => {
  const readers = new Map<string, Reader>()
  const sheets = new Map<string, Picture>()
  const cards = new Map<string, Picture>()
  const cardFor = (is: 'title' | 'credits'): Picture => {
    const kept = cards.get(is)
    if (kept) return kept
    const about = { ...fields, title: fields.title ?? '', credits: fields.credits ?? [] }
    const image = drawCard(is === 'title' ? titleCard(about) : creditsCard(about))
    const card = { image, width: image.width, height: image.height }
    cards.set(is, card)
    return card
  }
  return {
    at: async (id: string, frame: number): Promise<Picture | undefined> => {
      const { shown, files } = must(sources.get(id), 'clip of a stretch')
      if (shown.card) return cardFor(shown.card)
      let left = frame
      for (const [n, file] of files.entries()) {
        const length = framesOf(file.ms)
        if (left >= length && n < files.length - 1) {
          left -= length
          continue
        }
        const name = `${id} ${n}`
        const reader = readers.get(name) ?? openReader(tools, file, signal)
        readers.set(name, reader)
        const pixels = await reader.at(left)
        const sheet = sheets.get(name) ?? {
          image: createCanvas(file.width, file.height),
          width: file.width,
          height: file.height,
        }
        sheets.set(name, sheet)
        sheet.image
          .getContext('2d')
          .putImageData(
            new ImageData(
              new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length),
              file.width,
              file.height,
            ),
            0,
            0,
          )
        return sheet
      }
      return undefined
    },
    close: () => {
      for (const reader of readers.values()) reader.close()
    },
  }
}

const mark = (surface: Surface<Picture['image']>, { width, height }: { width: number; height: number }): void => {
  const letter = Math.round(Math.min(width, height) * 0.03)
  surface.globalAlpha = 0.85
  surface.font = `${letter}px ${filmFonts[500]}`
  surface.textAlign = 'right'
  surface.textBaseline = 'top'
  surface.lineWidth = 2
  surface.strokeStyle = 'rgba(0, 0, 0, 0.75)'
  surface.fillStyle = '#f4f1ec'
  surface.strokeText('Peace Script AI', width * 0.975, height * 0.03)
  surface.fillText('Peace Script AI', width * 0.975, height * 0.03)
  surface.globalAlpha = 1
}

const composed = async (
  tools: Tools,
  order: StretchOrder,
  sources: ReadonlyMap<string, Sourced>,
  { from, frames, name }: Place,
  signal: AbortSignal,
): Promise<Piece> => {
  withFonts()
  const { fields, quality, folder } = order
  const { width, height } = fields
  const path = join(folder, `${name}.mp4`)
  const canvas = createCanvas(width, height)
  const surface = canvas.getContext('2d') as unknown as Surface<Picture['image']>
  const laid = seenFrom(fields.tracks, fields.titles, filmFps)
  const source = pictures(tools, order, sources, signal)
  try {
    await encodeFrames(tools, { width, height, count: frames, quality, out: path, signal }, async (n) => {
      const seen = seenAt(laid, from + n)
      const here = new Map<(typeof seen.layers)[number], Picture | undefined>()
      for (const layer of seen.layers) here.set(layer, await source.at(layer.clip.id, layer.frame))
      composeFrame(surface, { width, height }, filmFonts, seen, (layer) => here.get(layer))
      if (fields.watermark) mark(surface, fields)
      return Buffer.from(canvas.data())
    })
  } finally {
    source.close()
  }
  return { path, frames }
}

// Some of an edited cut: what lies so in a file is taken from there, and what is mixed, moved or written over is composed
// as the tab does it (draw/src/cut).
export const renderStretch = async (
  tools: Tools,
  order: StretchOrder,
  report: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  const sources = sourced(order)
  const pieces: Piece[] = []
  for (const [n, { from, to, plain }] of runsOf(order, sources).entries()) {
    const place = { from, frames: to - from, name: `run-${n}` }
    pieces.push(
      plain
        ? (copied(order, plain, place) ?? (await encodePlain(tools, order, plain, place, signal)))
        : await composed(tools, order, sources, place, signal),
    )
    report(Math.round((to / order.fields.frames) * 95))
  }
  await joinPieces(tools, { pieces, folder: order.folder, out: order.out, signal })
}
