import type { FilmView } from './film-view.ts'

export const creditsOf = ({ film }: Pick<FilmView, 'film'>): { role: string; name: string }[] =>
  film.titlePage
    .filter(({ key }) => /^(authors?|credit|source)$/i.test(key))
    .map(({ key, value }) => ({ role: key.toLowerCase(), name: value }))
