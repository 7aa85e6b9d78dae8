import type { Picture } from '@peace/core/build'
import type { Look } from './look.ts'
import { curve, oval, type Pen, type Point, polygon, shape } from './pen.ts'

// A head one `h` high, chin at (0, 0) and crown at (0, −h), turned by `turn` (−1 left … 1 right).
export type Face = { mood: Picture['mood']; mouth: 0 | 1 | 2; blink: boolean; turn: number }

const tempers: Record<Picture['mood'], { brow: number; raise: number; smile: number; lids: number }> = {
  calm: { brow: 0, raise: 0, smile: 0.25, lids: 0.15 },
  joy: { brow: -0.05, raise: 0.5, smile: 1, lids: 0.35 },
  tender: { brow: -0.25, raise: 0.2, smile: 0.5, lids: 0.3 },
  sad: { brow: -0.85, raise: 0.1, smile: -0.7, lids: 0.4 },
  tense: { brow: 0.6, raise: -0.2, smile: -0.3, lids: 0.1 },
  fear: { brow: -0.7, raise: 0.9, smile: -0.5, lids: -0.35 },
  anger: { brow: 1, raise: -0.5, smile: -0.75, lids: 0.15 },
  wonder: { brow: -0.2, raise: 1, smile: 0.4, lids: -0.3 },
  reverent: { brow: -0.1, raise: 0.1, smile: 0.3, lids: 0.6 },
  lonely: { brow: -0.5, raise: 0, smile: -0.35, lids: 0.45 },
  comic: { brow: -0.2, raise: 0.9, smile: 0.85, lids: 0 },
}

export const at =
  (h: number, turn: number) =>
  (x: number, y: number): Point => [x * h + turn * h * 0.1 * (1 - Math.abs(x) * 0.6), -y * h]

const eye = (pen: Pen, x: number, y: number, size: number, face: Face, width: number): void => {
  const { ctx, grade } = pen
  const { lids } = tempers[face.mood]
  const open = face.blink ? 0 : Math.max(0.12, 0.62 - lids * 0.5)
  if (open > 0.1) {
    ctx.fillStyle = grade.fill('#fbf7ee', pen.depth)
    ctx.beginPath()
    ctx.ellipse(x, y, size, size * open, 0, 0, 7)
    ctx.fill()
    ctx.save()
    ctx.clip()
    ctx.fillStyle = grade.fill('#3b2a20', pen.depth)
    ctx.beginPath()
    ctx.arc(x + face.turn * size * 0.3, y, size * 0.56, 0, 7)
    ctx.fill()
    ctx.fillStyle = 'rgba(255,255,255,.9)'
    ctx.beginPath()
    ctx.arc(x + face.turn * size * 0.3 + size * 0.18, y - size * 0.2, size * 0.15, 0, 7)
    ctx.fill()
    ctx.restore()
  }
  const lid = open <= 0.1 ? 0.12 : -open
  shape(
    pen,
    curve(
      [
        [x - size * 1.08, y + size * 0.06],
        [x - size * 0.3, y + size * lid],
        [x + size * 0.5, y + size * lid * 0.92],
        [x + size * 1.08, y + size * 0.02],
      ],
      false,
    ),
    undefined,
    { line: width * 1.5, alpha: 0.9 },
  )
}

