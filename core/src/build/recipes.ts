import type { Film } from '../story/film.ts'
import type { UnitKind } from './unit.ts'

// Numbers the prompt wording and renderer of each kind. Raised by hand when a better one is worth having; a film
// keeps the numbers it was begun with, so that no deploy makes finished pictures stale.
export const currentRecipes: Record<UnitKind, number> = {
  portrait: 1,
  // 2: the hour is read once, by the plan.
  still: 2,
  clip: 2,
  line: 1,
  // 2: night where the picture is dark.
  ambience: 2,
  effect: 1,
  music: 1,
  mix: 1,
  part: 1,
  cut: 1,
  poster: 1,
  captions: 1,
}

export const recipeOf = (film: Pick<Film, 'recipe'>, kind: UnitKind): number => film.recipe[kind] ?? 1
