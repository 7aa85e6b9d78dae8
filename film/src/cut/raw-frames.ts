import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { filmFps } from '@peace/core/timeline'
import { reproducible, toFilmColours, videoEncoding } from './encoding.ts'
import { ended, ToolError, type Tools } from './ffmpeg.ts'
import type { SourceClip } from './segment.ts'

// Pictures of a file, one after another, as pixels.

export type Reader = { at: (frame: number) => Promise<Uint8Array>; close: () => void }

const decoding = (clip: SourceClip, from: number): string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-nostdin'],
  // What is ours has a frame at each 24th; another's is brought to that first, so that its frames are counted alike.
  ...(clip.ours && from > 0 ? ['-ss', String((from - 0.5) / filmFps)] : []),
  ...['-i', clip.path, '-an', '-vf'],
  [
    `fps=${filmFps}`,
    ...(clip.ours || from === 0 ? [] : [`trim=start_frame=${from}`, 'setpts=PTS-STARTPTS']),
    'scale=in_color_matrix=bt709:in_range=tv:out_range=pc',
    'format=rgba',
  ].join(','),
  ...['-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'],
]

// Goes on from where it is; for what lies before, it begins again. Beyond its last picture that one stands.
export const openReader = (tools: Tools, clip: SourceClip, signal?: AbortSignal): Reader => {
  const size = clip.width * clip.height * 4
  let child: ReturnType<typeof spawn> | undefined
  let chunks: AsyncIterator<Buffer> | undefined
  let rest: Buffer = Buffer.alloc(0)
  let shown: { frame: number; pixels: Uint8Array } | undefined
  let next = 0
  const close = (): void => {
    child?.kill('SIGKILL')
    child = undefined
    chunks = undefined
  }
  const begin = (from: number): void => {
    close()
    const made = spawn(tools.ffmpeg, decoding(clip, from), {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(signal ? { signal } : {}),
    })
    made.on('error', () => undefined)
    child = made
    chunks = made.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    rest = Buffer.alloc(0)
    next = from
  }
  const read = async (): Promise<boolean> => {
    const pixels = Buffer.allocUnsafe(size)
    let filled = 0
    while (filled < size) {
      if (rest.length === 0) {
        const more = await chunks?.next()
        if (!more || more.done) return false
        rest = more.value
      }
      const taken = Math.min(rest.length, size - filled)
      rest.copy(pixels, filled, 0, taken)
      rest = rest.subarray(taken)
      filled += taken
    }
    shown = { frame: next, pixels }
    next += 1
    return true
  }
  return {
    at: async (frame) => {
      if (!child || frame < (shown?.frame ?? 0) || frame > next + 2 * filmFps) begin(frame)
      while (next <= frame && (await read()));
      if (!shown) {
        // It is shorter than was thought: its last picture, from the beginning.
        begin(0)
        while (await read());
      }
      if (!shown) throw new ToolError('corrupt', 'a clip without a picture')
      return shown.pixels
    },
    close,
  }
}

type Encoding = {
  width: number
  height: number
  count: number
  quality: 'draft' | 'final'
  out: string
  signal?: AbortSignal | undefined
}

export const encodeFrames = async (
  tools: Tools,
  { width, height, count, quality, out, signal }: Encoding,
  draw: (frame: number) => Promise<Uint8Array>,
): Promise<void> => {
  const child = spawn(
    tools.ffmpeg,
    [
      ...['-hide_banner', '-loglevel', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'rgba'],
      ...['-video_size', `${width}x${height}`, '-framerate', String(filmFps), '-i', 'pipe:0', '-vf', toFilmColours],
      ...[...videoEncoding(quality), '-threads', '2', '-an', ...reproducible, out],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], ...(signal ? { signal } : {}) },
  )
  let tail = ''
  child.stderr.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-4000)
  })
  child.stdin.on('error', () => undefined)
  const done = ended(child, 'ffmpeg', () => tail)
  const settled = done.then(
    () => undefined,
    () => undefined,
  )
  for (let at = 0; at < count && child.exitCode === null; at++)
    if (!child.stdin.write(await draw(at)))
      await Promise.race([once(child.stdin, 'drain').catch(() => undefined), settled])
  child.stdin.end()
  await done
}
