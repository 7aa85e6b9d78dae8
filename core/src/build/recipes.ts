import { kinds } from './kinds/index.ts'
import type { UnitKind } from './unit.ts'

// What a new film is begun with; it keeps these numbers.
export const currentRecipes = Object.fromEntries(kinds.map(({ kind, recipe }) => [kind, recipe])) as Record<
  UnitKind,
  number
>
