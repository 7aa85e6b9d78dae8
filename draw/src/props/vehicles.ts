import type { PropKind } from '@peace/core/stage'
import type { Maker } from './shapes.ts'

type Make = (m: Maker) => void

const wheel = (m: Maker, x: number, z: number, r: number, thick: number): void => {
  m.rod([x - thick / 2, r, z], [x + thick / 2, r, z], r, r, 3)
  m.rod([x - thick / 2 - 0.01, r, z], [x + thick / 2 + 0.01, r, z], r * 0.5, r * 0.5, 1.2)
}
const fourWheels = (m: Maker, r: number): void => {
  const [w, , d] = m.size
  for (const s of [-1, 1]) for (const z of [-d * 0.31, d * 0.31]) wheel(m, s * w * 0.42, z, r, w * 0.13)
}
const car: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.2, 0], [w, h * 0.38, d], 1.1, { top: 0.96 })
  m.box([0, h * 0.56, -d * 0.05], [w * 0.92, h * 0.42, d * 0.52], 2.2, { top: 0.78 })
  fourWheels(m, h * 0.22)
}
const truck: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.2, d * 0.33], [w, h * 0.6, d * 0.28], 1.2, { top: 0.9 })
  m.box([0, h * 0.26, -d * 0.16], [w, h * 0.24, d * 0.66], 1.6)
  fourWheels(m, h * 0.17)
}
const bus: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.12, 0], [w, h * 0.4, d], 1)
  m.box([0, h * 0.52, 0], [w * 0.98, h * 0.32, d * 0.98], 2.4)
  m.box([0, h * 0.84, 0], [w, h * 0.16, d], 1)
  fourWheels(m, h * 0.15)
}
const tukTuk: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.2, -d * 0.1], [w, h * 0.28, d * 0.66], 1.2)
  m.box([0, h * 0.2, d * 0.34], [w * 0.4, h * 0.4, d * 0.24], 1.4, { top: 0.7 })
  m.box([0, h * 0.92, -d * 0.06], [w * 1.02, h * 0.08, d * 0.76], 1.8)
  for (const s of [-1, 1])
    for (const z of [-d * 0.4, d * 0.22])
      m.rod([s * w * 0.44, h * 0.46, z], [s * w * 0.44, h * 0.94, z], 0.02, 0.02, 2.4)
  for (const s of [-1, 1]) wheel(m, s * w * 0.42, -d * 0.3, h * 0.14, 0.1)
  wheel(m, 0, d * 0.4, h * 0.14, 0.1)
}
const twoWheels =
  (r: number, body: number): Make =>
  (m) => {
    const [w, h, d] = m.size
    for (const z of [-d * 0.34, d * 0.34]) {
      m.rod([-w * 0.04, h * r, z], [w * 0.04, h * r, z], h * r, h * r, 3)
      m.rod([-w * 0.05, h * r, z], [w * 0.05, h * r, z], h * r * 0.82, h * r * 0.82, 0.8)
    }
    m.rod([0, h * r, -d * 0.34], [0, h * 0.62, -d * 0.12], 0.02, 0.02, 2)
    m.rod([0, h * r * 0.9, 0], [0, h * 0.66, d * 0.24], 0.02 + body * 0.06, 0.02 + body * 0.04, 1.6)
    m.rod([0, h * r, d * 0.34], [0, h * 0.92, d * 0.24], 0.022, 0.022, 2)
    m.rod([-w * 0.45, h * 0.94, d * 0.2], [w * 0.45, h * 0.94, d * 0.2], 0.016, 0.016, 2.6)
    if (body > 0) m.box([0, h * 0.5, -d * 0.08], [w * 0.34, h * 0.2, d * 0.46], 1.4, { top: 0.8 })
    m.box([0, h * 0.72, -d * 0.16], [w * 0.3, h * 0.06, d * 0.26], 2.6)
  }
const boat: Make = (m) => {
  const [w, h, d] = m.size
  const rib = (z: number, wide: number, low: number): readonly (readonly [number, number, number])[] => [
    [-wide, h, z],
    [-wide * 0.7, h * low, z],
    [wide * 0.7, h * low, z],
    [wide, h, z],
  ]
  const ribs = [
    rib(-d / 2, 0.04, 0.7),
    rib(-d * 0.34, w * 0.4, 0.1),
    rib(0, w / 2, 0),
    rib(d * 0.34, w * 0.4, 0.1),
    rib(d / 2, 0.04, 0.8),
  ]
  for (let i = 0; i < ribs.length - 1; i++)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [ribs[i], ribs[i + 1]]
      const [p, q, r, s] = [a?.[k], a?.[k + 1], b?.[k + 1], b?.[k]]
      if (p && q && r && s) m.sheet([p, q, r, s], k === 1 ? 1.9 : 1.4)
    }
  m.box([0, h * 0.5, 0], [w * 0.86, 0.04, 0.28], 1.2)
}
const cart: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.4, -d * 0.1], [w, h * 0.4, d * 0.7], 1.6)
  for (const s of [-1, 1]) wheel(m, s * w * 0.52, -d * 0.1, h * 0.36, 0.05)
  for (const s of [-1, 1]) m.rod([s * w * 0.4, h * 0.5, d * 0.24], [s * w * 0.4, h * 0.62, d * 0.5], 0.02, 0.02, 2)
}
const wheelchair: Make = (m) => {
  const [w, h, d] = m.size
  m.box([0, h * 0.46, 0], [w * 0.8, h * 0.06, d * 0.5], 2.4)
  m.box([0, h * 0.52, -d * 0.24], [w * 0.8, h * 0.46, 0.03], 2.4)
  for (const s of [-1, 1]) wheel(m, s * w * 0.46, -d * 0.1, h * 0.32, 0.03)
  for (const s of [-1, 1]) wheel(m, s * w * 0.36, d * 0.34, h * 0.1, 0.03)
}
const aeroplane: Make = (m) => {
  const [w, h, d] = m.size
  m.ball([0, h * 0.5, 0], [h * 0.28, h * 0.3, d / 2], 0.4)
  m.sheet(
    [
      [-w / 2, h * 0.46, -d * 0.1],
      [w / 2, h * 0.46, -d * 0.1],
      [h * 0.2, h * 0.46, d * 0.16],
      [-h * 0.2, h * 0.46, d * 0.16],
    ],
    1,
  )
  m.sheet(
    [
      [0, h * 0.6, -d * 0.48],
      [0, h, -d * 0.48],
      [0, h * 0.7, -d * 0.3],
    ],
    1,
  )
}

export const vehicles: Partial<Record<PropKind, Make>> = {
  ...{ car, truck, bus, boat, cart, wheelchair, aeroplane, pram: cart, 'tuk-tuk': tukTuk },
  bicycle: twoWheels(0.32, 0),
  motorcycle: twoWheels(0.28, 1),
}
