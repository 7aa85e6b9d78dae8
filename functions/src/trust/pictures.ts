import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ffmpegPath } from '../ffmpeg.ts'

// What a classifier is shown of a file: a picture as it is, or smaller where it is too heavy to send; of a clip a frame
// each half second.
export type Picture = { bytes: Uint8Array; contentType: string }

const run = promisify(execFile)
const mostBytes = 4 * 1024 * 1024
export const mostFrames = 24
const small = "scale='min(1024,iw)':-2"

const drawn = async (bytes: Uint8Array, filter: string): Promise<Picture[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'look-'))
  try {
    const from = join(folder, 'from')
    await writeFile(from, bytes)
    const how = ['-hide_banner', '-loglevel', 'error', '-i', from, '-vf', filter, '-frames:v', `${mostFrames}`]
    await run(ffmpegPath(), [...how, '-q:v', '4', join(folder, '%02d.jpg')], { timeout: 60_000 })
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort()
    if (names.length === 0) throw new Error('nothing to look at')
    return await Promise.all(
      names.map(async (name) => ({ bytes: await readFile(join(folder, name)), contentType: 'image/jpeg' })),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const picturesIn = async (bytes: Uint8Array, contentType: string): Promise<Picture[]> => {
  if (contentType.startsWith('video/')) return drawn(bytes, `fps=2:round=up,${small}`)
  return bytes.byteLength <= mostBytes ? [{ bytes, contentType }] : drawn(bytes, small)
}
