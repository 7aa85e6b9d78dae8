import type { StagedShot } from '@peace/core/stage'
import { openShots, type Shots } from '@peace/draw'

// Draws shots apart from the page, so that nobody waits for it who types; the page's policy runs no WebAssembly, this
// worker's own does (firebase.json).
export type DrawingAsk = { id: number; staged: StagedShot; width: number; height: number }
export type DrawingAnswer = { id: number; width: number; height: number; rgba?: Uint8ClampedArray<ArrayBuffer> }

let shots: Shots | undefined

addEventListener('message', ({ data: { id, staged, width, height } }: MessageEvent<DrawingAsk>) => {
  let answer: DrawingAnswer = { id, width, height }
  try {
    shots ??= openShots()
    const { drawn } = shots.still(staged, { width, height })
    answer = { id, width: drawn.width, height: drawn.height, rgba: Uint8ClampedArray.from(drawn.rgba()) }
  } catch (error) {
    console.error('not drawn', error)
  }
  postMessage(answer)
})
