import { paths } from '@peace/core/paths'
import type { Scene } from '@peace/core/screenplay'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Live } from '../../data/live.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters, useLocations, useScenes, useShots } from '../../session/film-content.ts'
import { useMe } from '../../session/session.ts'
import type { EditorHandle } from './editor.tsx'
import { followScript, type Made } from './follow-script.ts'
import { ScriptSync, type SyncStatus } from './script-sync.ts'

// A name half typed is nobody yet: people and shots follow when the hand has rested.
const followRestMs = 1500

const dataOf = <T>(live: Live<T[]>): T[] | undefined => (live.status === 'ready' ? live.data : undefined)

export type Script = {
  initial: string | undefined
  status: SyncStatus
  failure: unknown
  scenes: readonly Scene[] | undefined
  typed: () => void
}

export const useScript = (handle: RefObject<EditorHandle | null>): Script => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const live = useScenes()
  const scenes = dataOf(live)
  const shots = dataOf(useShots())
  const characters = dataOf(useCharacters())
  const locations = dataOf(useLocations())
  const [initial, setInitial] = useState<string>()
  const [status, setStatus] = useState<SyncStatus>('saved')
  const [failure, setFailure] = useState<unknown>()
  const sync = useRef<ScriptSync>(null)
  const latest = useRef({ film, made: undefined as Made | undefined })
  latest.current = { film, made: shots && characters && locations ? { shots, characters, locations } : undefined }

  const ready = scenes !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session of writing for each film; the scenes that come later are received below
  useEffect(() => {
    if (!ready || !scenes) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let first: readonly Scene[] | undefined
    let left = false
    const made = new ScriptSync({
      workspaceId,
      filmId: film.id,
      uid,
      read: () => handle.current?.text() ?? '',
      show: (text) => handle.current?.show(text),
      tell: (next, why) => {
        setStatus(next)
        setFailure(why)
      },
      titlePage: () => latest.current.film.titlePage,
      saveTitlePage: (titlePage) =>
        write(paths.film(workspaceId, film.id), { titlePage, updatedAt: Date.now(), updatedBy: uid }),
      settled: (before, after) => {
        first ??= before
        clearTimeout(timer)
        timer = setTimeout(() => {
          const from = first ?? before
          first = undefined
          const { made: known, film: now } = latest.current
          if (!known) return
          followScript({ workspaceId, filmId: now.id, uid, language: now.language }, from, after, known).catch(
            setFailure,
          )
        }, followRestMs)
      },
    })
    made.start(scenes).then((text) => {
      if (left) return
      sync.current = made
      setInitial(text)
    })
    const flush = () => made.flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      left = true
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      made.stop()
      sync.current = null
    }
  }, [ready, workspaceId, film.id, uid])

  useEffect(() => {
    if (scenes && initial !== undefined) sync.current?.receive(scenes)
  }, [scenes, initial])

  return { initial, status, failure, scenes, typed: () => sync.current?.typed() }
}