const mouth = (pen: Pen, p: (x: number, y: number) => Point, h: number, face: Face, width: number): void => {
  const { smile } = tempers[face.mood]
  const bend = smile * 0.045
  const [cx, cy] = p(face.turn * 0.07, 0.185)
  const half = h * (0.1 + Math.max(0, smile) * 0.025) * (1 - Math.abs(face.turn) * 0.15)
  if (face.mouth > 0) {
    const open = h * (face.mouth === 2 ? 0.075 : 0.04)
    shape(
      pen,
      curve([
        [cx - half * 0.8, cy - h * bend * 0.4],
        [cx, cy - open * 0.35],
        [cx + half * 0.8, cy - h * bend * 0.4],
        [cx + half * 0.45, cy + open * 0.8],
        [cx, cy + open],
        [cx - half * 0.45, cy + open * 0.8],
      ]),
      '#7a3430',
      { line: width * 0.9, alpha: 0.8 },
    )
    pen.ctx.fillStyle = pen.grade.fill('#f6efe2', pen.depth, 0.85)
    pen.ctx.beginPath()
    polygon([
      [cx - half * 0.5, cy - open * 0.2],
      [cx + half * 0.5, cy - open * 0.2],
      [cx + half * 0.4, cy + open * 0.08],
      [cx - half * 0.4, cy + open * 0.08],
    ])(pen.ctx)
    pen.ctx.fill()
    return
  }
  shape(
    pen,
    curve(
      [
        [cx - half, cy - h * bend],
        [cx, cy + h * bend * 0.8],
        [cx + half, cy - h * bend],
      ],
      false,
    ),
    undefined,
    { line: width * 1.25, alpha: 0.85 },
  )
  shape(
    pen,
    curve(
      [
        [cx - half * 0.4, cy + h * 0.05],
        [cx, cy + h * 0.058],
        [cx + half * 0.4, cy + h * 0.05],
      ],
      false,
    ),
    undefined,
    { line: width * 0.8, alpha: 0.3 },
  )
}

export const features = (pen: Pen, look: Look, h: number, face: Face, width: number): void => {
  const { turn } = face
  const p = at(h, turn)
  const { ctx, grade } = pen
  const temper = tempers[face.mood]
  for (const side of [-1, 1]) {
    const far = side === Math.sign(turn) ? 1 - Math.abs(turn) * 0.22 : 1
    const [x, y] = p(side * 0.165 * far + turn * 0.06, 0.5)
    const size = h * 0.072 * far * (look.child ? 1.18 : 1)
    ctx.fillStyle = grade.fill('#d96a58', pen.depth, 0.16)
    ctx.beginPath()
    ctx.ellipse(x, y + h * 0.17, size * 1.3, size * 0.85, 0, 0, 7)
    ctx.fill()
    eye(pen, x, y, size, face, width)
    const inner = y - h * (0.105 + temper.raise * 0.03 - temper.brow * 0.035)
    const outer = y - h * (0.105 + temper.raise * 0.02 + temper.brow * 0.03)
    shape(
      pen,
      curve(
        [
          [x - side * size * 1.15, inner],
          [x + side * size * 0.1, (inner + outer) / 2 - h * 0.018],
          [x + side * size * 1.35, outer],
        ],
        false,
      ),
      undefined,
      { line: width * (look.feminine ? 1.7 : 2.3), alpha: 0.8 },
    )
    if (look.glasses) {
      shape(pen, oval(x, y, size * 1.7, size * 1.45), undefined, { line: width * 1.3, alpha: 0.85 })
      ctx.fillStyle = 'rgba(255,255,255,.16)'
      ctx.beginPath()
      ctx.ellipse(x, y, size * 1.6, size * 1.35, 0, 0, 7)
      ctx.fill()
    }
    if (look.elder)
      shape(
        pen,
        curve(
          [
            [x + side * size * 0.6, y + size * 1.1],
            [x, y + size * 1.45],
            [x - side * size * 0.8, y + size * 1.2],
          ],
          false,
        ),
        undefined,
        { line: width * 0.7, alpha: 0.35 },
      )
  }
  const [nx, ny] = p(turn * 0.13, 0.35)
  const lean = turn === 0 ? 0.4 : Math.sign(turn)
  shape(
    pen,
    curve(
      [
        [nx - lean * h * 0.03, ny - h * 0.12],
        [nx + lean * h * 0.035, ny - h * 0.005],
        [nx - lean * h * 0.025, ny + h * 0.018],
      ],
      false,
    ),
    undefined,
    { line: width, alpha: 0.6 },
  )
  mouth(pen, p, h, face, width)
  if (look.beard) {
    const [bx, by] = p(turn * 0.07, 0.1)
    shape(
      pen,
      curve([
        [bx - h * 0.2, by - h * 0.02],
        [bx - h * 0.11, by + h * 0.13],
        [bx + h * 0.11, by + h * 0.13],
        [bx + h * 0.2, by - h * 0.02],
        [bx, by + h * 0.02],
      ]),
      look.hair,
      { line: width * 0.8, opacity: 0.9 },
    )
  }
}
