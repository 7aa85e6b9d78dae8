// What an idea is about, in its own words: the stuff a plain draft is made of.
export type Seed = {
  // Nouns for its people, the one it begins with first: "watchmaker".
  people: readonly string[]
  thing: string
  place: string
  inside: boolean
  // What happens, as a clause that goes behind "the day": "the light goes out".
  turn: string
  // The noun at the heart of what the one it is about wants, lacks and does wrong.
  hearts: { want?: string; need?: string; flaw?: string }
}
