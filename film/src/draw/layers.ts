import type { Canvas } from '@napi-rs/canvas'
import type { Picture } from '@peace/core/build'
import { drawFigure } from './body.ts'
import type { Face } from './face.ts'
import { indoorPainter } from './indoors.ts'
import { overlay } from './light.ts'
import { sky, type View } from './nature.ts'
import { outdoorPainter } from './outdoors.ts'
import { type Brush, type Pen, sheet } from './pen.ts'
import { drawProp } from './props.ts'
import { hash, randomFrom } from './random.ts'
import { type Actor, type Stage, stageOf } from './stage.ts'
import { isIndoors } from './words.ts'

// A picture taken apart by depth: each sheet is painted once and then only moved, which is what keeps a draft
// clip cheap and smooth. Positions are in pixels of the frame; sheets reach past its edges.
export type Sheet = { canvas: Canvas; x: number; y: number }
export type Layer = {
  // 0 at the horizon, 1 where the focus stands, 2 against the lens.
  depth: number
  still: Sheet
  // The same sheet with the mouth a little and wide open, and with the eyes shut.
  mouths?: Sheet[]
  blink?: Sheet
  sways: boolean
  speaks: boolean
  phase: number
}
export type Layered = { stage: Stage; layers: Layer[]; overlay: Canvas; scale: number; width: number; height: number }

export const overscan = 0.13

const penOf = (ctx: Brush, stage: Stage, name: string): Pen => ({
  ctx,
  grade: stage.grade,
  random: randomFrom(hash(name) ^ stage.seed),
  depth: 0,
})

type Area = { x: number; y: number; width: number; height: number }
const paint = (area: Area, scale: number, draw: (ctx: Brush) => void): Sheet => {
  const { canvas, ctx } = sheet(area.width * scale, area.height * scale)
  ctx.scale(scale, scale)
  ctx.translate(-area.x, -area.y)
  draw(ctx)
  return { canvas, x: area.x * scale, y: area.y * scale }
}

const softened = (from: Sheet, radius: number): Sheet => {
  if (radius < 0.8) return from
  const { canvas, ctx } = sheet(from.canvas.width, from.canvas.height)
  ctx.filter = `blur(${radius.toFixed(2)}px)`
  ctx.drawImage(from.canvas, 0, 0)
  return { canvas, x: from.x, y: from.y }
}

// Most of a sheet is often empty, and moving emptiness costs as much as moving a picture.
const cropped = (from: Sheet): Sheet => {
  const { width, height } = from.canvas
  const pixels = from.canvas.data()
  const step = 3
  const [box, seen] = [{ left: width, right: 0, top: height, bottom: 0 }, { any: false }]
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < 2) continue
      seen.any = true
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  if (!seen.any) return { canvas: sheet(1, 1).canvas, x: from.x, y: from.y }
  const [left, top] = [Math.max(0, box.left - step), Math.max(0, box.top - step)]
  const small = sheet(Math.min(width, box.right + step * 2) - left, Math.min(height, box.bottom + step * 2) - top)
  small.ctx.drawImage(from.canvas, -left, -top)
  return { canvas: small.canvas, x: from.x + left, y: from.y + top }
}

const scenery = (picture: Picture, stage: Stage, scale: number, name: 'far' | 'mid' | 'near'): Sheet => {
  const margin = overscan * Math.max(stage.width, 1000)
  const area = { x: -margin, y: -margin, width: stage.width + margin * 2, height: 1000 + margin * 2 }
  const wide = Math.max(stage.width, 1500)
  const view: View = {
    left: stage.width / 2 - wide / 2 - margin,
    right: stage.width / 2 + wide / 2 + margin,
    top: -margin,
    bottom: 1000 + margin,
    horizon: stage.horizon,
  }
  const indoors = isIndoors(stage.place)
  const painter = indoors ? indoorPainter(stage.place, stage.words) : outdoorPainter(stage.place, stage.words)
  // The place is dressed by its heading alone, so every shot of a scene finds it as it was.
  const pen = (ctx: Brush) => penOf(ctx, { ...stage, seed: hash(`${picture.place}${picture.setting}`) }, name)
  return paint(area, scale, (ctx) => {
    ctx.translate(stage.width / 2, stage.horizon)
    ctx.scale(stage.zoom, stage.zoom)
    ctx.translate(-stage.width / 2, -stage.horizon)
    const brush = pen(ctx)
    if (name === 'far' && !(indoors && stage.place !== 'car' && stage.place !== 'train' && stage.place !== 'cave'))
      sky(brush, view)
    if (name === 'far' && (stage.place === 'car' || stage.place === 'train')) {
      const outside = outdoorPainter('road', stage.words)
      outside.far(brush, view)
      outside.mid(brush, { ...view, bottom: view.bottom })
    } else if (name === 'far') painter.far(brush, view)
    if (name === 'mid') painter.mid(brush, view)
    if (name === 'near') painter.near?.(brush, view)
  })
}

