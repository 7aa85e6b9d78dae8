import { type Film, subtextRecipe } from '../story/film.ts'
import { recipeOf } from './film-view.ts'
import { kinds } from './kinds/index.ts'
import type { UnitKind } from './unit.ts'

// What a new film is made with; it keeps these numbers.
export const currentRecipes = Object.fromEntries(kinds.map(({ kind, recipe }) => [kind, recipe])) as Record<
  UnitKind,
  number
>

// Beside its kinds: who reads its scenes for the shots made of them. A film without it stands on the word lists of before.
// Nor is what lies beneath its words framed there.
export const recipesOfNewFilm: Readonly<Record<string, number>> = {
  ...currentRecipes,
  reading: 1,
  subtext: subtextRecipe(true),
}

// What is drawn: a still and its clip are of one manner, and a whole film is.
const drawn = ['still', 'clip'] as const

export const isOfOlderManner = ({ recipe }: Pick<Film, 'recipe'>): boolean =>
  drawn.some((kind) => recipeOf({ recipe }, kind) < currentRecipes[kind])

// The same film drawn anew throughout; what else it is made of keeps its recipe.
export const inNewManner = ({ recipe }: Pick<Film, 'recipe'>): Film['recipe'] => ({
  ...recipe,
  ...Object.fromEntries(drawn.map((kind) => [kind, currentRecipes[kind]])),
})
