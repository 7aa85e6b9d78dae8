import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { reproducible, videoEncoding } from './encoding.ts'

const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const folder = mkdtempSync(join(tmpdir(), 'encoded-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a small picture says its colours whole, so that no browser guesses them', () => {
  const path = join(folder, 'small.mp4')
  const source = ['-f', 'lavfi', '-i', 'color=c=green:s=64x36:r=24:d=0.2', '-vf', 'format=yuv420p']
  spawnSync(ffmpeg, ['-y', ...source, ...videoEncoding(), ...reproducible, path])
  const said = spawnSync(ffmpeg, ['-hide_banner', '-i', path]).stderr.toString()
  // Matrix, primaries and transfer: where they differ or one is unknown, three are told.
  expect(said).toMatch(/yuv420p\(tv, bt709[,)]/)
})
