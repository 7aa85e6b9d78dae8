import type { Picture } from '@peace/core/build'
import { type Layered, layersOf } from './layers.ts'
import { type Brush, sheet } from './pen.ts'
import { randomFrom } from './random.ts'
import { weather } from './weather.ts'

export const compose = (ctx: Brush, layered: Layered, picture: Picture): void => {
  const { stage, width, height } = layered
  ctx.save()
  if (stage.tilt !== 0) {
    ctx.translate(width / 2, height / 2)
    ctx.rotate(stage.tilt)
    ctx.scale(1.09, 1.09)
    ctx.translate(-width / 2, -height / 2)
  }
  for (const layer of layered.layers) ctx.drawImage(layer.still.canvas, layer.still.x, layer.still.y)
  ctx.restore()
  ctx.save()
  ctx.scale(layered.scale, layered.scale)
  weather({ ctx, grade: stage.grade, random: randomFrom(0), depth: 0 }, picture.weather, stage.width, 0.4)
  ctx.restore()
  ctx.drawImage(layered.overlay, 0, 0)
}

export const drawStill = (picture: Picture, seed: number) => {
  const { canvas, ctx } = sheet(picture.width, picture.height)
  compose(ctx, layersOf(picture, seed, false), picture)
  return canvas
}

export const shrink = (canvas: ReturnType<typeof drawStill>, height: number) => {
  const width = Math.round((canvas.width * height) / canvas.height)
  const small = sheet(width, height)
  small.ctx.imageSmoothingQuality = 'high'
  small.ctx.drawImage(canvas, 0, 0, width, height)
  return small.canvas
}
