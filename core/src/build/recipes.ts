import type { Film } from '../story/film.ts'
import { kinds } from './kinds/index.ts'
import type { UnitKind } from './unit.ts'

// A film keeps the numbers it was begun with.
export const currentRecipes = Object.fromEntries(kinds.map(({ kind, recipe }) => [kind, recipe])) as Record<
  UnitKind,
  number
>

export const recipeOf = (film: Pick<Film, 'recipe'>, kind: UnitKind): number => film.recipe[kind] ?? 1
