import type { Canvas } from '@napi-rs/canvas'
import type { Picture } from '@peace/core/build'
import { project } from '@peace/draw'
import { withFonts } from '../draw/fonts.ts'
import { sheet } from '../draw/pen.ts'
import { standUp, thePress } from './stand.ts'

// A picture of the third recipe: its stage, through its camera.
export const drawStaged = (picture: Picture): Canvas => {
  const { camera, size, at } = standUp(picture)
  const scene = at({})
  const drawn = thePress().draw(scene, camera, size)
  const { canvas, ctx } = sheet(picture.width, picture.height)
  const image = ctx.createImageData(drawn.width, drawn.height)
  image.data.set(drawn.rgba())
  ctx.putImageData(image, 0, 0)
  // What has no drawing of its own is named.
  withFonts()
  ctx.font = '18px Film'
  ctx.textAlign = 'center'
  ctx.fillStyle = 'rgba(32,28,26,.8)'
  for (const { text, at: point } of scene.labels) {
    const [x, y, z] = project(drawn.lens, point)
    if (z > 0.3) ctx.fillText(text, x, y)
  }
  return canvas
}
