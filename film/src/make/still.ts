import { drawPicture } from './draw-picture.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

export const makeStill = (studio: Studio, order: FilmOrder<'still'>): Promise<FilmMade> =>
  drawPicture(studio, order, order.spec.fields.picture)
