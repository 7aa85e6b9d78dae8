import type { Image } from '@napi-rs/canvas'
import type { Language } from '@peace/core/ids'
import { filmFonts, heightOf, textBlock } from '@peace/draw/cut'
import { withFonts } from './fonts.ts'
import { sheet } from './pen.ts'

// The still that was chosen, with the film's name at its foot.
export const drawPoster = (
  image: Image | undefined,
  order: { title: string; width: number; height: number; language: Language },
) => {
  withFonts()
  const { width, height, title, language } = order
  const { canvas, ctx } = sheet(width, height)
  ctx.fillStyle = '#2a2622'
  ctx.fillRect(0, 0, width, height)
  const fill = image ? Math.max(width / image.width, height / image.height) : 0
  ctx.imageSmoothingQuality = 'high'
  if (image)
    ctx.drawImage(
      image,
      (width - image.width * fill) / 2,
      (height - image.height * fill) / 2,
      image.width * fill,
      image.height * fill,
    )
  const dark = ctx.createLinearGradient(0, height * 0.45, 0, height)
  dark.addColorStop(0, 'rgba(16,14,12,0)')
  dark.addColorStop(1, 'rgba(16,14,12,.82)')
  ctx.fillStyle = dark
  ctx.fillRect(0, 0, width, height)
  const unit = Math.min(width, height) / 100
  const look = { font: filmFonts[700], size: unit * 8.5, colour: '#f7f1e4', language, width: width * 0.86, most: 3 }
  const tall = heightOf(ctx, title, look)
  textBlock(ctx, title, width / 2, height - tall - unit * 1.5, look)
  return canvas
}
