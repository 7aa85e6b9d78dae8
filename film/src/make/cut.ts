import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { editedTimeline } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { framesOf, printFilmTimes, resolveTimeline } from '@peace/core/timeline'
import { makeCut as joinFilm } from '../cut/cut.ts'
import { joinedFilm } from './joined.ts'
import { byKey, lengthsOf } from './needs.ts'
import { type FilmMade, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

export const makeCut = async (studio: Studio, order: FilmOrder<'cut'>): Promise<FilmMade> => {
  const { fields, inputs, quality } = order.spec
  const needs = byKey(order.needs)
  const scenes = bindScenes(fields.scenes, inputs)
  const timeline = fields.edit ? editedTimeline(fields.edit, scenes) : resolveTimeline(scenes, lengthsOf(needs), fields)
  const out = join(order.folder, 'film.mp4')
  const { frames } = await joinFilm(studio.tools, {
    ...{
      fields,
      parts: inputs.parts,
      quality: quality === 'draft' ? 'draft' : 'final',
      timeline,
      folder: order.folder,
      out,
    },
    partOf: (unit) => mainOf(needs.get(unit))?.path,
    framesIn: (unit) => framesOf(must(mainOf(needs.get(unit))?.ms, 'length of a stretch')),
    mix: mainOf(needs.get(inputs.mix))?.path,
    drawCard: (card, path) => studio.pool.run({ do: 'card', order: card, out: path }, undefined, order.signal),
    report: order.report,
    signal: order.signal,
  })
  const made = joinedFilm(out, fields, frames)
  const times = join(order.folder, 'times.json')
  await writeFile(times, printFilmTimes(timeline))
  return {
    ...made,
    files: [...made.files, { role: 'times', name: 'times.json', path: times, contentType: 'application/json' }],
  }
}
