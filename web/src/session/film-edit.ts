import { type CutRecord, type FilmEdit, filmEdit } from '@peace/core/cutting'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import type { Film } from '@peace/core/story'
import { useMemo } from 'react'
import { useCollection } from '../data/live.ts'
import { useFilm } from './film.tsx'
import { useArtifacts } from './film-content.ts'

// Whoever asks gets the same object for the same edit, so that what follows from it is thought out once.
const known = new Map<string, { text: string; edit: FilmEdit | undefined }>()
const sameEdit = (name: string, edit: FilmEdit | undefined): FilmEdit | undefined => {
  const text = JSON.stringify(edit ?? null)
  const kept = known.get(name)
  if (kept?.text === text) return kept.edit
  known.set(name, { text, edit })
  return edit
}

const asFilm = ({ title, settings }: Film) => ({ title, settings })

// A cut as it was edited, over the lines as they are spoken. `ready` is false until all of it is here.
export const useFilmEdit = (
  cutId: string,
  record?: CutRecord | undefined,
): { ready: boolean; edit: FilmEdit | undefined } => {
  const { film, workspaceId } = useFilm()
  const found = useCollection(paths.edits(workspaceId, film.id), contentTables.edit, {
    where: [['cutId', '==', cutId]],
  })
  const artifacts = useArtifacts()
  const edits = found.status === 'ready' ? found.data : undefined
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const ready = found.status !== 'loading' && (edits === undefined || edits.length === 0 || made !== undefined)
  const edit = useMemo(() => {
    const name = `${workspaceId} ${film.id} ${cutId}`
    const plain = filmEdit(asFilm(film), record, edits ?? [])
    if (!plain) return sameEdit(name, undefined)
    const lengths = Object.fromEntries(
      (made ?? []).flatMap(({ key, kind, ms }) => (kind === 'line' && ms ? [[key, ms] as const] : [])),
    )
    return sameEdit(name, { ...plain, lengths })
  }, [workspaceId, film, cutId, record, edits, made])
  return { ready, edit }
}
