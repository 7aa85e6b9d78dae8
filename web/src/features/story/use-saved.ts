import { paths } from '@peace/core/paths'
import type { Story } from '@peace/core/story'
import { useCallback, useEffect, useRef, useState } from 'react'
import { beginPending } from '../../data/pending.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'

// Typing is shown at once and written after a breath; leaving the page writes what is still in hand.
const breathMs = 350

export const useSaved = <T>(value: T, save: (value: T) => void): [T, (next: T) => void] => {
  const [held, setHeld] = useState<{ value: T }>()
  const timer = useRef<number>(undefined)
  const waiting = useRef<{ value: T; done: () => void }>(undefined)
  const latest = useRef(save)
  latest.current = save
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const last = waiting.current
    waiting.current = undefined
    if (!last) return
    latest.current(last.value)
    last.done()
  }, [])
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  // What came back from the store is what was typed: from then on the store's value is shown.
  useEffect(() => {
    setHeld((now) => (now && !waiting.current && JSON.stringify(now.value) === JSON.stringify(value) ? undefined : now))
  }, [value])
  const set = (next: T) => {
    setHeld({ value: next })
    waiting.current = { value: next, done: waiting.current?.done ?? beginPending() }
    clearTimeout(timer.current)
    timer.current = window.setTimeout(flush, breathMs)
  }
  return [held ? held.value : value, set]
}

// One answer of the wizard, in the film's document.
export const useAnswer = <K extends keyof Story>(
  name: K,
  failed: (error: unknown) => void,
): [Story[K], (next: Story[K]) => void] => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  return useSaved(film.story[name], (next) =>
    write(paths.film(workspaceId, film.id), { [`story.${name}`]: next, updatedAt: Date.now(), updatedBy: uid }, failed),
  )
}

// A field of the film itself.
export const useWriteFilm = (failed: (error: unknown) => void) => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  return (fields: Record<string, unknown>) =>
    write(paths.film(workspaceId, film.id), { ...fields, updatedAt: Date.now(), updatedBy: uid }, failed)
}
