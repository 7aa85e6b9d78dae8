import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// How like two pictures are, and by how much one sound is later and louder than another.

const ffmpeg = (...args: string[]): Buffer => {
  const done = spawnSync(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-y', '-loglevel', 'error', ...args], {
    maxBuffer: 1 << 28,
  })
  if (done.status !== 0) throw new Error(done.stderr.toString())
  return done.stdout
}

export const framesIn = (film: string): number => {
  const said = ffmpeg('-i', film, '-map', '0:v', '-fps_mode', 'passthrough', '-f', 'framemd5', 'pipe:1').toString()
  return said.split('\n').filter((line) => /^\d/.test(line)).length
}

export const likeness = (film: string, frames: readonly number[], pictures: readonly string[]): number[] => {
  const folder = mkdtempSync(join(tmpdir(), 'alike-'))
  for (const [n, picture] of pictures.entries())
    writeFileSync(join(folder, `tab-${n}.png`), Buffer.from(picture, 'base64'))
  const chosen = frames.map((frame) => `eq(n\\,${frame})`).join('+')
  const said = ffmpeg(
    ...['-i', film, '-framerate', '24', '-i', join(folder, 'tab-%d.png'), '-filter_complex'],
    `[0:v]select=${chosen},setpts=N/24/TB,format=yuv420p[a];[1:v]scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setpts=N/24/TB[b];[a][b]ssim=stats_file=-`,
    ...['-f', 'null', '-'],
  ).toString()
  rmSync(folder, { recursive: true })
  return said.split('\n').flatMap((line) => {
    const all = /All:([\d.]+)/.exec(line)?.[1]
    return all === undefined ? [] : [Number(all)]
  })
}

const rate = 48_000
export const soundOf = (film: string): Float32Array => {
  const bytes = ffmpeg('-i', film, '-vn', '-ac', '1', '-ar', String(rate), '-f', 'f32le', 'pipe:1')
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 4)))
}

const strengths = (sound: Float32Array, each: number): number[] =>
  Array.from({ length: Math.floor(sound.length / each) }, (_, n) => {
    let sum = 0
    for (let at = n * each; at < (n + 1) * each; at++) sum += (sound[at] ?? 0) ** 2
    return Math.sqrt(sum / each)
  })

// In milliseconds, by how they rise and fall.
export const lateness = (a: Float32Array, b: Float32Array): number => {
  const [one, other] = [strengths(a, rate / 1000), strengths(b, rate / 1000)]
  let best = { late: 0, sum: -1 }
  for (let late = -60; late <= 60; late++) {
    let sum = 0
    for (let at = 60; at < one.length - 60; at++) sum += (one[at] ?? 0) * (other[at + late] ?? 0)
    if (sum > best.sum) best = { late, sum }
  }
  return best.late
}

// How far apart in decibels, half second by half second, when both are brought to one loudness.
export const louderBy = (a: Float32Array, b: Float32Array): number[] => {
  const [one, other] = [strengths(a, rate / 2), strengths(b, rate / 2)]
  const apart = one.flatMap((value, n) => {
    const its = other[n] ?? 0
    return value > 0.003 && its > 0.003 ? [20 * Math.log10(its / value)] : []
  })
  const middle = [...apart].sort((x, y) => x - y)[apart.length >> 1] ?? 0
  return apart.map((each) => Math.abs(each - middle))
}
