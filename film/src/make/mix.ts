import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { msOfFrames, resolveTimeline } from '@peace/core/timeline'
import { mixFile, stemFile, stemNames } from '../sound/render-mix.ts'
import { byKey, lengthsOf } from './needs.ts'
import { type FilmMade, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

export const makeMix = async (studio: Studio, order: FilmOrder<'mix'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const needs = byKey(order.needs)
  const { edit } = fields
  const timeline = edit
    ? { titleMs: 0, creditsMs: 0, scenes: [], frames: edit.frames, ms: msOfFrames(edit.frames) }
    : resolveTimeline(bindScenes(fields.scenes, inputs), lengthsOf(needs), fields)
  const filesOf = (role: 'main' | 'stem') =>
    Object.fromEntries(
      order.needs.flatMap((need) => {
        const file = role === 'main' ? mainOf(need) : need.files.find((each) => each.role === role)
        return file ? [[need.key, file.path]] : []
      }),
    )
  const { folder, report, signal } = order
  await studio.pool.run(
    {
      do: 'mix',
      tools: studio.tools,
      fields,
      inputs,
      timeline,
      sounds: filesOf('main'),
      endings: filesOf('stem'),
      folder,
    },
    report,
    signal,
  )
  const { ms } = timeline
  return {
    files: [
      { role: 'main', name: mixFile, path: join(folder, mixFile), contentType: 'audio/mp4', ms },
      ...stemNames.map((name) => ({
        ...{
          role: 'stem' as const,
          name: stemFile(name),
          path: join(folder, stemFile(name)),
          contentType: 'audio/flac',
        },
        ms,
      })),
    ],
    ms,
    model: 'composed',
  }
}
