import type { Genre, GenreWords } from './genre.ts'
import { action } from './genres/action.ts'
import { comedy } from './genres/comedy.ts'
import { dharma } from './genres/dharma.ts'
import { documentary } from './genres/documentary.ts'
import { drama } from './genres/drama.ts'
import { family } from './genres/family.ts'
import { fantasy } from './genres/fantasy.ts'
import { horror } from './genres/horror.ts'
import { mystery } from './genres/mystery.ts'
import { romance } from './genres/romance.ts'
import { sciFi } from './genres/sci-fi.ts'
import { thriller } from './genres/thriller.ts'

export type { GenreWords, Pair } from './genre.ts'

export const genreWords: Record<Genre, GenreWords> = {
  action,
  comedy,
  dharma,
  documentary,
  drama,
  family,
  fantasy,
  horror,
  mystery,
  romance,
  'sci-fi': sciFi,
  thriller,
}
