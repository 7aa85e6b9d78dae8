import { box, curve, glowAt, hatch, line, oval, type Pen, type Point, polygon, shape } from './pen.ts'
import { between } from './random.ts'

// What grows, lies and flies outdoors. Units: the frame is 1000 high.

export type View = { left: number; right: number; top: number; bottom: number; horizon: number }
const widthOf = (view: View) => view.right - view.left

export const sky = (pen: Pen, view: View): void => {
  const { ctx, grade, random } = pen
  const wash = ctx.createLinearGradient(0, view.top, 0, view.horizon + 40)
  wash.addColorStop(0, grade.sky.top)
  wash.addColorStop(1, grade.sky.low)
  ctx.fillStyle = wash
  ctx.fillRect(view.left, view.top, widthOf(view), view.bottom - view.top)
  const night = grade.hour === 'night'
  if (night) {
    for (let star = 0; star < 90; star++) {
      const size = between(random, 0.8, 2.6)
      ctx.fillStyle = grade.glow('#fff6df', between(random, 0.25, 0.9))
      ctx.beginPath()
      ctx.arc(between(random, view.left, view.right), between(random, view.top, view.horizon * 0.85), size, 0, 7)
      ctx.fill()
    }
  }
  const x = view.left + widthOf(view) * between(random, 0.62, 0.82)
  const y =
    grade.hour === 'dusk' || grade.hour === 'dawn' ? view.horizon - 90 : Math.max(view.top + 150, view.horizon * 0.32)
  const radius = night ? 40 : 46
  glowAt(pen, x, y, night ? 260 : 420, night ? '#b9cff5' : grade.light.key, night ? 0.5 : 0.85)
  ctx.fillStyle = grade.glow(night ? '#f4f0dc' : grade.hour === 'dusk' ? '#ffc27a' : '#fff6d8', night ? 0.95 : 0.9)
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 7)
  ctx.fill()
  for (let cloud = 0; cloud < 5; cloud++) clouds(pen, view)
}

const clouds = (pen: Pen, view: View): void => {
  const { ctx, random, grade } = pen
  const x = between(random, view.left, view.right)
  const y = between(random, view.top + 60, Math.max(view.top + 90, view.horizon - 120))
  const size = between(random, 50, 120)
  for (let puff = 0; puff < 9; puff++) {
    const px = x + between(random, -1.8, 1.8) * size
    const py = y + between(random, -0.28, 0.12) * size
    const radius = size * between(random, 0.35, 0.8)
    const soft = ctx.createRadialGradient(px, py, 0, px, py, radius)
    soft.addColorStop(0, grade.fill('#ffffff', 0.35, grade.hour === 'night' ? 0.12 : 0.34))
    soft.addColorStop(1, grade.fill('#ffffff', 0.35, 0))
    ctx.fillStyle = soft
    ctx.fillRect(px - radius, py - radius, radius * 2, radius * 2)
  }
}

export const ridge = (pen: Pen, view: View, base: number, height: number, hex: string, roughness = 1): void => {
  const points: Point[] = [[view.left, view.bottom]]
  let phase = pen.random() * 10
  for (let x = view.left; x <= view.right + 60; x += 60) {
    phase += between(pen.random, 0.2, 0.75) * roughness
    points.push([
      x,
      base - height * (0.45 + 0.4 * Math.sin(phase) + 0.22 * Math.sin(phase * 2.7)) + between(pen.random, -6, 6),
    ])
  }
  points.push([view.right + 60, view.bottom])
  const trace = polygon(points)
  const bounds = { x: view.left, y: base - height * 1.2, width: widthOf(view), height: height * 1.4 }
  shape(pen, trace, hex, { line: 1.8, alpha: 0.4, bounds, wash: 1.4 })
}

