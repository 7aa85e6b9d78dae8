import type { AmbienceName } from '@peace/core/shots'
import { glowAt, type Pen } from './pen.ts'
import { randomFrom } from './random.ts'

// What falls, drifts or flickers, `seconds` into the shot. Cheap: drawn anew for every frame.

const rain = (pen: Pen, width: number, seconds: number): void => {
  const { ctx, grade } = pen
  const random = randomFrom('rain')
  for (const [count, length, speed, alpha, thick] of [
    [70, 34, 1500, 0.22, 1.4],
    [34, 70, 2300, 0.3, 2.4],
  ] as const) {
    ctx.strokeStyle = grade.glow('#dfe9f2', alpha)
    ctx.lineWidth = thick
    ctx.beginPath()
    for (let drop = 0; drop < count; drop++) {
      const x = random() * (width + 200)
      const y = ((random() * 1100 + seconds * speed * (0.85 + random() * 0.3)) % 1150) - 75
      ctx.moveTo(x - y * 0.14, y)
      ctx.lineTo(x - (y + length) * 0.14, y + length)
    }
    ctx.stroke()
  }
}

const motes = (pen: Pen, width: number, seconds: number, hex: string, count: number, rise: number): void => {
  const { ctx, grade } = pen
  const random = randomFrom(`motes${hex}`)
  for (let mote = 0; mote < count; mote++) {
    const phase = random() * 6.28
    const x = random() * width + Math.sin(seconds * 0.6 + phase) * 26
    const y = (((random() * 1000 - seconds * rise * (0.6 + random())) % 1000) + 1000) % 1000
    ctx.fillStyle = grade.glow(hex, 0.22 + 0.3 * (0.5 + 0.5 * Math.sin(seconds * 2 + phase)))
    ctx.beginPath()
    ctx.arc(x, y, 1.6 + random() * 2.6, 0, 7)
    ctx.fill()
  }
}

const leaves = (pen: Pen, width: number, seconds: number): void => {
  const { ctx, grade } = pen
  const random = randomFrom('leaves')
  for (let leaf = 0; leaf < 9; leaf++) {
    const speed = 160 + random() * 190
    const phase = random() * 6.28
    const x = ((random() * width + seconds * speed) % (width + 120)) - 60
    const y = random() * 760 + Math.sin(seconds * 1.7 + phase) * 46 + 60
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(seconds * 2 + phase)
    ctx.fillStyle = grade.fill(leaf % 2 ? '#b5713a' : '#8f9a4a', 0.1, 0.85)
    ctx.beginPath()
    ctx.ellipse(0, 0, 11, 4.5, 0, 0, 7)
    ctx.fill()
    ctx.restore()
  }
}

export const weather = (pen: Pen, names: readonly AmbienceName[], width: number, seconds: number): void => {
  const { grade } = pen
  if (names.includes('fire')) {
    glowAt(
      pen,
      width * 0.5,
      1040,
      620 + 30 * Math.sin(seconds * 9) + 18 * Math.sin(seconds * 23),
      '#ff8a3c',
      0.34 + 0.06 * Math.sin(seconds * 13),
    )
    motes(pen, width, seconds, '#ffb35c', 18, 130)
  }
  if (grade.indoors) return
  if (names.includes('rain')) rain(pen, width, seconds)
  if (names.includes('wind')) leaves(pen, width, seconds)
  if (grade.hour === 'night' && (names.includes('night') || names.includes('forest')))
    motes(pen, width, seconds, '#e6f07a', 12, 12)
  else if (names.includes('forest')) motes(pen, width, seconds, '#fff1b8', 14, 8)
}
