import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { captionCues, printChapters, printSrt, printVtt, resolveTimeline } from '@peace/core/timeline'
import { byKey, lengthsOf } from './needs.ts'
import type { FilmFile, FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

export const makeCaptions = async (_studio: Studio, order: FilmOrder<'captions'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const { language, titleMs } = fields
  const timeline = resolveTimeline(bindScenes(fields.scenes, inputs), lengthsOf(byKey(order.needs)), {
    titleMs,
    creditsMs: 0,
  })
  const cues = captionCues(timeline, language)
  const write = async (name: string, text: string) => {
    const path = join(order.folder, name)
    await writeFile(path, text)
    return path
  }
  // A film in which nobody speaks has nothing to caption: an SRT of it would be a file without a byte.
  const srt: FilmFile[] =
    cues.length > 0
      ? [
          {
            role: 'srt',
            name: 'captions.srt',
            path: await write('captions.srt', printSrt(cues)),
            contentType: 'application/x-subrip',
          },
        ]
      : []
  return {
    files: [
      ...srt,
      { role: 'vtt', name: 'captions.vtt', path: await write('captions.vtt', printVtt(cues)), contentType: 'text/vtt' },
      {
        role: 'chapters',
        name: 'chapters.vtt',
        path: await write('chapters.vtt', printChapters(timeline)),
        contentType: 'text/vtt',
      },
    ],
    ms: timeline.ms,
    model: 'composed',
  }
}
