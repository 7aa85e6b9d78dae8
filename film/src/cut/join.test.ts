import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { joinPieces } from './join.ts'

const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const folder = mkdtempSync(join(tmpdir(), 'joined-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ran = (...args: string[]): string => {
  const done = spawnSync(ffmpeg, ['-y', '-loglevel', 'error', ...args])
  expect(done.stderr.toString()).toBe('')
  return done.stdout.toString()
}
const framesIn = (path: string): number =>
  ran('-i', path, '-fps_mode', 'passthrough', '-f', 'framemd5', 'pipe:1')
    .split('\n')
    .filter((line) => /^\d/.test(line)).length

it('what is taken out of a file has exactly as many pictures as were asked, where a frame has no end in seconds', async () => {
  const path = join(folder, 'long.mp4')
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0', '-g', '12', '-video_track_timescale', '12288']
  ran('-f', 'lavfi', '-i', 'testsrc2=s=64x36:r=24:d=4', ...codec, path)
  // 36 + 40 frames are 3.16666… s.
  for (const frames of [24, 40, 41, 44]) {
    const out = join(folder, `${frames}.mp4`)
    const pieces = [
      { path, frames, fromFrame: 36 },
      { path, frames: 96 },
    ]
    await joinPieces({ ffmpeg, espeak: undefined }, { pieces, folder, out })
    expect(framesIn(out)).toBe(frames + 96)
  }
})
