import { join } from 'node:path'
import type { Picture } from '@peace/core/build'
import { drawnModel, type FilmFile, type FilmMade, type FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

// A still is encoded for every shot of every draft, and JPEG takes an eighth of the time; a poster is one a film.
const pictureTypes = {
  jpg: { name: 'picture.jpg', contentType: 'image/jpeg' },
  webp: { name: 'picture.webp', contentType: 'image/webp' },
} as const
export const pictureFiles = (
  folder: string,
  type: keyof typeof pictureTypes,
  size: { width?: number | undefined; height?: number | undefined },
): FilmFile[] => [
  {
    role: 'main',
    ...pictureTypes[type],
    path: join(folder, `main.${type}`),
    ...(size.width ? { width: size.width } : {}),
    ...(size.height ? { height: size.height } : {}),
  },
  { role: 'thumbnail', name: 'thumbnail.webp', path: join(folder, 'small.webp'), contentType: 'image/webp' },
]

export const drawPicture = async (
  studio: Studio,
  order: Pick<FilmOrder, 'folder' | 'report' | 'signal'> & { spec: { seed: number } },
  picture: Picture,
  staged = false,
): Promise<FilmMade> => {
  const { folder, report, signal, spec } = order
  const size = await studio.pool.run(
    {
      do: 'still',
      picture,
      staged,
      seed: spec.seed,
      out: join(folder, 'main.jpg'),
      thumbnail: join(folder, 'small.webp'),
    },
    report,
    signal,
  )
  return { files: pictureFiles(folder, 'jpg', size), model: drawnModel }
}
