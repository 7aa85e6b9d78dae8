import type { Palette } from '../stage.ts'

// The one colour of a film: what its script itself is coloured by, so that everybody keeps theirs from scene to scene.
const colours: readonly (readonly [Palette['accent'], RegExp])[] = [
  ['red', /\b(?:red|crimson|scarlet|blood)\b|สีแดง|(?:ว่าว|ธง|ผ้า|ร่ม|รถ|ไฟ|ดอกไม้)แดง/gi],
  ['blue', /\b(?:blue|indigo|navy)\b|สีน้ำเงิน|สีฟ้า|สีคราม/gi],
  ['green', /\b(?:green|jade|emerald)\b|สีเขียว|เขียวขจี/gi],
  ['clay', /\b(?:clay|terracotta|rust(?:y)?|brick)\b|ดินเผา|ดินเหนียว|สีอิฐ/gi],
  ['amber', /\b(?:amber|gold(?:en)?|copper|orange|saffron|yellow)\b|สีทอง|สีเหลือง|สีส้ม|จีวร/gi],
]
export const accentOf = (texts: readonly string[]): Palette['accent'] => {
  const whole = texts.join('\n')
  const counted = colours.map(([accent, pattern]) => ({ accent, n: whole.match(pattern)?.length ?? 0 }))
  const most = counted.reduce((best, each) => (each.n > best.n ? each : best), {
    accent: 'amber' as const,
    n: 0,
  } as (typeof counted)[number])
  return most.accent
}