const rim = (ctx: Brush, stage: Stage, actor: Actor, area: Area): void => {
  const { grade } = stage
  ctx.save()
  ctx.globalCompositeOperation = 'source-atop'
  const light = ctx.createLinearGradient(area.x, 0, area.x + area.width, 0)
  light.addColorStop(0, `rgba(20,18,40,${actor.behind ? 0.62 : grade.hour === 'night' ? 0.26 : 0.14})`)
  light.addColorStop(0.55, `rgba(20,18,40,${actor.behind ? 0.5 : 0})`)
  light.addColorStop(
    1,
    actor.behind ? 'rgba(20,18,40,.36)' : grade.glow(grade.light.key, 0.2 * (0.5 + grade.light.keyStrength)),
  )
  ctx.fillStyle = light
  ctx.fillRect(area.x, area.y, area.width, area.height)
  ctx.restore()
}

const actorSheet = (actor: Actor, stage: Stage, scale: number, face: Pick<Face, 'mouth' | 'blink'>): Sheet => {
  const { head, look } = actor
  const body = look.heads * head
  const margin = overscan * Math.max(stage.width, 1000)
  const left = Math.max(-margin, actor.x - head * 1.75)
  const right = Math.min(stage.width + margin, actor.x + head * 1.75)
  const top = Math.max(-margin, actor.feet - body * Math.max(1, stage.squash) - head * 0.4)
  const bottom = Math.min(1000 + margin, actor.feet + head * 0.5)
  const area = { x: left, y: top, width: Math.max(4, right - left), height: Math.max(4, bottom - top) }
  return paint(area, scale, (ctx) => {
    const pen = penOf(ctx, stage, actor.figure.characterId)
    if (bottom < 1000 + margin) {
      ctx.fillStyle = 'rgba(28,20,24,.26)'
      ctx.beginPath()
      ctx.ellipse(actor.x + head * 0.3, actor.feet, head * 1.35, head * 0.24, 0, 0, 7)
      ctx.fill()
    }
    ctx.save()
    ctx.translate(actor.x, actor.feet)
    ctx.scale(1, stage.squash)
    drawFigure({ ...pen, depth: Math.max(0, -actor.depth * 0.5) }, look, head, {
      pose: actor.pose,
      behind: actor.behind,
      face: { mood: actor.figure.mood, turn: actor.turn, ...face },
    })
    ctx.restore()
    rim(ctx, stage, actor, area)
  })
}

const actorLayer = (actor: Actor, stage: Stage, scale: number, alive: boolean): Layer => {
  const make = (mouth: 0 | 1 | 2, blink: boolean) => {
    const made = actorSheet(actor, stage, scale, { mouth, blink })
    return actor.behind ? softened(made, 7 * scale) : made
  }
  const seen = alive && !actor.behind && actor.head * scale > 16
  const speaks = seen && actor.figure.speaking
  return {
    depth: actor.behind ? 1.7 : 1 + actor.depth * 0.4,
    still: make(!alive && actor.figure.speaking && !actor.behind ? 1 : 0, false),
    ...(speaks ? { mouths: [make(1, false), make(2, false)] } : {}),
    ...(seen && actor.head * scale > 34 ? { blink: make(0, true) } : {}),
    sways: true,
    speaks,
    phase: (hash(actor.figure.characterId) % 628) / 100,
  }
}

const propLayer = (picture: Picture, stage: Stage, scale: number): Layer | undefined => {
  const words = picture.props[0]
  if (!stage.insert || words === undefined) return undefined
  const margin = overscan * Math.max(stage.width, 1000)
  const area = { x: -margin, y: -margin, width: stage.width + margin * 2, height: 1000 + margin * 2 }
  const size = Math.min(1.75, stage.width / 560)
  return {
    depth: 1,
    still: paint(area, scale, (ctx) =>
      drawProp(penOf(ctx, stage, words), words, picture.description, stage.width / 2, 540, size),
    ),
    sways: false,
    speaks: false,
    phase: 0,
  }
}

// `alive` also paints what a clip needs: open mouths and closed eyes.
export const layersOf = (picture: Picture, seed: number, alive: boolean): Layered => {
  const stage = stageOf(picture, seed)
  const scale = picture.height / 1000
  const painted = (name: 'far' | 'mid' | 'near', blur: number) =>
    softened(scenery(picture, stage, scale, name), blur * scale)
  const place = (name: 'far' | 'mid' | 'near', depth: number, blur: number): Layer => ({
    depth,
    still: name === 'far' || !alive ? painted(name, blur) : cropped(painted(name, blur)),
    sways: false,
    speaks: false,
    phase: 0,
  })
  const far = place('far', isIndoors(stage.place) ? 0.45 : 0.15, stage.blur * 1.25)
  const mid = place('mid', isIndoors(stage.place) ? 0.6 : 0.5, stage.blur)
  const actors = [...stage.actors]
    .sort((a, b) => a.depth - b.depth)
    .map((actor) => actorLayer(actor, stage, scale, alive))
  const prop = propLayer(picture, stage, scale)
  const nearBlur = stage.zoom < 1.3 ? 3 : 9
  const near = !isIndoors(stage.place) && stage.zoom < 1.7 ? [place('near', 1.6, nearBlur)] : []
  const top = sheet(picture.width, picture.height)
  top.ctx.scale(scale, scale)
  overlay(penOf(top.ctx, stage, 'overlay'), picture, stage, picture, alive)
  return {
    stage,
    scale,
    width: picture.width,
    height: picture.height,
    layers: [far, mid, ...actors, ...(prop ? [prop] : []), ...near],
    overlay: top.canvas,
  }
}
