// A film as it is stored, read by the lexicon and staged: for whoever has all of it at once.
export { type StoredFilm, stagedFilm } from './staged-film.ts'
