import { writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { must } from '@peace/core/errors'
import { filmFps } from '@peace/core/timeline'
import { run, type Tools } from './ffmpeg.ts'

// Files that match, one after another, without touching a picture. A piece may be less than its file, from key frame
// to key frame.
export type Piece = { path: string; frames: number; fromFrame?: number }

const seconds = (frames: number): string => (frames / filmFps).toFixed(6)
// Half a frame early: a third of a second has no end, and rounded up it would let one more picture through.
const outpoint = (frames: number): string => seconds(frames - 0.5)

export const listOf = (pieces: readonly Piece[]): string =>
  [
    'ffconcat version 1.0',
    ...pieces.flatMap(({ path, frames, fromFrame }) => [
      `file '${path.replace(/'/g, "'\\''")}'`,
      ...(fromFrame === undefined ? [] : [`inpoint ${seconds(fromFrame)}`, `outpoint ${outpoint(fromFrame + frames)}`]),
      `duration ${seconds(frames)}`,
    ]),
    '',
  ].join('\n')

export type Joining = {
  pieces: readonly Piece[]
  folder: string
  out: string
  extra?: { inputs: string[]; args: string[] }
  signal?: AbortSignal | undefined
  report?: (percent: number) => void
}

export const joinPieces = async (
  tools: Tools,
  { pieces, folder, out, extra, signal, report }: Joining,
): Promise<void> => {
  const list = joinPath(folder, `${pieces.length}-${Math.floor(must(pieces[0], 'piece').frames)}.ffconcat`)
  await writeFile(list, listOf(pieces))
  const frames = pieces.reduce((sum, piece) => sum + piece.frames, 0)
  await run(tools, {
    args: [
      '-y',
      '-f',
      'concat',
      '-safe',
      '0',
      '-i',
      list,
      ...(extra?.inputs ?? []),
      ...(extra?.args ?? ['-map', '0:v']),
      '-c',
      'copy',
      '-video_track_timescale',
      '12288',
      '-fflags',
      '+bitexact',
      '-movflags',
      '+faststart',
      out,
    ],
    signal,
    ms: (frames * 1000) / filmFps,
    report,
  })
}
