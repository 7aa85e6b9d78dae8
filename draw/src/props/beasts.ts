import type { PropKind } from '@peace/core/stage'
import type { Maker } from './shapes.ts'

type Make = (m: Maker) => void
type Beast = {
  tone: number
  // In shares of its height: how thick its trunk, how long its legs, its neck, its muzzle.
  trunk: number
  leg: number
  neck: number
  head: number
  muzzle: number
  ears: 'up' | 'flop' | 'wide'
  horns?: boolean
  tail: number
  nose?: boolean
}

const fourLegged =
  (b: Beast): Make =>
  (m) => {
    const [w, h, d] = m.size
    const back = h * (b.leg + b.trunk)
    const rear = -d * 0.32
    const front = d * 0.26
    m.ball([0, h * b.leg + (h * b.trunk) / 2, rear * 0.5], [w * 0.42, (h * b.trunk) / 2, d * 0.24], b.tone)
    m.ball([0, h * b.leg + (h * b.trunk) / 2, front * 0.5], [w * 0.4, (h * b.trunk) / 2, d * 0.24], b.tone)
    for (const s of [-1, 1])
      for (const z of [rear, front])
        m.rod([s * w * 0.26, h * b.leg * 1.3, z], [s * w * 0.24, 0, z + d * 0.01], h * 0.075, h * 0.05, b.tone + 0.2)
    const head = h * (b.leg + b.trunk * 0.8 + b.neck)
    const ahead = front + d * 0.16
    m.rod([0, back - h * 0.14, front], [0, head, ahead], h * 0.13, h * 0.1, b.tone)
    m.ball([0, head, ahead + h * 0.04], [h * b.head * 0.55, h * b.head * 0.55, h * b.head * 0.7], b.tone)
    m.rod(
      [0, head - h * 0.02, ahead + h * 0.08],
      [0, head - h * 0.08, ahead + h * (0.08 + b.muzzle)],
      h * b.head * 0.4,
      h * b.head * 0.28,
      b.tone + 0.15,
    )
    if (b.nose) {
      const out = ahead + h * (0.1 + b.muzzle)
      m.rod([0, head - h * 0.06, out], [0, h * 0.4, out + h * 0.06], h * 0.06, h * 0.05, b.tone)
      m.rod([0, h * 0.42, out + h * 0.06], [0, h * 0.14, out], h * 0.05, h * 0.03, b.tone)
    }
    for (const s of [-1, 1]) {
      const e = h * b.head
      if (b.ears === 'wide')
        m.ball([s * e * 0.95, head + e * 0.05, ahead - e * 0.2], [e * 0.42, e * 0.5, e * 0.1], b.tone + 0.3)
      else
        m.rod(
          [s * e * 0.32, head + e * 0.3, ahead],
          [s * e * 0.5, head + e * (b.ears === 'up' ? 0.95 : 0.05), ahead - e * 0.05],
          e * 0.16,
          e * 0.05,
          b.tone + 0.4,
        )
      if (b.horns) {
        m.rod(
          [s * e * 0.3, head + e * 0.3, ahead],
          [s * e * 1.5, head + e * 0.3, ahead - e * 0.3],
          e * 0.13,
          e * 0.1,
          2.8,
        )
        m.rod(
          [s * e * 1.5, head + e * 0.3, ahead - e * 0.3],
          [s * e * 1.3, head + e * 0.9, ahead - e * 0.6],
          e * 0.1,
          e * 0.03,
          2.8,
        )
      }
    }
    m.rod(
      [0, back - h * 0.1, rear - d * 0.1],
      [0, back - h * 0.1 + h * b.tail, rear - d * 0.24],
      h * 0.035,
      h * 0.015,
      b.tone + 0.2,
    )
  }

