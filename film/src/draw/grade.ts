import type { Picture } from '@peace/core/build'
import { contrast, css, luma, mix, multiply, parse, type Rgb, saturate } from './colour.ts'

// Painters name the colours things have of themselves; the hour, the mood and the style then light them all alike.
export type Daylight = 'dawn' | 'day' | 'afternoon' | 'dusk' | 'night'

type Light = {
  tint: string
  shade: number
  skyTop: string
  skyLow: string
  haze: string
  key: string
  keyStrength: number
}
const lights: Record<Daylight, Light> = {
  dawn: {
    tint: '#ffe3d0',
    shade: 0.95,
    skyTop: '#8fa9cc',
    skyLow: '#fbd3b4',
    haze: '#f0cfc0',
    key: '#ffd9a0',
    keyStrength: 0.42,
  },
  day: {
    tint: '#fffaf0',
    shade: 1,
    skyTop: '#86b9dd',
    skyLow: '#e3f0f2',
    haze: '#d5e4ea',
    key: '#fff3d0',
    keyStrength: 0.3,
  },
  afternoon: {
    tint: '#fff0d2',
    shade: 1,
    skyTop: '#7fb0d0',
    skyLow: '#f6e6c4',
    haze: '#ecdcbd',
    key: '#ffdf9a',
    keyStrength: 0.42,
  },
  dusk: {
    tint: '#f2bfa0',
    shade: 0.84,
    skyTop: '#54598c',
    skyLow: '#f59b62',
    haze: '#c98d84',
    key: '#ffa65c',
    keyStrength: 0.5,
  },
  night: {
    tint: '#93a6d6',
    shade: 0.74,
    skyTop: '#0f1a38',
    skyLow: '#31456f',
    haze: '#2b3c63',
    key: '#a9c4f5',
    keyStrength: 0.3,
  },
}

type Feeling = { tint: string; share: number; saturation: number; contrast: number }
const feelings: Record<Picture['mood'], Feeling> = {
  calm: { tint: '#dfe8dc', share: 0.05, saturation: 0.95, contrast: 0.97 },
  joy: { tint: '#ffe2a0', share: 0.09, saturation: 1.18, contrast: 1.03 },
  tender: { tint: '#ffd6cc', share: 0.1, saturation: 1, contrast: 0.95 },
  sad: { tint: '#8ea3b8', share: 0.17, saturation: 0.76, contrast: 0.94 },
  tense: { tint: '#6d7f78', share: 0.17, saturation: 0.74, contrast: 1.12 },
  fear: { tint: '#5a7098', share: 0.2, saturation: 0.72, contrast: 1.16 },
  anger: { tint: '#c4533a', share: 0.16, saturation: 1.08, contrast: 1.14 },
  wonder: { tint: '#b9c8ff', share: 0.1, saturation: 1.14, contrast: 1 },
  reverent: { tint: '#f3cf84', share: 0.15, saturation: 1, contrast: 1 },
  lonely: { tint: '#8e9bc0', share: 0.17, saturation: 0.78, contrast: 0.98 },
  comic: { tint: '#ffe9a8', share: 0.06, saturation: 1.22, contrast: 1.02 },
}

type Style = {
  saturation: number
  contrast: number
  wash: number
  line: number
  ink: string
  paper: string
  paperShare: number
}
const styles: Record<Picture['style'], Style> = {
  natural: { saturation: 0.95, contrast: 1, wash: 1, line: 1, ink: '#3a332b', paper: '#f7f1e4', paperShare: 0.06 },
  cinematic: {
    saturation: 0.92,
    contrast: 1.12,
    wash: 0.8,
    line: 0.8,
    ink: '#1d2226',
    paper: '#e9e6df',
    paperShare: 0.02,
  },
  noir: { saturation: 0, contrast: 1.3, wash: 0.9, line: 1.1, ink: '#0b0b0c', paper: '#efece4', paperShare: 0.02 },
  storybook: {
    saturation: 1.12,
    contrast: 0.98,
    wash: 1.1,
    line: 1.15,
    ink: '#4a3424',
    paper: '#fdf3dc',
    paperShare: 0.1,
  },
  anime: { saturation: 1.25, contrast: 1.06, wash: 0.25, line: 0.9, ink: '#2a2233', paper: '#ffffff', paperShare: 0 },
  watercolour: {
    saturation: 0.9,
    contrast: 0.9,
    wash: 1.9,
    line: 0.55,
    ink: '#5a5148',
    paper: '#fbf7ec',
    paperShare: 0.16,
  },
  documentary: {
    saturation: 0.72,
    contrast: 1.02,
    wash: 0.9,
    line: 0.9,
    ink: '#33312d',
    paper: '#f1eee6',
    paperShare: 0.05,
  },
  'temple-mural': {
    saturation: 1.05,
    contrast: 1.02,
    wash: 0.6,
    line: 1.2,
    ink: '#3b1f12',
    paper: '#e9cf92',
    paperShare: 0.17,
  },
}

export type Grade = {
  hour: Daylight
  style: Style
  indoors: boolean
  // A thing's own colour, as lit, and as seen `depth` away (0 here, 1 at the horizon).
  colour: (hex: string, depth?: number) => Rgb
  fill: (hex: string, depth?: number, alpha?: number) => string
  // What shines by itself: lamps, windows at night, fire.
  glow: (hex: string, alpha?: number) => string
  ink: (alpha?: number, depth?: number) => string
  light: Light
  sky: { top: string; low: string }
}

export const gradeOf = (picture: Pick<Picture, 'mood' | 'style'>, hour: Daylight, indoors: boolean): Grade => {
  const light = lights[hour]
  const feeling = feelings[picture.mood]
  const style = styles[picture.style]
  // Indoors somebody has lit a lamp: night is warm and less dark.
  const tint = indoors && hour === 'night' ? parse('#e2bd8f') : parse(light.tint)
  const shade = indoors ? (hour === 'night' ? 0.86 : 0.98) : light.shade
  const feel = (colour: Rgb): Rgb =>
    mix(
      contrast(
        saturate(mix(colour, parse(feeling.tint), feeling.share), feeling.saturation * style.saturation),
        feeling.contrast * style.contrast,
      ),
      parse(style.paper),
      style.paperShare,
    )
  const haze = feel(parse(indoors ? '#cdbfae' : light.haze))
  const colour = (hex: string, depth = 0): Rgb => {
    const lit = multiply(parse(hex), tint)
    const shaded = { r: lit.r * shade, g: lit.g * shade, b: lit.b * shade }
    return mix(feel(shaded), haze, Math.min(0.85, depth * (indoors ? 0.3 : 0.75)))
  }
  const glowing = (hex: string): Rgb => {
    const own = parse(hex)
    const felt = mix(own, feel(own), 0.4)
    return style.saturation === 0 ? saturate(felt, 0) : felt
  }
  const inkColour = mix(parse(style.ink), feel(multiply(parse(style.ink), tint)), 0.4)
  return {
    hour,
    style,
    indoors,
    colour,
    fill: (hex, depth = 0, alpha = 1) => css(colour(hex, depth), alpha),
    glow: (hex, alpha = 1) => css(glowing(hex), alpha),
    ink: (alpha = 0.75, depth = 0) =>
      css(mix(inkColour, haze, depth * 0.6), alpha * (1 - depth * 0.45) * Math.min(1, style.line)),
    light,
    sky: { top: css(feel(parse(light.skyTop))), low: css(feel(parse(light.skyLow))) },
  }
}

export const isDark = (colour: Rgb): boolean => luma(colour) < 110
