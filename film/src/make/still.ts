import { drawPicture } from './draw-picture.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

// The recipe from which pictures are drawn on a stage.
export const stagedFrom = 3

export const makeStill = (studio: Studio, order: FilmOrder<'still'>): Promise<FilmMade> =>
  drawPicture(studio, order, order.spec.fields.picture, order.spec.recipe >= stagedFrom)
