import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Codec } from '@peace/core/deliveries'
import { fontFile } from '../draw/fonts.ts'
import { broughtTo, loudnessOf } from '../sound/loudness.ts'
import { run, type Tools } from './ffmpeg.ts'

export type Delivering = {
  codec: Codec
  width: number
  height: number
  from: string
  // An SRT to be seen in the picture.
  words: string | undefined
  // In LUFS; without it the sound is as it lies in the film.
  loudness?: number | undefined
  folder: string
  out: string
  ms: number
  report: (percent: number) => void
  signal?: AbortSignal | undefined
}

const colours = ['-colorspace', 'bt709', '-color_range', 'tv']
// Said of the pictures, from where every encoder takes it.
const filmColours = 'setparams=color_primaries=bt709:color_trc=bt709'
const aac = ['-c:a', 'copy', '-movflags', '+faststart']

const writing: Record<Exclude<Codec, 'gif'>, readonly string[]> = {
  h264: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '19', '-pix_fmt', 'yuv420p', ...colours, ...aac],
  h265: [
    '-c:v',
    'libx265',
    '-preset',
    'veryfast',
    '-crf',
    '24',
    '-tag:v',
    'hvc1',
    '-pix_fmt',
    'yuv420p',
    '-x265-params',
    'log-level=error',
    ...colours,
    ...aac,
  ],
  prores: ['-c:v', 'prores_ks', '-profile:v', '2', '-pix_fmt', 'yuv422p10le', ...colours, '-c:a', 'pcm_s16le'],
  vp9: [
    '-c:v',
    'libvpx-vp9',
    '-deadline',
    'realtime',
    '-cpu-used',
    '6',
    '-row-mt',
    '1',
    '-crf',
    '32',
    '-b:v',
    '0',
    '-pix_fmt',
    'yuv420p',
    ...colours,
    '-c:a',
    'libopus',
    '-b:a',
    '128k',
  ],
}

// A picture that goes round is watched on a page: its first minute, twelve times a second.
const gifMs = 60_000
const gifGraph = (scale: string): string =>
  `[0:v]fps=12,${scale},split[a][b];[a]palettegen=stats_mode=diff:max_colors=128[p];[b][p]paletteuse=dither=bayer:bayer_scale=4[out]`

// After what the codec says: the sound is encoded again, and the last word counts.
const brought = async (tools: Tools, from: string, target: number, signal: AbortSignal | undefined) => {
  const { gain, limited } = broughtTo(target, await loudnessOf(tools, from, signal))
  return ['-af', [`volume=${gain.toFixed(2)}dB`, ...limited].join(','), '-c:a', 'aac', '-b:a', '192k']
}

export const deliver = async (tools: Tools, order: Delivering): Promise<void> => {
  const { codec, width, height, from, words, folder, out, ms, report, signal, loudness } = order
  const scale = `scale=${width}:${height}:flags=bicubic`
  const about = { signal, report, folder, ms: codec === 'gif' ? Math.min(ms, gifMs) : ms }
  if (codec === 'gif') {
    await run(tools, {
      args: [
        '-y',
        '-t',
        String(gifMs / 1000),
        '-i',
        from,
        '-filter_complex',
        gifGraph(scale),
        '-map',
        '[out]',
        '-an',
        out,
      ],
      ...about,
    })
    return
  }
  const filters = [scale, 'setsar=1', filmColours]
  if (words !== undefined) {
    // Under plain names, in the folder in which ffmpeg runs: no path has to be escaped in a filter.
    await mkdir(join(folder, 'fonts'), { recursive: true })
    await copyFile(fontFile('medium'), join(folder, 'fonts', 'medium.ttf'))
    await copyFile(words, join(folder, 'words.srt'))
    filters.push(
      "subtitles=words.srt:fontsdir=fonts:force_style='FontName=Sarabun Medium,FontSize=26,Outline=1.2,Shadow=0.5,MarginV=14'",
    )
  }
  const louder = loudness === undefined ? [] : await brought(tools, from, loudness, signal)
  await run(tools, {
    args: [
      '-y',
      '-i',
      from,
      '-map',
      '0:v:0',
      '-map',
      '0:a:0?',
      '-map_metadata',
      '0',
      '-vf',
      filters.join(','),
      ...writing[codec],
      ...louder,
      '-threads',
      '2',
      basename(out),
    ],
    ...about,
  })
}
