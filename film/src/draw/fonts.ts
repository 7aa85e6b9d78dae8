import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

const files = {
  regular: '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
  medium: '@expo-google-fonts/sarabun/500Medium/Sarabun_500Medium.ttf',
  bold: '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf',
} as const

// One family for both scripts: Sarabun has Thai and Latin, and its marks stack where they should.
export const fontFile = (weight: keyof typeof files): string => createRequire(import.meta.url).resolve(files[weight])

let ready = false
export const withFonts = (): void => {
  if (ready) return
  GlobalFonts.registerFromPath(fontFile('regular'), 'Film')
  GlobalFonts.registerFromPath(fontFile('medium'), 'Film Medium')
  GlobalFonts.registerFromPath(fontFile('bold'), 'Film Bold')
  ready = true
}
