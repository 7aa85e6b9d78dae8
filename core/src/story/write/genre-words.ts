import type { Genre, GenreWords } from './genre.ts'
import { dangerGenres } from './genres-of-danger.ts'
import { heartGenres } from './genres-of-the-heart.ts'

export type { GenreWords, Pair } from './genre.ts'

export const genreWords: Record<Genre, GenreWords> = { ...heartGenres, ...dangerGenres }
