import { ambience } from './ambience.ts'
import { captions } from './captions.ts'
import { clip } from './clip.ts'
import { cut } from './cut.ts'
import { delivery } from './delivery.ts'
import { effect } from './effect.ts'
import { line } from './line.ts'
import { mix } from './mix.ts'
import { music } from './music.ts'
import { mediaPackage } from './package.ts'
import { part } from './part.ts'
import { portrait } from './portrait.ts'
import { poster } from './poster.ts'
import { still } from './still.ts'
import { stretch } from './stretch.ts'

// Every kind there is, each after those it is made from: the plan asks them in this order. All that differs by kind
// is derived from this list.
export const kinds = [
  portrait,
  still,
  clip,
  line,
  effect,
  ambience,
  music,
  mix,
  part,
  stretch,
  poster,
  captions,
  cut,
  delivery,
  mediaPackage,
] as const
