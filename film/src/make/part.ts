import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { probe, ToolError } from '../cut/ffmpeg.ts'
import { makePart as joinPart } from '../cut/part.ts'
import type { SourceClip } from '../cut/segment.ts'
import { joinedFilm } from './joined.ts'
import { byKey, lengthsOf } from './needs.ts'
import { drawnModel, type FilmMade, type FilmNeed, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

// What a clip of another's really is: its own size and length, whatever was said of it.
const sourceOf = async (studio: Studio, need: FilmNeed): Promise<SourceClip> => {
  const file = mainOf(need)
  if (!file) throw new ToolError('corrupt', 'a clip without a file')
  const { path } = file
  if (need.model === drawnModel && file.width && file.height && file.ms !== undefined)
    return { path, ms: file.ms, width: file.width, height: file.height, ours: true }
  const { ms, video } = await probe(studio.tools, path)
  if (!video) throw new ToolError('corrupt', 'a clip without a picture')
  return { path, ms, width: video.width, height: video.height, ours: false }
}

export const makePart = async (studio: Studio, order: FilmOrder<'part'>): Promise<FilmMade> => {
  const { fields, inputs, quality } = order.spec
  const needs = byKey(order.needs)
  const shown = new Set(inputs.clips)
  const clips = new Map(
    await Promise.all(
      order.needs
        .filter(({ key }) => shown.has(key))
        .map(async (need) => [need.key, await sourceOf(studio, need)] as const),
    ),
  )
  const out = join(order.folder, 'part.mp4')
  const { frames } = await joinPart(studio.tools, {
    ...{
      fields,
      scene: must(bindScenes([fields.scene], inputs)[0], 'scene of a part'),
      quality: quality === 'draft' ? 'draft' : 'final',
      lengthOf: lengthsOf(needs),
      folder: order.folder,
      out,
    },
    clipOf: (unit) => clips.get(unit),
    report: order.report,
    signal: order.signal,
  })
  return joinedFilm(out, fields, frames)
}
