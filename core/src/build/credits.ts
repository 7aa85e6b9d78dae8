import { licenceOf } from '../provenance/licences.ts'
import type { Artifact } from './artifact.ts'
import type { FilmView } from './film-view.ts'

export const creditsOf = ({ film }: Pick<FilmView, 'film'>): { role: string; name: string }[] =>
  film.titlePage
    .filter(({ key }) => /^(authors?|credit|source)$/i.test(key))
    .map(({ key, value }) => ({ role: key.toLowerCase(), name: value }))

// End credits of what a film is made from: who wrote it, who is in it, and the models with their licences and what those ask to
// be said. `speaking`: who is heard, in their order.
export const creditsFrom = (
  view: Pick<FilmView, 'film'>,
  speaking: readonly string[],
  made: readonly Pick<Artifact, 'provenance' | 'source'>[],
): { role: string; name: string }[] => {
  const once = (names: readonly string[]) =>
    [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
  const ours = made.filter(({ source }) => source === 'made').map(({ provenance }) => provenance)
  const rows = [
    ...creditsOf(view),
    ...once(speaking).map((name) => ({ role: 'cast', name })),
    ...once(ours.map(({ model }) => model)).map((model) => ({ role: 'model', name: `${model} · ${licenceOf(model)}` })),
    ...once(ours.flatMap(({ notice }) => notice ?? [])).map((name) => ({ role: 'notice', name })),
  ]
  return rows.slice(0, 60).map(({ role, name }) => ({ role: role.slice(0, 80), name: name.slice(0, 200) }))
}
