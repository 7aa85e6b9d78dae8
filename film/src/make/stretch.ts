import { join } from 'node:path'
import { ToolError } from '../cut/ffmpeg.ts'
import { joinedFilm } from './joined.ts'
import { byKey } from './needs.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import { sourceOf } from './source-of.ts'
import type { Studio } from './studio.ts'

export const makeStretch = async (studio: Studio, order: FilmOrder<'stretch'>): Promise<FilmMade> => {
  const { fields, inputs, quality } = order.spec
  const needs = byKey(order.needs)
  const known = new Map(
    await Promise.all([...needs].map(async ([key, need]) => [key, await sourceOf(studio, need)] as const)),
  )
  const clips = inputs.clips.map((key) => {
    const clip = known.get(key)
    if (!clip) throw new ToolError('corrupt', 'a clip of the cut is not there')
    return clip
  })
  const out = join(order.folder, 'stretch.mp4')
  const { folder, report, signal } = order
  await studio.pool.run(
    {
      do: 'stretch',
      tools: studio.tools,
      order: { fields, clips, quality: quality === 'draft' ? 'draft' : 'final', folder, out },
    },
    report,
    signal,
  )
  return joinedFilm(out, fields, fields.frames)
}