export const ground = (pen: Pen, view: View, top: number, near: string, far: string): void => {
  const { ctx, grade, random } = pen
  const wash = ctx.createLinearGradient(0, top, 0, view.bottom)
  wash.addColorStop(0, grade.fill(far, 0.45))
  wash.addColorStop(0.5, grade.fill(near, 0.1))
  wash.addColorStop(1, grade.fill(near, 0))
  ctx.fillStyle = wash
  ctx.fillRect(view.left, top, widthOf(view), view.bottom - top)
  for (let stroke = 0; stroke < 60; stroke++) {
    const y = top + (view.bottom - top) * random() ** 1.4
    const near = (y - top) / (view.bottom - top)
    const x = between(random, view.left, view.right)
    const length = 20 + near * 130
    ctx.strokeStyle = grade.ink(0.06 + near * 0.12)
    ctx.lineWidth = 1 + near * 1.4
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.quadraticCurveTo(x + length / 2, y - 3, x + length, y + between(random, -3, 3))
    ctx.stroke()
  }
}

export const tree = (pen: Pen, x: number, base: number, height: number, hex = '#6d8a4c'): void => {
  const { ctx, random, grade } = pen
  const trunk = height * 0.055
  const lean = between(random, -0.08, 0.08) * height
  shape(
    pen,
    curve([
      [x - trunk, base],
      [x - trunk * 0.6, base - height * 0.3],
      [x + lean - trunk * 0.5, base - height * 0.6],
      [x + lean + trunk * 0.5, base - height * 0.6],
      [x + trunk * 0.7, base - height * 0.3],
      [x + trunk * 1.1, base],
    ]),
    '#7a5f47',
    { line: 1.8, alpha: 0.6 },
  )
  const crowns = 11
  for (let leaf = 0; leaf < crowns; leaf++) {
    const angle = (leaf / crowns) * Math.PI * 2
    const spread = leaf === 0 ? 0 : between(random, 0.12, 0.25) * height
    const cx = x + lean + Math.cos(angle) * spread * 1.15
    const cy = base - height * 0.72 + Math.sin(angle) * spread * 0.8
    const radius = height * between(random, 0.11, 0.18)
    const trace = curve(
      Array.from({ length: 9 }, (_, index): Point => {
        const turn = (index / 9) * Math.PI * 2
        const bump = radius * between(random, 0.82, 1.15)
        return [cx + Math.cos(turn) * bump, cy + Math.sin(turn) * bump * 0.88]
      }),
    )
    shape(pen, trace, hex, {
      line: 1.2,
      alpha: 0.28,
      wash: 0,
    })
    ctx.fillStyle = grade.fill('#fff2b8', 0.2, 0.12)
    ctx.beginPath()
    ctx.ellipse(cx - radius * 0.3, cy - radius * 0.4, radius * 0.5, radius * 0.35, -0.4, 0, 7)
    ctx.fill()
  }
}

export const palm = (pen: Pen, x: number, base: number, height: number): void => {
  const { ctx, random, grade } = pen
  const lean = between(random, -0.22, 0.22) * height
  ctx.strokeStyle = grade.fill('#8a7355', pen.depth)
  ctx.lineCap = 'round'
  ctx.lineWidth = height * 0.035
  ctx.beginPath()
  ctx.moveTo(x, base)
  ctx.quadraticCurveTo(x + lean * 0.2, base - height * 0.5, x + lean, base - height)
  ctx.stroke()
  for (let frond = 0; frond < 9; frond++) {
    const angle = -Math.PI * (0.05 + (frond / 8) * 0.9)
    const reach = height * between(random, 0.26, 0.36)
    const tip: Point = [
      x + lean + Math.cos(angle) * reach,
      base - height + Math.sin(angle) * reach * 0.55 + reach * 0.28,
    ]
    shape(
      pen,
      curve([
        [x + lean, base - height],
        [(x + lean + tip[0]) / 2, Math.min(base - height, tip[1]) - reach * 0.16],
        tip,
        [(x + lean + tip[0]) / 2, Math.min(base - height, tip[1]) + reach * 0.06],
      ]),
      '#5f8a4e',
      { line: 1.2, alpha: 0.45 },
    )
  }
}

