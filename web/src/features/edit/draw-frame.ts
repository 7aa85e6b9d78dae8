import type { CutClip } from '@peace/core/cutting'
import { composeFrame, type Fonts } from '@peace/draw/cut'
import type { Draw } from './cut-player.ts'

const family = 'Sarabun, "IBM Plex Sans Thai", sans-serif'
const fonts: Fonts = { 500: family, 700: family }

// A frame of the cut on a canvas, as the server renders it.
export const drawFrame =
  (cards: (clip: CutClip) => string | undefined, missing: string): Draw =>
  (canvas, seen, pictureOf) => {
    const { width, height } = canvas.canvas
    composeFrame<CanvasImageSource>(canvas, { width, height }, fonts, seen, ({ clip }) => {
      const video = pictureOf(clip)
      if (video && video.readyState >= 2 && video.videoWidth > 0)
        return { image: video, width: video.videoWidth, height: video.videoHeight }
      const words = cards(clip) ?? (video ? undefined : missing)
      return words === undefined ? undefined : { words }
    })
  }
