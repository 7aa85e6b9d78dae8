import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UnitSpecOf } from '@peace/core/build'
import { filmFps, framesOf, splitParts, type TimedShot, type Timeline, transitionFrames } from '@peace/core/timeline'
import { creditsCard, type TitleOrder, titleCard } from '@peace/draw/cut'
import { keyEvery, reproducible, videoEncoding } from './encoding.ts'
import { run, ToolError, type Tools } from './ffmpeg.ts'
import { joinPieces, type Piece } from './join.ts'

export type CutOrder = {
  fields: UnitSpecOf<'cut'>['fields']
  // The units of its parts, in order.
  parts: readonly string[]
  quality: 'draft' | 'final'
  timeline: Timeline
  partOf: (unit: string) => string | undefined
  framesIn: (unit: string) => number
  mix: string | undefined
  drawCard: (order: TitleOrder, out: string) => Promise<unknown>
  folder: string
  out: string
  report: (percent: number) => void
  signal?: AbortSignal | undefined
}

// A stretch of film as it lies in a file: a card, or a part with the shots it holds.
type Stretch = { path: string; frames: number; shots: TimedShot[] }

type Card = Stretch & { order: TitleOrder }
const cardOf = (folder: string, order: TitleOrder, ms: number): Card[] =>
  ms > 0 ? [{ path: join(folder, `${order.is}.mp4`), frames: framesOf(ms), shots: [], order }] : []

const makeCard = async (
  tools: Tools,
  { folder, quality, drawCard, signal }: CutOrder,
  { order, path, frames }: Card,
): Promise<void> => {
  const picture = join(folder, `${order.is}.png`)
  await drawCard(order, picture)
  const fade = Math.min(14, Math.floor(frames / 3))
  await run(tools, {
    args: [
      ...['-y', '-framerate', String(filmFps), '-i', picture, '-frames:v', String(frames)],
      // Read and turned into the film's colours once, then shown again and again.
      ...[
        '-vf',
        `scale=in_range=pc:out_range=tv:out_color_matrix=bt709,format=yuv420p,loop=loop=${frames}:size=1:start=0,setpts=N/${filmFps}/TB,fade=t=in:s=0:n=${fade},fade=t=out:s=${frames - fade}:n=${fade},setsar=1`,
      ],
      ...['-r', String(filmFps), ...videoEncoding(quality), '-threads', '2', ...reproducible, path],
    ],
    signal,
  })
}

const stretchesOf = (order: CutOrder): Stretch[] => {
  const { fields, parts, timeline, partOf } = order
  const stretches: Stretch[] = []
  let part = 0
  for (const [index, scene] of fields.scenes.entries())
    for (const { firstShot, shotCount } of splitParts(scene.shots)) {
      const unit = parts[part]
      const path = unit === undefined ? undefined : partOf(unit)
      if (!path) throw new ToolError('corrupt', `part ${part + 1} of the film is not there`)
      const shots = timeline.scenes[index]?.shots.slice(firstShot, firstShot + shotCount) ?? []
      stretches.push({ path, frames: shots.reduce((sum, shot) => sum + shot.frames, 0), shots })
      part += 1
    }
  return stretches
}

// The last place before `frame` from which a stretch can be decoded: a key frame of the shot that holds it. Pieces of
// a shot begin anew where one clip ended, so there only the shot's own beginning is sure.
const keyBefore = ({ shots, frames }: Stretch, frame: number): number => {
  const last = shots.at(-1)
  if (!last) return Math.floor(frame / keyEvery) * keyEvery
  const start = frames - last.frames
  if (frame <= start || last.clips.length !== 1) return Math.max(0, start)
  return start + Math.floor((frame - start) / keyEvery) * keyEvery
}

const keyAfter = ({ shots, frames }: Stretch, frame: number): number => {
  const first = shots[0]
  if (first && (first.clips.length !== 1 || first.frames <= frame)) return Math.min(frames, first.frames)
  return Math.min(frames, Math.ceil(frame / keyEvery) * keyEvery)
}

// A file, read from that frame on.
type Source = { path: string; from: number }

// Only the half second in which something happens is encoded again; the rest of both sides is copied.
const encodeSpan = async (
  tools: Tools,
  order: CutOrder,
  args: { name: string; inputs: Source[]; graph: string; frames: number },
): Promise<Piece> => {
  const path = join(order.folder, `${args.name}.mp4`)
  await run(tools, {
    args: [
      '-y',
      ...args.inputs.flatMap(({ path, from }) => [
        ...(from > 0 ? ['-ss', String((from - 0.5) / filmFps)] : []),
        '-i',
        path,
      ]),
      ...['-filter_complex', args.graph, '-map', '[out]'],
      ...[
        '-frames:v',
        String(args.frames),
        '-r',
        String(filmFps),
        ...videoEncoding(order.quality),
        '-threads',
        '2',
        ...reproducible,
        path,
      ],
    ],
    signal: order.signal,
  })
  return { path, frames: args.frames }
}

type Trim = { from: number; to: number; head: Piece[]; tail: Piece[] }

const span = (from: number, to: number): string => `trim=start_frame=${from}:end_frame=${to},setpts=PTS-STARTPTS`

