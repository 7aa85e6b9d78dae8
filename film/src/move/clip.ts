import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { filmFps } from '@peace/core/timeline'
import { reproducible, toFilmColours, videoEncoding } from '../cut/encoding.ts'
import { ended, type Tools } from '../cut/ffmpeg.ts'
import type { Frames } from './frames.ts'

type Rendering = {
  frames: Frames
  count: number
  out: string
  report?: (percent: number) => void
  signal?: AbortSignal
}

// Frame by frame from the canvas into ffmpeg; on twos, each is shown twice.
export const renderClip = async (tools: Tools, { frames, count, out, report, signal }: Rendering): Promise<void> => {
  const { width, height } = frames.canvas
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
        'rgba',
        '-video_size',
        `${width}x${height}`,
      ],
      ...[
        '-framerate',
        `${filmFps}/${step}`,
        '-i',
        'pipe:0',
        '-vf',
        `${toFilmColours},fps=${filmFps}`,
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
    frames.draw(at / filmFps)
    if (!child.stdin.write(frames.canvas.data()))
      await Promise.race([once(child.stdin, 'drain').catch(() => undefined), done.catch(() => undefined)])
    if (at % 12 === 0) report?.(Math.round((at / count) * 100))
  }
  child.stdin.end()
  await done
}
