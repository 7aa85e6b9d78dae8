import { drawCardOn, filmFonts, type TitleOrder } from '@peace/draw/cut'
import { withFonts } from './fonts.ts'
import { sheet } from './pen.ts'

export const drawCard = (order: TitleOrder) => {
  withFonts()
  const { canvas, ctx } = sheet(order.width, order.height)
  drawCardOn(ctx, order, filmFonts)
  return canvas
}
