import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { MadeFile } from '@peace/engine/ports'
import { ffmpegPath } from '../ffmpeg.ts'

const run = promisify(execFile)

const firstFrame = async (film: Uint8Array): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'first-frame-'))
  try {
    const [clip, frame] = [join(folder, 'clip.mp4'), join(folder, 'frame.png')]
    await writeFile(clip, film)
    const tool = ffmpegPath()
    await run(tool, ['-hide_banner', '-loglevel', 'error', '-i', clip, '-frames:v', '1', '-y', frame], {
      timeout: 30_000,
    })
    return await readFile(frame)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The strip's small picture. A result without one is still a result.
export const thumbnailOf = async (bytes: Uint8Array, contentType: string): Promise<MadeFile[]> => {
  try {
    const { readPicture } = await import('@peace/film')
    const picture = await readPicture(contentType.startsWith('video/') ? await firstFrame(bytes) : bytes)
    if (!picture) return []
    return [{ role: 'thumbnail', name: 'thumbnail.webp', contentType: 'image/webp', bytes: picture.thumbnail }]
  } catch {
    return []
  }
}
