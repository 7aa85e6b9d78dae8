import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { editedTimeline } from '@peace/core/cutting'
import { resolveTimeline, timelineExports } from '@peace/core/timeline'
import { byKey, lengthsOf } from './needs.ts'
import type { FilmFile, FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

export const makeCaptions = async (_studio: Studio, order: FilmOrder<'captions'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const { language, titleMs } = fields
  const scenes = bindScenes(fields.scenes, inputs)
  const timeline = fields.edit
    ? editedTimeline(fields.edit, scenes)
    : resolveTimeline(scenes, lengthsOf(byKey(order.needs)), { titleMs, creditsMs: 0 })
  const files: FilmFile[] = []
  for (const { format, name, contentType, print } of timelineExports) {
    const text = print({ timeline, language })
    if (text === undefined) continue
    const path = join(order.folder, name)
    await writeFile(path, text)
    files.push({ role: format, name, path, contentType })
  }
  return {
    files,
    ms: timeline.ms,
    model: 'composed',
  }
}
