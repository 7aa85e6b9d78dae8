import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ffmpegPath } from '../ffmpeg.ts'
import type { Keeping } from './keeping.ts'

const run = promisify(execFile)

// A shot longer than one clip goes on where the last piece ended: its last frame is the next one's first.
export const lastFrame = async (keeping: Keeping, clipPath: string, targetPath: string): Promise<string> => {
  if ((await keeping.bytesAt(targetPath)) !== undefined) return targetPath
  const folder = await mkdtemp(join(tmpdir(), 'last-frame-'))
  try {
    const [clip, frame] = [join(folder, 'clip.mp4'), join(folder, 'frame.png')]
    await writeFile(clip, await keeping.read(clipPath))
    const tool = ffmpegPath()
    const look = ['-hide_banner', '-loglevel', 'error', '-sseof', '-1', '-i', clip, '-update', '1', '-y', frame]
    await run(tool, look, { timeout: 30_000 })
    await keeping.put(targetPath, await readFile(frame), 'image/png')
    return targetPath
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
