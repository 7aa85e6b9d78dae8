import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { filmFps } from '@peace/core/timeline'
import { reproducible, toFilmColours, videoEncoding } from '../cut/encoding.ts'
import { ended, type Tools } from '../cut/ffmpeg.ts'
import type { Frames } from './frames.ts'

// Raw pixels of the frame so many seconds in, as the encoder is told to read them.
export type RawFrames = {
  width: number
  height: number
  pixels: 'rgba' | 'yuv420p'
  everyFrame: boolean
  draw: (seconds: number) => Uint8Array
}
export const canvasFrames = ({ canvas, draw, everyFrame }: Frames): RawFrames => ({
  ...{ width: canvas.width, height: canvas.height, pixels: 'rgba', everyFrame },
  draw: (seconds) => {
    draw(seconds)
    return canvas.data()
  },
})

type Rendering = {
  frames: RawFrames
  count: number
  out: string
  report?: (percent: number) => void
  signal?: AbortSignal
}

// Frame by frame into ffmpeg; on twos, each is shown twice.
export const renderClip = async (tools: Tools, { frames, count, out, report, signal }: Rendering): Promise<void> => {
  const { width, height, pixels } = frames
  const step = frames.everyFrame ? 1 : 2
  const child = spawn(
    tools.ffmpeg,
    [
      ...[
        '-hide_banner',
        '-loglevel',
        'error',
        '-y',
        '-f',
        'rawvideo',
        '-pix_fmt',
        pixels,
        '-video_size',
        `${width}x${height}`,
      ],
      ...[
        '-framerate',
        `${filmFps}/${step}`,
        '-i',
        'pipe:0',
        '-vf',
        `${pixels === 'rgba' ? `${toFilmColours},` : ''}fps=${filmFps}`,
        '-frames:v',
        String(count),
      ],
      ...videoEncoding('draft'),
      ...['-threads', '2', '-an', ...reproducible, '-movflags', '+faststart', out],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], ...(signal ? { signal } : {}) },
  )
  let tail = ''
  child.stderr.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-4000)
  })
  child.stdin.on('error', () => undefined)
  const done = ended(child, 'ffmpeg', () => tail)
  let over = false
  done.then(
    () => {
      over = true
    },
    () => {
      over = true
    },
  )
  // One frame more than drawn by twos needs, or the last would be missing.
  for (let at = 0; at < count + step - 1 && !over; at += step) {
    if (!child.stdin.write(frames.draw(at / filmFps)))
      await Promise.race([once(child.stdin, 'drain').catch(() => undefined), done.catch(() => undefined)])
    if (at % 12 === 0) report?.(Math.round((at / count) * 100))
  }
  child.stdin.end()
  await done
}