export const grass = (pen: Pen, view: View, y: number, height: number, hex: string, density = 70): void => {
  const { ctx, random, grade } = pen
  ctx.lineCap = 'round'
  for (let blade = 0; blade < density; blade++) {
    const x = between(random, view.left, view.right)
    const tall = height * between(random, 0.5, 1.2)
    ctx.strokeStyle = random() < 0.3 ? grade.ink(0.3) : grade.fill(hex, pen.depth, 0.85)
    ctx.lineWidth = between(random, 1.4, 4)
    ctx.beginPath()
    ctx.moveTo(x, y + 8)
    ctx.quadraticCurveTo(x + between(random, -8, 8), y - tall * 0.6, x + between(random, -26, 26), y - tall)
    ctx.stroke()
  }
}

export const water = (pen: Pen, view: View, top: number, bottom: number): void => {
  const { ctx, random, grade } = pen
  const wash = ctx.createLinearGradient(0, top, 0, bottom)
  wash.addColorStop(0, grade.sky.low)
  wash.addColorStop(0.4, grade.fill('#7fa8b4', 0.2))
  wash.addColorStop(1, grade.fill('#47707e', 0))
  ctx.fillStyle = wash
  ctx.fillRect(view.left, top, widthOf(view), bottom - top)
  for (let ripple = 0; ripple < 90; ripple++) {
    const near = random() ** 1.5
    const y = top + (bottom - top) * near
    const x = between(random, view.left, view.right)
    const length = 18 + near * 150
    ctx.strokeStyle = random() < 0.55 ? grade.glow(grade.light.key, 0.16 + near * 0.2) : grade.ink(0.12)
    ctx.lineWidth = 1 + near * 2
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.quadraticCurveTo(x + length / 2, y + 4 * near + 1, x + length, y)
    ctx.stroke()
  }
}

export const rock = (pen: Pen, x: number, y: number, size: number): void => {
  const points = Array.from({ length: 8 }, (_, index): Point => {
    const turn = (index / 8) * Math.PI * 2
    return [
      x + Math.cos(turn) * size * between(pen.random, 0.8, 1.1),
      y + Math.sin(turn) * size * between(pen.random, 0.45, 0.62),
    ]
  })
  shape(pen, polygon(points), '#98908a', {
    line: 2,
    bounds: { x: x - size, y: y - size, width: size * 2, height: size * 2 },
    wash: 1.3,
  })
  hatch(pen, polygon(points), { x, y: y - size * 0.5, width: size, height: size }, 9, 0.2)
}

export const bamboo = (pen: Pen, x: number, base: number, height: number): void => {
  const sway = between(pen.random, -20, 20)
  const width = between(pen.random, 10, 17)
  shape(
    pen,
    polygon([
      [x, base],
      [x + sway, base - height],
      [x + sway + width, base - height],
      [x + width, base],
    ]),
    '#8fa45c',
    { line: 1.5, alpha: 0.5 },
  )
  for (let at = 0.08; at < 1; at += 0.12)
    line(pen, [x + sway * at - 2, base - height * at], [x + sway * at + width + 2, base - height * at], 2, 0.5)
}

export const hills = (pen: Pen, view: View): void => {
  ridge({ ...pen, depth: 0.85 }, view, view.horizon + 6, 190, '#8095a0')
  ridge({ ...pen, depth: 0.55 }, view, view.horizon + 16, 95, '#7d9a78')
}

export const lantern = (pen: Pen, x: number, y: number, size: number, hex = '#e8803a'): void => {
  glowAt(pen, x, y, size * 5, hex, pen.grade.hour === 'night' || pen.grade.hour === 'dusk' ? 0.6 : 0.14)
  pen.ctx.fillStyle = pen.grade.glow(hex, 0.95)
  pen.ctx.beginPath()
  oval(x, y, size * 0.8, size)(pen.ctx)
  pen.ctx.fill()
  shape(pen, oval(x, y, size * 0.8, size), undefined, { line: 1.6 })
  shape(pen, box(x - size * 0.35, y - size * 1.2, size * 0.7, size * 0.25), '#5b4632', { line: 1.2 })
}
