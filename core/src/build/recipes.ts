import { kinds } from './kinds/index.ts'
import type { UnitKind } from './unit.ts'

// What a new film is made with; it keeps these numbers.
export const currentRecipes = Object.fromEntries(kinds.map(({ kind, recipe }) => [kind, recipe])) as Record<
  UnitKind,
  number
>

// Beside its kinds: who reads its scenes for the shots made of them. A film without it stands on the word lists of before.
export const recipesOfNewFilm: Readonly<Record<string, number>> = { ...currentRecipes, reading: 1 }