const bird =
  (tone: number, neck: number, legs: number): Make =>
  (m) => {
    const [w, h, d] = m.size
    m.ball([0, h * (legs + 0.24), 0], [w * 0.42, h * 0.24, d * 0.36], tone)
    m.rod([0, h * (legs + 0.34), d * 0.24], [0, h * (legs + 0.34 + neck), d * 0.34], h * 0.1, h * 0.08, tone)
    m.ball([0, h * (legs + 0.4 + neck), d * 0.36], [h * 0.12, h * 0.12, h * 0.13], tone)
    m.rod([0, h * (legs + 0.4 + neck), d * 0.42], [0, h * (legs + 0.37 + neck), d * 0.56], h * 0.045, h * 0.01, 2.4)
    m.sheet(
      [
        [0, h * (legs + 0.3), -d * 0.28],
        [w * 0.2, h * (legs + 0.5), -d * 0.55],
        [-w * 0.2, h * (legs + 0.5), -d * 0.55],
      ],
      tone + 0.4,
    )
    for (const s of [-1, 1])
      m.rod([s * w * 0.16, h * (legs + 0.06), 0], [s * w * 0.16, 0, d * 0.04], h * 0.025, h * 0.02, 2.4)
  }
const snake: Make = (m) => {
  const [w, , d] = m.size
  const points = Array.from(
    { length: 13 },
    (_, i) => [Math.sin(i * 1.1) * w * 0.4, 0.03 + (i > 10 ? (i - 10) * 0.06 : 0), (i / 12 - 0.5) * d] as const,
  )
  for (let i = 0; i < 12; i++) {
    const [a, b] = [points[i], points[i + 1]]
    if (a && b) m.rod(a, b, i < 2 ? 0.012 : 0.03, 0.03, 1.8)
  }
}
const small: Make = (m) => {
  const [w, h, d] = m.size
  m.ball([0, h * 0.45, 0], [w * 0.45, h * 0.45, d * 0.42], 1.6)
  m.ball([0, h * 0.6, d * 0.36], [w * 0.3, h * 0.34, d * 0.2], 1.6)
}

const dog: Beast = { tone: 1.2, trunk: 0.34, leg: 0.44, neck: 0.2, head: 0.26, muzzle: 0.2, ears: 'up', tail: 0.3 }
export const beasts: Partial<Record<PropKind, Make>> = {
  dog: fourLegged(dog),
  cat: fourLegged({ ...dog, tone: 1.7, trunk: 0.36, leg: 0.36, muzzle: 0.08, head: 0.3, tail: 0.5 }),
  pig: fourLegged({
    ...dog,
    tone: 0.7,
    trunk: 0.56,
    leg: 0.26,
    neck: 0.02,
    head: 0.34,
    muzzle: 0.22,
    ears: 'flop',
    tail: 0.1,
  }),
  goat: fourLegged({ ...dog, tone: 0.6, neck: 0.24, muzzle: 0.16, horns: true, tail: 0.1 }),
  cow: fourLegged({
    ...dog,
    tone: 0.8,
    trunk: 0.44,
    leg: 0.4,
    neck: 0.1,
    head: 0.24,
    muzzle: 0.2,
    ears: 'flop',
    tail: -0.4,
  }),
  buffalo: fourLegged({
    ...dog,
    tone: 2.5,
    trunk: 0.5,
    leg: 0.36,
    neck: 0.04,
    head: 0.26,
    muzzle: 0.22,
    ears: 'flop',
    horns: true,
    tail: -0.4,
  }),
  horse: fourLegged({ ...dog, tone: 1.8, trunk: 0.3, leg: 0.44, neck: 0.3, head: 0.18, muzzle: 0.24, tail: -0.45 }),
  elephant: fourLegged({
    ...dog,
    tone: 1.6,
    trunk: 0.5,
    leg: 0.4,
    neck: 0.02,
    head: 0.34,
    muzzle: 0.04,
    ears: 'wide',
    tail: -0.4,
    nose: true,
  }),
  tiger: fourLegged({ ...dog, tone: 1.1, trunk: 0.4, leg: 0.4, neck: 0.08, head: 0.34, muzzle: 0.12, tail: -0.2 }),
  monkey: fourLegged({
    ...dog,
    tone: 1.9,
    trunk: 0.4,
    leg: 0.3,
    neck: 0.14,
    head: 0.32,
    muzzle: 0.08,
    ears: 'wide',
    tail: 0.5,
  }),
  beast: fourLegged({ ...dog, tone: 2.2, trunk: 0.42, head: 0.32 }),
  mouse: small,
  frog: small,
  insect: small,
  bird: bird(1.4, 0.06, 0.2),
  chicken: bird(0.6, 0.12, 0.22),
  duck: bird(0.4, 0.16, 0.1),
  snake,
}
