import type { FilmView } from './film-view.ts'

export const creditsOf = ({ film }: FilmView): { role: string; name: string }[] =>
  film.titlePage
    .filter(({ key }) => /^(authors?|credit|source)$/i.test(key))
    .map(({ key, value }) => ({ role: key.toLowerCase(), name: value }))
