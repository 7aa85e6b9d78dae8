import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { makePart as joinPart } from '../cut/part.ts'
import { joinedFilm } from './joined.ts'
import { byKey, lengthsOf } from './needs.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import { sourceOf } from './source-of.ts'
import type { Studio } from './studio.ts'

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
