import { join } from 'node:path'
import { framesOf, msOfFrames } from '@peace/core/timeline'
import { ToolError } from '../cut/ffmpeg.ts'
import { drawnModel, type FilmMade, type FilmOrder, mainOf } from './order.ts'
import { stagedFrom } from './still.ts'
import type { Studio } from './studio.ts'

export const makeClip = async (studio: Studio, order: FilmOrder<'clip'>): Promise<FilmMade> => {
  const { fields, inputs, seed } = order.spec
  const still = order.needs.find(({ key }) => key === inputs.still)
  const image = mainOf(still)
  // What somebody painted or uploaded is moved as it is; our own drawing is drawn again for every frame.
  const drawn =
    fields.picture && (still === undefined || still.model === drawnModel)
      ? {
          picture: { ...fields.picture, width: fields.width, height: fields.height },
          staged: order.spec.recipe >= stagedFrom,
          acted: fields.acted,
        }
      : undefined
  const from = drawn ?? (image ? { image: image.path } : undefined)
  if (!from) throw new ToolError('corrupt', 'a clip without a picture')
  const frames = framesOf(fields.ms)
  const out = join(order.folder, 'clip.mp4')
  await studio.pool.run(
    {
      ...{
        do: 'clip',
        tools: studio.tools,
        from,
        seed,
        move: fields.move,
        width: fields.width,
        height: fields.height,
        frames,
        out,
      },
      pieceFrom: fields.piece / fields.pieces,
      pieceTo: (fields.piece + 1) / fields.pieces,
    },
    order.report,
    order.signal,
  )
  const ms = msOfFrames(frames)
  return {
    files: [
      {
        role: 'main',
        name: 'clip.mp4',
        path: out,
        contentType: 'video/mp4',
        width: fields.width,
        height: fields.height,
        ms,
      },
    ],
    ms,
    model: drawnModel,
  }
}
