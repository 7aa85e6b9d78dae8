import type { Picture } from '@peace/core/build'
import { type Pen, type Point, polygon, sheet } from './pen.ts'
import { between, randomFrom } from './random.ts'
import type { Stage } from './stage.ts'

// What lies over the whole picture: the key light, the dark of the corners, the grain of the paper.

const vignettes: Record<Picture['mood'], number> = {
  calm: 0.2,
  joy: 0.1,
  tender: 0.22,
  sad: 0.3,
  tense: 0.38,
  fear: 0.5,
  anger: 0.38,
  wonder: 0.24,
  reverent: 0.34,
  lonely: 0.34,
  comic: 0.08,
}

const grainTile = (() => {
  let tile: ReturnType<typeof sheet>['canvas'] | undefined
  return () => {
    if (tile) return tile
    const { canvas, ctx } = sheet(256, 256)
    const image = ctx.createImageData(256, 256)
    const random = randomFrom('paper')
    for (let at = 0; at < image.data.length; at += 4) {
      const speck = random()
      const light = speck > 0.5 ? 255 : 20
      image.data[at] = light
      image.data[at + 1] = light
      image.data[at + 2] = light
      image.data[at + 3] = Math.floor(random() * random() * 14)
    }
    ctx.putImageData(image, 0, 0)
    tile = canvas
    return canvas
  }
})()

const rays = (pen: Pen, stage: Stage): void => {
  const { ctx, grade, random } = pen
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let ray = 0; ray < 5; ray++) {
    const x = stage.width * between(random, 0.5, 1)
    ctx.fillStyle = grade.glow(grade.light.key, 0.07)
    ctx.beginPath()
    polygon([
      [x, -40],
      [x + 90, -40],
      [x - 420, 1040],
      [x - 700, 1040],
    ])(ctx)
    ctx.fill()
  }
  ctx.restore()
}

export const overlay = (
  pen: Pen,
  picture: Picture,
  stage: Stage,
  pixels: { width: number; height: number },
  moving: boolean,
): void => {
  const { ctx, grade } = pen
  const { width } = stage
  const side: Point = grade.hour === 'night' && !grade.indoors ? [width * 0.2, 0] : [width * 0.82, 60]
  const key = ctx.createRadialGradient(side[0], side[1], 0, side[0], side[1], width * 0.95)
  key.addColorStop(0, grade.glow(grade.light.key, 0.2 * grade.light.keyStrength + 0.04))
  key.addColorStop(1, grade.glow(grade.light.key, 0))
  ctx.fillStyle = key
  ctx.fillRect(0, 0, width, 1000)
  if (picture.mood === 'reverent' || picture.mood === 'wonder') rays(pen, stage)
  const strength = vignettes[picture.mood] + (grade.hour === 'night' ? 0.12 : 0)
  const reach = Math.hypot(width, 1000) / 2
  const dark = ctx.createRadialGradient(width / 2, 470, reach * 0.45, width / 2, 500, reach * 1.02)
  dark.addColorStop(0, 'rgba(18,14,20,0)')
  dark.addColorStop(1, `rgba(18,14,20,${strength})`)
  ctx.fillStyle = dark
  ctx.fillRect(0, 0, width, 1000)
  if (picture.angle === 'point-of-view') {
    const eyes = ctx.createRadialGradient(width / 2, 500, reach * 0.55, width / 2, 500, reach * 0.9)
    eyes.addColorStop(0, 'rgba(10,8,12,0)')
    eyes.addColorStop(1, 'rgba(10,8,12,.75)')
    ctx.fillStyle = eyes
    ctx.fillRect(0, 0, width, 1000)
  }
  // Paper that stands still over what moves is half of a film's bytes, and looks like dirt on the glass.
  if (moving || grade.style.paperShare === 0) return
  ctx.save()
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  const pattern = ctx.createPattern(grainTile(), 'repeat')
  if (pattern) {
    ctx.fillStyle = pattern
    ctx.fillRect(0, 0, pixels.width, pixels.height)
  }
  ctx.restore()
}
