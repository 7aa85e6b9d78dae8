import { join } from 'node:path'
import type { Picture } from '@peace/core/build'
import { framesOf, msOfFrames } from '@peace/core/timeline'
import { ToolError } from '../cut/ffmpeg.ts'
import { drawnModel, type FilmFile, type FilmMade, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

// A still is encoded for every shot of every draft, and JPEG takes an eighth of the time; a poster is one a film.
const pictureTypes = {
  jpg: { name: 'picture.jpg', contentType: 'image/jpeg' },
  webp: { name: 'picture.webp', contentType: 'image/webp' },
} as const
const pictureFiles = (
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

const drawPicture = async (
  studio: Studio,
  order: Pick<FilmOrder, 'folder' | 'report' | 'signal'> & { spec: { seed: number } },
  picture: Picture,
): Promise<FilmMade> => {
  const { folder, report, signal, spec } = order
  const size = await studio.pool.run(
    { do: 'still', picture, seed: spec.seed, out: join(folder, 'main.jpg'), thumbnail: join(folder, 'small.webp') },
    report,
    signal,
  )
  return { files: pictureFiles(folder, 'jpg', size), model: drawnModel }
}

export const makeStill = (studio: Studio, order: FilmOrder<'still'>): Promise<FilmMade> =>
  drawPicture(studio, order, order.spec.fields.picture)

export const makePortrait = (studio: Studio, order: FilmOrder<'portrait'>): Promise<FilmMade> => {
  const { width, height, style, figure, appearance, wardrobe } = order.spec.fields
  return drawPicture(studio, order, {
    ...{
      width,
      height,
      style,
      size: 'medium-close',
      angle: 'point-of-view',
      lens: 'portrait-85',
      setting: 'int',
      place: '',
      time: 'DAY',
      mood: 'calm',
    },
    ...{
      weather: [],
      props: [],
      description: '',
      figures: [{ ...figure, look: `${appearance} ${wardrobe}`, focus: true, speaking: false }],
    },
  })
}

export const makeClip = async (studio: Studio, order: FilmOrder<'clip'>): Promise<FilmMade> => {
  const { fields, inputs, seed } = order.spec
  const still = order.needs.find(({ key }) => key === inputs.still)
  const image = mainOf(still)
  // What somebody painted or uploaded is moved as it is; our own drawing is drawn again for every frame.
  const drawn =
    fields.picture && (still === undefined || still.model === drawnModel)
      ? { picture: { ...fields.picture, width: fields.width, height: fields.height } }
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

export const makePosterUnit = async (studio: Studio, order: FilmOrder<'poster'>): Promise<FilmMade> => {
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
