import type { Canvas } from '@napi-rs/canvas'
import type { Picture } from '@peace/core/build'
import { type Pressed, project, type ShotPicture } from '@peace/draw'
import { withFonts } from '../draw/fonts.ts'
import { sheet } from '../draw/pen.ts'
import { theShots } from './shots.ts'
import { standUp, thePress } from './stand.ts'

const onSheet = ({ width, height }: Picture, drawn: Pressed, labels: ShotPicture['labels']): Canvas => {
  const { canvas, ctx } = sheet(width, height)
  const image = ctx.createImageData(drawn.width, drawn.height)
  image.data.set(drawn.rgba())
  ctx.putImageData(image, 0, 0)
  // What has no drawing of its own is named.
  withFonts()
  ctx.font = '18px Film'
  ctx.textAlign = 'center'
  ctx.fillStyle = 'rgba(32,28,26,.8)'
  for (const { text, x, y } of labels) ctx.fillText(text, x, y)
  return canvas
}

// A picture of the fourth recipe: its scene's stage, through its camera. Of the third one, a stage of its own.
export const drawStaged = (picture: Picture): Canvas => {
  if (picture.staged) {
    const { drawn, labels } = theShots().still(picture.staged, picture)
    return onSheet(picture, drawn, labels)
  }
  const { camera, size, at } = standUp(picture)
  const scene = at({})
  const drawn = thePress().draw(scene, camera, size)
  const labels = scene.labels.flatMap(({ text, at: point }) => {
    const [x, y, z] = project(drawn.lens, point)
    return z > 0.3 ? [{ text, x, y }] : []
  })
  return onSheet(picture, drawn, labels)
}
