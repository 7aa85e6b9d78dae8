import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deliveries, deliverySize } from '@peace/core/deliveries'
import { afterAll, expect, it } from 'vitest'
import { loudnessOf } from '../sound/loudness.ts'
import { deliver } from './deliver.ts'
import { probe } from './ffmpeg.ts'

const root = mkdtempSync(join(tmpdir(), 'deliver-'))
const tools = { ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg' }
afterAll(() => rmSync(root, { recursive: true, force: true }))

const from = join(root, 'film.mp4')
const words = join(root, 'captions.srt')
spawnSync(tools.ffmpeg, [
  ...['-y', '-loglevel', 'error', '-f', 'lavfi', '-i', 'color=c=gray:s=256x144:r=24:d=0.5'],
  ...[
    '-f',
    'lavfi',
    '-i',
    'sine=f=440:d=0.5',
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-c:a',
    'aac',
    '-shortest',
    from,
  ],
])
writeFileSync(words, '1\n00:00:00,000 --> 00:00:00,500\nที่นี่มีน้ำใจ\n')

const written = { h264: 'h264', h265: 'hevc', prores: 'prores', vp9: 'vp9', gif: 'gif' } as const

it.each(deliveries.map((each) => [each.format, each] as const))(
  '%s is a file of its codec, with its sound',
  async (_, each) => {
    const out = join(root, each.name)
    const size = deliverySize({ width: 256, height: 144 }, each.short)
    await deliver(tools, {
      ...{ ...size, codec: each.codec, from, out, folder: root, ms: 500, report: () => undefined },
      words: each.captions ? words : undefined,
      loudness: each.loudness,
    })
    const { video, audio } = await probe(tools, out)
    expect(video).toMatchObject({ codec: written[each.codec], ...size })
    expect(audio === undefined).toBe(each.codec === 'gif')
  },
)

it('words that are asked for are seen in the picture', () => {
  const brightest = (name: string) =>
    Math.max(
      ...spawnSync(tools.ffmpeg, [
        ...['-loglevel', 'error', '-ss', '0.2', '-i', join(root, name), '-frames:v', '1', '-vf', 'scale=256:144'],
        ...['-pix_fmt', 'gray', '-f', 'rawvideo', 'pipe:1'],
      ]).stdout,
    )
  expect(brightest('film-captions.mp4')).toBeGreaterThan(brightest('film-720p.mp4') + 30)
})

it('a file that is asked for as loud as someone wants is so', async () => {
  for (const { name, loudness } of deliveries) {
    if (loudness === undefined) continue
    const found = await loudnessOf(tools, join(root, name))
    expect(Math.abs(found.loudness - loudness), name).toBeLessThan(0.6)
  }
})
