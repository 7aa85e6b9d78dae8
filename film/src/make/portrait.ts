import { drawPicture } from './draw-picture.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

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
