import { digest } from '../build/canonical.ts'
import type { Cut, CutAspect } from './cut.ts'
import { merged, standing } from './history.ts'
import type { CutOperation } from './operation.ts'
import { type CutRecord, type Edit, operationsIn } from './stored.ts'

// The film's own cut has no document: it is there as soon as there is a film.
export const mainCut = 'main'

// One cut of a film as the plan reads it: what was done and still stands, and how long each line that is spoken really is,
// because an edit is made over those.
export type FilmEdit = {
  cutId: string
  name: string
  aspect: CutAspect
  operations: readonly CutOperation[]
  lengths: Readonly<Record<string, number>>
}

export const cutRate: Cut['rate'] = 24

// Undefined where the film's own cut was not edited: then it is what the script makes it.
export const filmEdit = (
  film: { title: string; settings: { aspect: CutAspect } },
  record: Pick<CutRecord, 'id' | 'name' | 'aspect'> | undefined,
  edits: readonly Edit[],
): FilmEdit | undefined => {
  const operations = standing(merged(edits.map(operationsIn)))
  if (!record && operations.length === 0) return undefined
  return {
    cutId: record?.id ?? mainCut,
    name: (record?.name ?? film.title) || 'film',
    aspect: record?.aspect ?? film.settings.aspect,
    operations,
    lengths: {},
  }
}

// A marker is a note to oneself: it changes nothing that is seen or heard. What is read beside the film is in its captions alone.
const unseen = new Set<CutOperation['do']>(['marker', 'keep', 'caption'])

// What was done, in a word: another one says that the cut was edited.
export const editionOf = ({ operations }: Pick<FilmEdit, 'operations'>): string =>
  digest(operations.flatMap(({ id, do: deed }) => (unseen.has(deed) ? [] : [id]))).slice(0, 16)
