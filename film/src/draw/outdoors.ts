import { hills } from './nature.ts'
import type { Painter } from './outdoor-pieces.ts'
import { bambooForest, country } from './outdoors-country.ts'
import { town } from './outdoors-town.ts'
import type { Place } from './words.ts'

export const outdoorPainter = (place: Place, words: string): Painter => {
  if (place === 'forest' && /bamboo|ไผ่/i.test(words)) return bambooForest
  const fallback: Painter = country.land ?? { far: hills, mid: () => undefined }
  return country[place] ?? town[place] ?? fallback
}
