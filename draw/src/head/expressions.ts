import type { Expression } from '@peace/core/stage'

// Brows in and out, eyes open, lower lid, mouth's corners, how open it is, how wide.
export type Look = {
  browIn: number
  browOut: number
  open: number
  lower: number
  corners: number
  mouth: number
  wide: number
  frown?: boolean
  cheeks?: boolean
  tears?: boolean
}
const plain: Look = { browIn: 0, browOut: 0, open: 0.86, lower: 0, corners: 0, mouth: 0, wide: 1 }
const look = (more: Partial<Look>): Look => ({ ...plain, ...more })

export const looks: Record<Expression, Look> = {
  neutral: plain,
  calm: look({ open: 0.76, corners: 0.12 }),
  smile: look({
    browIn: 0.15,
    browOut: 0.2,
    open: 0.66,
    lower: 0.4,
    corners: 0.95,
    mouth: 0.05,
    wide: 1.22,
    cheeks: true,
  }),
  laugh: look({
    browIn: 0.3,
    browOut: 0.35,
    open: 0.34,
    lower: 0.8,
    corners: 1.1,
    mouth: 0.95,
    wide: 1.28,
    cheeks: true,
  }),
  tender: look({ browIn: 0.35, browOut: 0.05, open: 0.64, lower: 0.25, corners: 0.5, wide: 1.06, cheeks: true }),
  proud: look({ browIn: -0.1, browOut: 0.3, open: 0.72, lower: 0.1, corners: 0.4 }),
  sad: look({ browIn: 0.95, browOut: -0.5, open: 0.6, lower: 0.05, corners: -0.8, wide: 0.9 }),
  weep: look({
    browIn: 1.05,
    browOut: -0.5,
    open: 0.26,
    lower: 0.6,
    corners: -0.95,
    mouth: 0.45,
    wide: 1,
    tears: true,
  }),
  worried: look({ browIn: 1, open: 1.05, corners: -0.4, mouth: 0.2, wide: 0.9 }),
  afraid: look({ browIn: 1.05, browOut: 0.5, open: 1.35, lower: -0.3, corners: -0.55, mouth: 0.7, wide: 0.95 }),
  angry: look({ browIn: -1, browOut: 0.45, open: 0.68, lower: 0.35, corners: -0.6, frown: true }),
  contempt: look({ browIn: -0.4, browOut: 0.4, open: 0.6, lower: 0.2, corners: -0.35, wide: 0.9 }),
  ashamed: look({ browIn: 0.7, browOut: -0.2, open: 0.42, corners: -0.4, wide: 0.88 }),
  surprised: look({ browIn: 0.9, browOut: 1, open: 1.35, lower: -0.2, mouth: 1.25, wide: 0.75 }),
  pained: look({
    browIn: 0.4,
    browOut: -0.2,
    open: 0.3,
    lower: 0.6,
    corners: -0.6,
    mouth: 0.5,
    wide: 1.1,
    frown: true,
  }),
  asleep: look({ browIn: 0.1, open: 0.05, corners: 0.05 }),
}
