export type Rgb = { r: number; g: number; b: number }

export const parse = (hex: string): Rgb => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
})

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))

export const css = ({ r, g, b }: Rgb, alpha = 1): string =>
  alpha >= 1 ? `rgb(${clamp(r)},${clamp(g)},${clamp(b)})` : `rgba(${clamp(r)},${clamp(g)},${clamp(b)},${alpha})`

export const mix = (from: Rgb, to: Rgb, share: number): Rgb => ({
  r: from.r + (to.r - from.r) * share,
  g: from.g + (to.g - from.g) * share,
  b: from.b + (to.b - from.b) * share,
})

export const multiply = (colour: Rgb, light: Rgb): Rgb => ({
  r: (colour.r * light.r) / 255,
  g: (colour.g * light.g) / 255,
  b: (colour.b * light.b) / 255,
})

export const luma = ({ r, g, b }: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b

export const saturate = (colour: Rgb, factor: number): Rgb => {
  const grey = luma(colour)
  return mix({ r: grey, g: grey, b: grey }, colour, factor)
}

export const contrast = (colour: Rgb, factor: number): Rgb => ({
  r: 128 + (colour.r - 128) * factor,
  g: 128 + (colour.g - 128) * factor,
  b: 128 + (colour.b - 128) * factor,
})
