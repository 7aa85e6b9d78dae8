import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const saffron: MantineColorsTuple = [
  '#fdf3ea',
  '#f9e3d0',
  '#f4c8a3',
  '#f1ab74',
  '#f0914c',
  '#dd742b',
  '#c76019',
  '#b44e14',
  '#96400f',
  '#74320c',
]

// Greys with the warmth of paper; Mantine draws every neutral from these.
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f2eee6',
  '#e8e2d6',
  '#ddd6c8',
  '#c4bba9',
  '#a1998a',
  '#7c7464',
  '#5d564a',
  '#3b362e',
  '#1e1b16',
]
const dark: MantineColorsTuple = [
  '#ede9e0',
  '#b9b1a1',
  '#a1998a',
  '#7c7464',
  '#35312a',
  '#2a2720',
  '#1c1a15',
  '#14130f',
  '#0e0d0a',
  '#000000',
]

const red: MantineColorsTuple = [
  '#fdeeec',
  '#f8d9d5',
  '#f0b3ab',
  '#e88b80',
  '#ff8f80',
  '#d9554a',
  '#c23a30',
  '#a8241c',
  '#8c1d16',
  '#6e1611',
]

// Mantine picks the letters on a filled part by the light scheme's shade alone; at night that is white on bright orange.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors
}

export const theme = createTheme({
  variantColorResolver,
  colors: { saffron, gray, dark, red },
  primaryColor: 'saffron',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#fffefb',
  black: '#1e1b16',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-script)',
  headings: { fontFamily: 'var(--font-title)', fontWeight: '600' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'var(--radius)',
  respectReducedMotion: true,
  cursorType: 'pointer',
})

// Mantine speaks with the page's own colours, so that a plain element and a component look alike.
const own = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--paper-raised)',
  '--mantine-color-default-hover': 'var(--paper-sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--lost)',
}

// At night Mantine makes quiet letters nearly white: a button that loses something would look like any other.
const atNight = {
  '--mantine-color-red-light-color': 'var(--mantine-color-red-4)',
  '--mantine-color-saffron-light-color': 'var(--accent)',
}

// Both schemes name the page's own colours; those change with the scheme by themselves.
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: own,
  dark: { ...own, ...atNight },
})
