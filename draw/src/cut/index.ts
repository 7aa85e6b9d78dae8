import type { Seen } from '@peace/core/cutting'
import { wrapText } from '@peace/core/timeline'

export { drawCardOn, heightOf, type TitleOrder, textBlock } from './card.ts'
export { type CardFields, creditsCard, titleCard } from './card-orders.ts'

// A frame of a cut on a canvas that is given: pictures filled and cut to the frame, titles over them, and what is dark over
// all. The tab that plays a cut and the server that renders it both draw it here.

export type Surface<Image> = {
  globalAlpha: number
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
  drawImage(image: Image, ...place: [number, number, number, number, number, number, number, number]): void
}
export type Pictured<Image> = { image: Image; width: number; height: number }
// A picture, words where it stands for one that is not there, or nothing.
export type PictureFor<Image> = (layer: Seen['layers'][number]) => Pictured<Image> | { words: string } | undefined

export type Size = { width: number; height: number }
type Style = Seen['titles'][number]['style']

// In shares of the frame's shorter side, and of its height.
const styles: Record<Style, { size: number; at: number; weight: 500 | 700 }> = {
  title: { size: 0.09, at: 0.5, weight: 700 },
  'lower-third': { size: 0.055, at: 0.84, weight: 500 },
  over: { size: 0.055, at: 0.12, weight: 500 },
}

export type Fonts = Record<400 | 500 | 700, string>
// Sarabun in three weights, under names of their own: a canvas knows no weight that was not asked for by name.
export const filmFonts: Fonts = { 400: '"Film"', 500: '"Film Medium"', 700: '"Film Bold"' }

const write = <Image>(
  canvas: Surface<Image>,
  { width, height }: Size,
  fonts: Fonts,
  { text, style, alpha }: { text: string; style: Style; alpha: number },
): void => {
  const { size, at, weight } = styles[style]
  const letter = Math.round(Math.min(width, height) * size)
  canvas.globalAlpha = alpha
  canvas.font = `${letter}px ${fonts[weight]}`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  canvas.lineWidth = Math.max(2, letter * 0.12)
  canvas.lineJoin = 'round'
  // Thai is not parted by spaces, and two marks over a letter need the air.
  const lines = text
    .split('\n')
    .flatMap((line) => wrapText(line, 'th', width * 0.86, (part) => canvas.measureText(part).width))
  lines.forEach((line, n) => {
    const y = height * at + (n - (lines.length - 1) / 2) * letter * 1.6
    canvas.strokeStyle = 'rgba(0, 0, 0, 0.75)'
    canvas.strokeText(line, width / 2, y)
    canvas.fillStyle = '#ffffff'
    canvas.fillText(line, width / 2, y)
  })
}

export const composeFrame = <Image>(
  canvas: Surface<Image>,
  frame: Size,
  fonts: Fonts,
  { layers, titles, black }: Seen,
  pictureFor: PictureFor<Image>,
): void => {
  const { width, height } = frame
  canvas.globalAlpha = 1
  canvas.fillStyle = '#000000'
  canvas.fillRect(0, 0, width, height)
  for (const layer of layers) {
    const picture = pictureFor(layer)
    if (!picture) continue
    if ('words' in picture) {
      write(canvas, frame, fonts, { text: picture.words, style: 'lower-third', alpha: layer.alpha * 0.7 })
      continue
    }
    const [x, y, w, h] = layer.crop
    const [sw, sh] = [picture.width * w, picture.height * h]
    // Filled, and cut rather than stretched.
    const scale = Math.max(width / sw, height / sh)
    const [cw, ch] = [width / scale, height / scale]
    canvas.globalAlpha = layer.alpha
    const [left, top] = [picture.width * x + (sw - cw) / 2, picture.height * y + (sh - ch) / 2]
    canvas.drawImage(picture.image, left, top, cw, ch, 0, 0, width, height)
  }
  for (const title of titles) write(canvas, frame, fonts, title)
  if (black > 0) {
    canvas.globalAlpha = black
    canvas.fillStyle = '#000000'
    canvas.fillRect(0, 0, width, height)
  }
  canvas.globalAlpha = 1
}
