import { join } from 'node:path'
import { filmFps, framesOf, type TimedShot, transitionFrames } from '@peace/core/timeline'
import { reproducible, videoEncoding } from './encoding.ts'
import { run, type Tools } from './ffmpeg.ts'
import { type Frame, writeAss } from './subtitles.ts'

// One shot of a part, either as its clip lies there or encoded anew because something is laid over it.
export type SourceClip = { path: string; ms: number; width: number; height: number; ours: boolean }
export type Segment = {
  shot: TimedShot
  clips: SourceClip[]
  // The shot before it in this part, whose last picture a dissolve begins from.
  before: { clip: SourceClip; lastFrame: number } | undefined
  fadesOut: boolean
  burn: string | undefined
}

const sameShape = (clip: SourceClip, frame: Frame): boolean =>
  clip.width === frame.width && clip.height === frame.height

// Copied as it is when it is already what the part needs, to the frame.
export const isPlain = ({ shot, clips, before, fadesOut, burn }: Segment, frame: Frame): boolean =>
  burn === undefined &&
  !fadesOut &&
  before === undefined &&
  shot.transition !== 'fade' &&
  shot.trimInMs === 0 &&
  clips.every((clip) => clip.ours && sameShape(clip, frame)) &&
  clips.reduce((sum, clip) => sum + framesOf(clip.ms), 0) === shot.frames

// Any picture into this frame: its rate, its size, filled and cut rather than stretched.
export const fitted = (frame: Frame, clip: SourceClip): string =>
  [
    `fps=${filmFps}`,
    ...(sameShape(clip, frame)
      ? []
      : [
          `scale=${frame.width}:${frame.height}:force_original_aspect_ratio=increase:flags=bicubic`,
          `crop=${frame.width}:${frame.height}`,
        ]),
    'setsar=1',
    'format=yuv420p',
  ].join(',')

const graphOf = (segment: Segment, frame: Frame, ass: string | undefined): string => {
  const { shot, clips, before, fadesOut } = segment
  const parts = clips.map((clip, index) => `[${index}:v]${fitted(frame, clip)},setpts=PTS-STARTPTS[c${index}]`)
  const from = Math.round((shot.trimInMs * filmFps) / 1000)
  const chain = [
    ...(clips.length > 1 ? [`concat=n=${clips.length}:v=1:a=0`] : []),
    ...(from > 0 ? [`trim=start_frame=${from}`, 'setpts=PTS-STARTPTS'] : []),
    // Speech that came out longer holds the last picture.
    `tpad=stop_mode=clone:stop=${shot.frames}`,
    `trim=end_frame=${shot.frames}`,
    'setpts=PTS-STARTPTS',
    ...(shot.transition === 'fade' ? [`fade=t=in:s=0:n=${transitionFrames}`] : []),
    ...(fadesOut ? [`fade=t=out:s=${Math.max(0, shot.frames - transitionFrames)}:n=${transitionFrames}`] : []),
  ]
  parts.push(`${clips.map((_, index) => `[c${index}]`).join('')}${chain.join(',')}[picture]`)
  let last = '[picture]'
  if (before) {
    const at = clips.length
    parts.push(
      `[${at}:v]${fitted(frame, before.clip)},setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop=${before.lastFrame + 2},trim=start_frame=${before.lastFrame}:end_frame=${before.lastFrame + 1},setpts=PTS-STARTPTS,loop=loop=${transitionFrames}:size=1:start=0,setpts=N/${filmFps}/TB,format=yuva420p,fade=t=out:s=0:n=${transitionFrames}:alpha=1[old]`,
      `${last}[old]overlay=eof_action=pass:format=yuv420[mixed]`,
    )
    last = '[mixed]'
  }
  parts.push(`${last}${ass ? `${ass},` : ''}format=yuv420p[out]`)
  return parts.join(';')
}

export const encodeSegment = async (
  tools: Tools,
  segment: Segment,
  {
    frame,
    folder,
    name,
    quality,
    signal,
  }: { frame: Frame; folder: string; name: string; quality: 'draft' | 'final'; signal?: AbortSignal | undefined },
): Promise<string> => {
  const ass = segment.burn === undefined ? undefined : await writeAss(folder, `${name}.ass`, segment.burn)
  const inputs = [...segment.clips, ...(segment.before ? [segment.before.clip] : [])]
  const out = join(folder, `${name}.mp4`)
  await run(tools, {
    args: [
      '-y',
      ...inputs.flatMap(({ path }) => ['-i', path]),
      ...[
        '-filter_complex',
        graphOf(segment, frame, ass),
        '-map',
        '[out]',
        '-frames:v',
        String(segment.shot.frames),
        '-r',
        String(filmFps),
      ],
      ...videoEncoding(quality),
      ...['-threads', '2', ...reproducible, out],
    ],
    signal,
    folder,
  })
  return out
}
