import type { Canvas, Image } from '@napi-rs/canvas'
import type { Picture } from '@peace/core/build'
import type { CameraMove } from '@peace/core/shots'
import { type Layer, type Layered, layersOf, type Sheet } from '../draw/layers.ts'
import { type Brush, type Pen, sheet } from '../draw/pen.ts'
import { hash, randomFrom } from '../draw/random.ts'
import { weather } from '../draw/weather.ts'
import { type Placing, placingOf } from './camera.ts'

// Paints the frame `seconds` into a shot of so many seconds; the raw pixels follow from the canvas.
export type Frames = { canvas: Canvas; draw: (seconds: number) => void; everyFrame: boolean }
export type Motion = { move: CameraMove; seconds: number; from: number; to: number; width: number; height: number }

const place = (ctx: Brush, { dx, dy, scale, turn }: Placing, width: number, height: number): void => {
  ctx.translate(width / 2 + dx, height * 0.47 + dy)
  if (turn !== 0) ctx.rotate(turn)
  ctx.scale(scale, scale)
  ctx.translate(-width / 2, -height * 0.47)
}

// The mouth of a drawn speaker moves while it may be speaking; nobody reads lips in a storyboard.
const sheetAt = (layer: Layer, seconds: number, total: number): Sheet => {
  if (layer.blink && (seconds + layer.phase) % 3.3 < 0.11) return layer.blink
  if (!layer.mouths || seconds < 0.25 || seconds > total - 0.4) return layer.still
  const beat = Math.floor(seconds * 9)
  const chance = randomFrom(hash(`${layer.phase}`) + beat)()
  return chance < 0.34 ? layer.still : ((chance < 0.72 ? layer.mouths[0] : layer.mouths[1]) ?? layer.still)
}

const breathe = (ctx: Brush, layer: Layer, from: Sheet, seconds: number): void => {
  const x = from.x + from.canvas.width / 2
  const y = from.y + from.canvas.height
  const breath = Math.sin(seconds * 1.8 + layer.phase)
  ctx.translate(x, y)
  ctx.scale(1, 1 + 0.0035 * breath)
  ctx.translate(-x, -y)
}

// A sheet that is only shifted is kept a quarter of a pixel further, two and three: laid down at whole pixels, each is
// copied in a fifth of the time that finding the colours between pixels takes.
const steps = 4
type Shifted = (sheet: Sheet, x: number, y: number) => { canvas: Canvas; x: number; y: number }
const shiftedSheets = (): Shifted => {
  const kept = new Map<Canvas, Map<string, Canvas>>()
  return (from, x, y) => {
    const [across, down] = [Math.round(x * steps), Math.round(y * steps)]
    const [whole, below] = [Math.floor(across / steps), Math.floor(down / steps)]
    const [partX, partY] = [across / steps - whole, down / steps - below]
    const phases = kept.get(from.canvas) ?? new Map<string, Canvas>()
    kept.set(from.canvas, phases)
    const name = `${partX} ${partY}`
    const known = phases.get(name)
    if (known) return { canvas: known, x: whole, y: below }
    const made = sheet(from.canvas.width + 1, from.canvas.height + 1)
    made.ctx.drawImage(from.canvas, partX, partY)
    phases.set(name, made.canvas)
    return { canvas: made.canvas, x: whole, y: below }
  }
}

const drawLayers = (ctx: Brush, layered: Layered, motion: Motion, seconds: number, shifted: Shifted): void => {
  const { width, height } = motion
  const share = motion.from + (motion.to - motion.from) * (seconds / motion.seconds)
  for (const layer of layered.layers) {
    const from = sheetAt(layer, seconds, motion.seconds)
    const placing = placingOf(motion.move, share, layer.depth, motion)
    if (!layer.sways && placing.scale === 1 && placing.turn === 0 && layered.stage.tilt === 0) {
      const at = shifted(from, from.x + placing.dx, from.y + placing.dy)
      ctx.drawImage(at.canvas, at.x, at.y)
      continue
    }
    ctx.save()
    place(ctx, placing, width, height)
    if (layer.sways) breathe(ctx, layer, from, seconds)
    ctx.drawImage(from.canvas, from.x, from.y)
    ctx.restore()
  }
}

// Layers that move alike are one sheet: in a shot without a move, all that is behind the figures.
const merged = (layered: Layered, motion: Motion): Layered => {
  const alike =
    motion.move === 'static' ||
    motion.move.startsWith('pan') ||
    motion.move.startsWith('tilt') ||
    motion.move.startsWith('zoom')
  const [far, mid, ...rest] = layered.layers
  if (!alike || !far || !mid) return layered
  const ground = sheet(far.still.canvas.width, far.still.canvas.height)
  ground.ctx.drawImage(far.still.canvas, 0, 0)
  ground.ctx.drawImage(mid.still.canvas, mid.still.x - far.still.x, mid.still.y - far.still.y)
  return { ...layered, layers: [{ ...far, still: { ...far.still, canvas: ground.canvas } }, ...rest] }
}

// On twos, as animators draw: no move of ours goes further than three pixels from one drawing to the next.
export const drawnFrames = (picture: Picture, seed: number, motion: Motion): Frames => {
  const layered = merged(layersOf(picture, seed, true), motion)
  const { canvas, ctx } = sheet(motion.width, motion.height)
  ctx.imageSmoothingQuality = 'low'
  const { stage } = layered
  const pen: Pen = { ctx, grade: stage.grade, random: randomFrom(0), depth: 0 }
  const shifted = shiftedSheets()
  const draw = (seconds: number): void => {
    ctx.save()
    if (stage.tilt !== 0) {
      ctx.translate(motion.width / 2, motion.height / 2)
      ctx.rotate(stage.tilt)
      ctx.scale(1.09, 1.09)
      ctx.translate(-motion.width / 2, -motion.height / 2)
    }
    drawLayers(ctx, layered, motion, seconds, shifted)
    ctx.restore()
    ctx.save()
    ctx.scale(layered.scale, layered.scale)
    weather(pen, picture.weather, stage.width, seconds + 0.4)
    ctx.restore()
    ctx.drawImage(layered.overlay, 0, 0)
  }
  return { canvas, draw, everyFrame: false }
}

// A picture of any size, filled into the frame with room to move in.
export const pictureFrames = (image: Image, motion: Motion): Frames => {
  const { width, height } = motion
  const room = 1.14
  const fill = Math.max((width * room) / image.width, (height * room) / image.height)
  const fitted = sheet(image.width * fill, image.height * fill)
  fitted.ctx.imageSmoothingQuality = 'high'
  fitted.ctx.drawImage(image, 0, 0, fitted.canvas.width, fitted.canvas.height)
  const { canvas, ctx } = sheet(width, height)
  ctx.imageSmoothingQuality = 'low'
  const draw = (seconds: number): void => {
    const share = motion.from + (motion.to - motion.from) * (seconds / motion.seconds)
    ctx.save()
    // One sheet has no depth: an orbit or a truck becomes a pan.
    place(ctx, placingOf(motion.move, share, 1, motion), width, height)
    ctx.drawImage(fitted.canvas, (width - fitted.canvas.width) / 2, (height - fitted.canvas.height) / 2)
    ctx.restore()
  }
  return { canvas, draw, everyFrame: motion.move !== 'static' }
}
