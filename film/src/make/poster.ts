import { join } from 'node:path'
import { pictureFiles } from './draw-picture.ts'
import { drawnModel, type FilmMade, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

export const makePoster = async (studio: Studio, order: FilmOrder<'poster'>): Promise<FilmMade> => {
  const { width, height, title, language } = order.spec.fields
  const from = mainOf(order.needs.find(({ key }) => key === order.spec.inputs.still))
  const { folder, report, signal } = order
  const size = await studio.pool.run(
    {
      do: 'poster',
      from: from?.path,
      title,
      width,
      height,
      language,
      out: join(folder, 'main.webp'),
      thumbnail: join(folder, 'small.webp'),
    },
    report,
    signal,
  )
  return { files: pictureFiles(folder, 'webp', size), model: drawnModel }
}
