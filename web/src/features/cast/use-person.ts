import { paths } from '@peace/core/paths'
import type { Character } from '@peace/core/story'
import { useEffect, useRef, useState } from 'react'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'

export const useWritePerson = (person: Character, failed: (error: unknown) => void) => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  return (fields: Record<string, unknown>) =>
    write(
      paths.character(workspaceId, film.id, person.id),
      { ...fields, updatedAt: Date.now(), updatedBy: uid },
      failed,
    )
}

// Typed words are written after a breath, and at once when the page is left.
export const useTyped = (value: string, save: (value: string) => void): [string, (value: string) => void] => {
  const [held, setHeld] = useState<string>()
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    if (held === undefined) return
    const flush = () => latest.current(held)
    const timer = setTimeout(flush, 350)
    addEventListener('pagehide', flush)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', flush)
    }
  }, [held])
  const pending = useRef<string>(undefined)
  pending.current = held !== value ? held : undefined
  useEffect(
    () => () => {
      if (pending.current !== undefined) latest.current(pending.current)
    },
    [],
  )
  return [held ?? value, setHeld]
}
