import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWav, type Wave } from '@peace/core/media'
import { run, ToolError, type Tools } from '../cut/ffmpeg.ts'

// Any sound there is: our own WAV at once, everything else by way of ffmpeg.
export const loadSound = async (tools: Tools, path: string, folder: string): Promise<Wave> => {
  const bytes = await readFile(path)
  const own = decodeWav(bytes)
  if (own) return own
  const decoded = join(folder, `${path.split('/').at(-1) ?? 'sound'}.decoded.wav`)
  await run(tools, {
    args: ['-y', '-i', path, '-vn', '-ac', '2', '-ar', '48000', '-c:a', 'pcm_s16le', '-fflags', '+bitexact', decoded],
  })
  const wave = decodeWav(await readFile(decoded))
  if (!wave) throw new ToolError('corrupt', 'a sound could not be read')
  return wave
}