const applyTransitions = async (tools: Tools, order: CutOrder, stretches: Stretch[]): Promise<Piece[]> => {
  const trims: Trim[] = stretches.map(({ frames }) => ({ from: 0, to: frames, head: [], tail: [] }))
  for (const [index, stretch] of stretches.entries()) {
    const transition = stretch.shots[0]?.transition ?? 'cut'
    const [before, trim, previous] = [trims[index - 1], trims[index], stretches[index - 1]]
    if (transition === 'cut' || !trim) continue
    const head = keyAfter(stretch, transitionFrames)
    trim.from = head
    if (transition === 'fade') {
      trim.head = [
        await encodeSpan(tools, order, {
          name: `in-${index}`,
          inputs: [{ path: stretch.path, from: 0 }],
          frames: head,
          graph: `[0:v]${span(0, head)},fade=t=in:s=0:n=${transitionFrames},format=yuv420p[out]`,
        }),
      ]
      // A card has already gone dark by itself.
      if (!before || !previous || previous.shots.length === 0) continue
      const tail = Math.max(before.from, keyBefore(previous, previous.frames - transitionFrames))
      before.to = tail
      const count = previous.frames - tail
      before.tail = [
        await encodeSpan(tools, order, {
          name: `out-${index}`,
          inputs: [{ path: previous.path, from: tail }],
          frames: count,
          graph: `[0:v]${span(0, count)},fade=t=out:s=${Math.max(0, count - transitionFrames)}:n=${transitionFrames},format=yuv420p[out]`,
        }),
      ]
    } else if (previous) {
      const from = keyBefore(previous, previous.frames - 1)
      const last = previous.frames - 1 - from
      trim.head = [
        await encodeSpan(tools, order, {
          name: `over-${index}`,
          inputs: [
            { path: stretch.path, from: 0 },
            { path: previous.path, from },
          ],
          frames: head,
          graph: `[0:v]${span(0, head)}[new];[1:v]${span(last, last + 1)},loop=loop=${transitionFrames}:size=1:start=0,setpts=N/${filmFps}/TB,format=yuva420p,fade=t=out:s=0:n=${transitionFrames}:alpha=1[old];[new][old]overlay=eof_action=pass:format=yuv420,format=yuv420p[out]`,
        }),
      ]
    } else trim.from = 0
  }
  return stretches.flatMap((stretch, index) => {
    const trim = trims[index]
    if (!trim) return []
    const whole = trim.from === 0 && trim.to === stretch.frames
    const middle: Piece[] =
      trim.to <= trim.from
        ? []
        : [{ path: stretch.path, frames: trim.to - trim.from, ...(whole ? {} : { fromFrame: trim.from }) }]
    return [...trim.head, ...middle, ...trim.tail]
  })
}

const chapters = (timeline: Timeline): string => {
  const clean = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/([=;#\\])/g, '\\$1')
  const rows = timeline.scenes.map(
    (scene) => `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${scene.startMs}\nEND=${scene.endMs}\ntitle=${clean(scene.title)}`,
  )
  return [';FFMETADATA1', ...rows, ''].join('\n')
}

const automaticPieces = async (tools: Tools, order: CutOrder): Promise<Piece[]> => {
  const { fields, folder } = order
  const title = cardOf(folder, titleCard(fields), fields.titleMs)
  const credits = cardOf(folder, creditsCard(fields), fields.creditsMs)
  const stretches = [...title, ...stretchesOf(order), ...credits]
  const [pieces] = await Promise.all([
    applyTransitions(tools, order, stretches),
    ...[...title, ...credits].map((card) => makeCard(tools, order, card)),
  ])
  return pieces
}

// All that lies over a cut between two shots is in its stretches already.
const editedPieces = ({ parts, partOf, framesIn }: CutOrder): Piece[] =>
  parts.map((unit, n) => {
    const path = partOf(unit)
    if (!path) throw new ToolError('corrupt', `stretch ${n + 1} of the film is not there`)
    return { path, frames: framesIn(unit) }
  })

// The film: cards and parts joined by copying, the mix laid under them, chapters, and the index at the front.
export const makeCut = async (tools: Tools, order: CutOrder): Promise<{ frames: number }> => {
  const { fields, timeline, folder, mix, out, signal } = order
  await mkdir(folder, { recursive: true })
  const pieces = fields.edit ? editedPieces(order) : await automaticPieces(tools, order)
  order.report(50)
  const notes = join(folder, 'chapters.txt')
  await writeFile(notes, chapters(timeline))
  const inputs = [...(mix ? ['-i', mix] : []), '-f', 'ffmetadata', '-i', notes]
  const about = mix ? 2 : 1
  await joinPieces(tools, {
    pieces,
    folder,
    out,
    extra: {
      inputs,
      args: [
        '-map',
        '0:v',
        ...(mix ? ['-map', '1:a'] : []),
        '-map_metadata',
        String(about),
        '-map_chapters',
        String(about),
        '-metadata',
        // An argument of a program may hold no NUL.
        `title=${fields.title.replace(/\p{Cc}/gu, ' ')}`,
      ],
    },
    signal,
    report: (percent) => order.report(50 + Math.round(percent / 2)),
  })
  return { frames: pieces.reduce((sum, piece) => sum + piece.frames, 0) }
}
