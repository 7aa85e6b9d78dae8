import type { genres } from '../wizard.ts'

// The stuff each kind of story is made of, written by hand in both languages. A noun phrase must fit wherever the
// stages (stages.ts) put it: English ones carry their article, Thai ones need nothing around them.
export type Pair = readonly [th: string, en: string]
export type GenreWords = {
  // [setting, name, what one sees there]
  places: readonly (readonly ['INT' | 'EXT', Pair, Pair])[]
  object: readonly Pair[]
  threat: readonly Pair[]
  secret: readonly Pair[]
  sign: readonly Pair[]
  wish: readonly Pair[]
  cost: readonly Pair[]
  // Said once, by whoever has the floor.
  asides: readonly Pair[]
}
export type Genre = (typeof genres)[number]
