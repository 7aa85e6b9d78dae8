import { copyFile } from 'node:fs/promises'
import type { PackedMedia } from '@peace/core/cutting'
import { filmFps, framesOf } from '@peace/core/timeline'
import { reproducible, toFilmColours, videoEncoding } from './encoding.ts'
import { run, type Tools } from './ffmpeg.ts'
import { fitted, type SourceClip } from './segment.ts'
import type { Frame } from './subtitles.ts'

// A cut's sources as files that any cutting room reads: a picture is as large as the film and has its rate, a sound is as
// loud as it is in the film.

type Order = { media: PackedMedia; out: string; signal: AbortSignal }

const encoded = (frames: number): string[] => [
  ...['-frames:v', String(frames), '-r', String(filmFps), ...videoEncoding('final'), '-an'],
  ...['-threads', '2', ...reproducible],
]

export const packPicture = async (
  tools: Tools,
  { media, out, signal, frame, files }: Order & { frame: Frame; files: readonly SourceClip[] },
): Promise<void> => {
  const [only, ...others] = files
  const isAsIs = only?.ours && only.width === frame.width && only.height === frame.height
  if (only && isAsIs && others.length === 0 && framesOf(only.ms) >= media.frames) return copyFile(only.path, out)
  const parts = files.map((file, n) => `[${n}:v]${fitted(frame, file)},setpts=PTS-STARTPTS[c${n}]`)
  const chain = [
    ...(files.length > 1 ? [`concat=n=${files.length}:v=1:a=0`] : []),
    // Where speech is longer than its picture, the last one is held.
    `tpad=stop_mode=clone:stop=${media.frames}`,
    'format=yuv420p',
  ]
  const graph = [...parts, `${files.map((_, n) => `[c${n}]`).join('')}${chain.join(',')}[out]`].join(';')
  const inputs = files.flatMap(({ path }) => ['-i', path])
  await run(tools, {
    args: ['-y', ...inputs, '-filter_complex', graph, '-map', '[out]', ...encoded(media.frames), out],
    signal,
  })
}

export const packCard = async (tools: Tools, { media, out, signal, card }: Order & { card: string }): Promise<void> => {
  const input = ['-loop', '1', '-framerate', String(filmFps), '-i', card]
  await run(tools, { args: ['-y', ...input, '-vf', toFilmColours, ...encoded(media.frames), out], signal })
}

export const packSound = async (
  tools: Tools,
  { media, out, signal, from, gain }: Order & { from: string; gain: number },
): Promise<void> => {
  const seconds = (media.frames / filmFps).toFixed(6)
  const length = media.loops ? ['aloop=loop=-1:size=2147483647', `atrim=end=${seconds}`] : [`apad=whole_dur=${seconds}`]
  const filters = ['aresample=48000', ...length, `volume=${gain.toFixed(6)}`]
  await run(tools, {
    args: [
      ...['-y', '-i', from, '-map', '0:a:0', '-af', filters.join(','), '-ac', '2', '-ar', '48000'],
      ...['-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-flags:a', '+bitexact', out],
    ],
    signal,
  })
}
