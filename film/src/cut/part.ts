import { mkdir } from 'node:fs/promises'
import type { BoundScene, UnitSpecOf } from '@peace/core/build'
import { filmFps, framesOf, type LineLength, timeShots } from '@peace/core/timeline'
import { inTurn } from '../pool/in-turn.ts'
import { ToolError, type Tools } from './ffmpeg.ts'
import { joinPieces, type Piece } from './join.ts'
import { encodeSegment, isPlain, type Segment, type SourceClip } from './segment.ts'
import { assOf } from './subtitles.ts'

export type PartOrder = {
  fields: Omit<UnitSpecOf<'part'>['fields'], 'scene'>
  scene: BoundScene
  quality: 'draft' | 'final'
  clipOf: (unit: string) => SourceClip | undefined
  lengthOf: LineLength
  folder: string
  out: string
  report: (percent: number) => void
  signal?: AbortSignal | undefined
}

const segmentsOf = ({ fields, scene, clipOf, lengthOf }: PartOrder): Segment[] => {
  const { firstShot, shotCount, language } = fields
  const frame = { width: fields.width, height: fields.height }
  const shots = timeShots(scene.shots.slice(firstShot, firstShot + shotCount), 0, lengthOf)
  const clips = shots.map((shot) =>
    shot.clips.map((unit) => {
      const clip = clipOf(unit)
      if (!clip) throw new ToolError('corrupt', `shot ${shot.shotId} has no clip`)
      return clip
    }),
  )
  return shots.map((shot, index) => {
    const previous = shots[index - 1]
    const last = clips[index - 1]?.at(-1)
    const already = (clips[index - 1] ?? []).slice(0, -1).reduce((sum, clip) => sum + framesOf(clip.ms), 0)
    const lastFrame =
      previous && last
        ? Math.max(
            0,
            Math.min(framesOf(last.ms), Math.round((previous.trimInMs * filmFps) / 1000) + previous.frames - already) -
              1,
          )
        : 0
    return {
      // How a part begins is the cut's affair, which has both sides of it.
      shot: index === 0 ? { ...shot, transition: 'cut' as const } : shot,
      clips: clips[index] ?? [],
      before: index > 0 && shot.transition === 'dissolve' && last ? { clip: last, lastFrame } : undefined,
      fadesOut: shots[index + 1]?.transition === 'fade',
      burn: assOf({ shot, language, frame, captions: fields.captions === 'burned', watermark: fields.watermark }),
    }
  })
}

// A scene, or a minute of it: clips of any source brought to one shape, held where speech is longer, with captions
// where they are wanted. What already fits is not encoded again.
export const makePart = async (tools: Tools, order: PartOrder): Promise<{ frames: number }> => {
  const { fields, folder, quality, signal } = order
  const frame = { width: fields.width, height: fields.height }
  const segments = segmentsOf(order)
  await mkdir(folder, { recursive: true })
  const total = segments.reduce((sum, { shot }) => sum + shot.frames, 0)
  let done = 0
  const pieces = await inTurn(2, segments, async (segment, index): Promise<Piece[]> => {
    const made: Piece[] = isPlain(segment, frame)
      ? segment.clips.map((clip) => ({ path: clip.path, frames: framesOf(clip.ms) }))
      : [
          {
            path: await encodeSegment(tools, segment, { frame, folder, name: `shot-${index}`, quality, signal }),
            frames: segment.shot.frames,
          },
        ]
    done += segment.shot.frames
    order.report(Math.round((done / total) * 95))
    return made
  })
  await joinPieces(tools, { pieces: pieces.flat(), folder, out: order.out, signal })
  return { frames: total }
}
