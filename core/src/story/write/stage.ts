import type { Pair } from './genre.ts'

// What happens at each stage of each shape. {p} leads the scene, {o} stands opposite; the other slots are the genre's.
export type Part = 'beginning' | 'conflict' | 'climax' | 'resolution'
export type Stage = {
  part: Part
  name: Pair
  // The first joins the description of the place, the second comes between the lines, the third ends the scene.
  actions: readonly [Pair, Pair, Pair]
  lines: readonly (readonly ['p' | 'o', ...Pair])[]
}
export const stage = (
  part: Part,
  name: Pair,
  actions: Stage['actions'],
  ...lines: (readonly ['p' | 'o', string, string])[]
): Stage => ({ part, name, actions, lines })
