import type { CutClip } from '@peace/core/cutting'
import { composeFrame, drawCardOn, filmFonts, type TitleOrder } from '@peace/draw/cut'
import type { Draw } from './cut-player.ts'

type CardFor = (clip: CutClip, size: { width: number; height: number }) => TitleOrder | undefined

// A frame of the cut on a canvas, as the server renders it.
export const drawFrame = (cardFor: CardFor, missing: string): Draw => {
  const cards = new Map<string, HTMLCanvasElement>()
  const drawn = (order: TitleOrder): HTMLCanvasElement => {
    const name = `${order.is} ${order.width} ${order.height}`
    const known = cards.get(name)
    if (known) return known
    const card = document.createElement('canvas')
    Object.assign(card, { width: order.width, height: order.height })
    const brush = card.getContext('2d')
    if (brush) drawCardOn(brush, order, filmFonts)
    cards.set(name, card)
    return card
  }
  return (canvas, seen, pictureOf) => {
    const { width, height } = canvas.canvas
    composeFrame<CanvasImageSource>(canvas, { width, height }, filmFonts, seen, ({ clip }) => {
      const card = cardFor(clip, { width, height })
      if (card) return { image: drawn(card), width, height }
      const video = pictureOf(clip)
      if (video && video.readyState >= 2 && video.videoWidth > 0)
        return { image: video, width: video.videoWidth, height: video.videoHeight }
      return video ? undefined : { words: missing }
    })
  }
}
