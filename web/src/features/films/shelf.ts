import type { Film, Shelf } from '@peace/core/story'

// What of the shelf is looked at: all that is not put away, a folder, what has a tag, or what is put away.
export type Shown = { by: 'all' } | { by: 'folder' | 'tag'; name: string } | { by: 'archive' }

const isAway = ({ shelf }: Film): boolean => shelf?.archivedAt !== undefined

export const filmsShown = (films: readonly Film[], shown: Shown): Film[] =>
  films.filter((film) => {
    if (shown.by === 'archive') return isAway(film)
    if (isAway(film)) return false
    if (shown.by === 'folder') return film.shelf?.folder === shown.name
    return shown.by === 'all' || (film.shelf?.tags ?? []).includes(shown.name)
  })

const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort((a, b) => a.localeCompare(b))

export const placesIn = (films: readonly Film[]): { folders: string[]; tags: string[]; hasAway: boolean } => {
  const here = films.filter((film) => !isAway(film))
  return {
    folders: inOrder(here.flatMap(({ shelf }) => shelf?.folder ?? [])),
    tags: inOrder(here.flatMap(({ shelf }) => shelf?.tags ?? [])),
    hasAway: films.some(isAway),
  }
}

// A field that is empty is not there.
export const shelfOf = ({ folder, tags = [], archivedAt }: Shelf): Shelf => ({
  ...(folder ? { folder } : {}),
  ...(tags.length > 0 ? { tags } : {}),
  ...(archivedAt === undefined ? {} : { archivedAt }),
})
