import { paths } from '@peace/core/paths'
import type { Scene } from '@peace/core/screenplay'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { call } from '../../data/call.ts'
import { readUnfollowed } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import type { Live } from '../../data/live.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useScenes } from '../../session/film-content.ts'
import { followScript } from '../../session/follow-script.ts'
import { useMe } from '../../session/session.ts'
import { ShotsBehind } from '../../session/shots-behind.ts'
import { useMade } from '../../session/use-shots-behind.ts'
import type { EditorHandle } from './editor.tsx'
import { GoneLines } from './gone-lines.ts'
import { LinePlaces } from './line-places.ts'
import { saveScenes } from './save-scenes.ts'
import { ScriptSync, type SyncStatus } from './script-sync.ts'
import { sittingAt } from './sitting.ts'

// Rooms just left whose last words are still being sent: who comes back at once waits for them.
const leaving = new Map<string, Promise<void>>()

const memories = new Map<string, { gone: GoneLines; places: LinePlaces }>()
const memoryOf = (filmId: string) => {
  const memory = memories.get(filmId) ?? { gone: new GoneLines(), places: new LinePlaces() }
  memories.set(filmId, memory)
  return memory
}

const dataOf = <T>(live: Live<T[]>): T[] | undefined => (live.status === 'ready' ? live.data : undefined)

export type Script = {
  initial: string | undefined
  status: SyncStatus
  failure: unknown
  scenes: readonly Scene[] | undefined
  typed: (whole: boolean) => void
  // What was last put in was too much for one script, and was not taken.
  long: boolean
  tooLong: () => void
}

export const useScript = (handle: RefObject<EditorHandle | null>): Script => {
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const live = useScenes()
  const scenes = dataOf(live)
  const known = useMade()
  const [initial, setInitial] = useState<string>()
  const [status, setStatus] = useState<SyncStatus>('saved')
  const [failure, setFailure] = useState<unknown>()
  const [long, setLong] = useState(false)
  const sync = useRef<ScriptSync>(null)
  const follower = useRef<ShotsBehind>(null)
  const latest = useRef({ film, made: known })
  latest.current = { film, made: known }

  const ready = scenes !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session of writing for each film; the scenes that come later are received below
  useEffect(() => {
    if (!ready || !scenes) return
    let left = false
    // What the editor will show once it stands.
    let begun = ''
    const made: ScriptSync = new ScriptSync({
      workspaceId,
      filmId: film.id,
      uid,
      memory: memoryOf(film.id),
      read: () => handle.current?.text() ?? begun,
      show: (text) => handle.current?.show(text),
      tell: (next, why) => {
        setStatus(next)
        setFailure(why)
      },
      save: (changes, unanswered) => saveScenes({ workspaceId, filmId: film.id, uid }, changes, unanswered),
      titlePage: () => latest.current.film.titlePage,
      saveTitlePage: (titlePage) =>
        write(paths.film(workspaceId, film.id), { titlePage, updatedAt: Date.now(), updatedBy: uid }),
      settled: (before) => behind.settled(before),
    })
    const behind = new ShotsBehind({
      filmId: film.id,
      now: () => made.scenes(),
      shots: () => latest.current.made?.shots,
      follow: async (before, after) => {
        const { made: content, film: now } = latest.current
        if (!content) return
        return followScript(
          { workspaceId, filmId: now.id, uid, language: now.language, recipe: now.recipe },
          before,
          after,
          content,
        )
      },
      failed: setFailure,
      keepsLines: true,
    })
    const begin = async () => {
      await leaving.get(film.id)
      if (left) return
      const text = await made.start(scenes)
      begun = text
      // Left before it stood: what it took up is let go of again.
      if (left) return made.letGo()
      const unfollowed = await readUnfollowed(film.id)
      if (left) return
      if (unfollowed) behind.settled(unfollowed)
      sync.current = made
      follower.current = behind
      setInitial(text)
    }
    begin()
    const flush = () => made.flush()
    const keep = () => made.keepNow()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', flush)
    return () => {
      left = true
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', flush)
      if (sync.current !== made) return
      sync.current = null
      follower.current = null
      const gone = made
        .leave()
        .then(() => behind.catchUp())
        .then(() => behind.stop())
      leaving.set(
        film.id,
        gone.finally(() => leaving.delete(film.id)),
      )
    }
  }, [ready, workspaceId, film.id, uid])

  useEffect(() => {
    if (scenes && initial !== undefined) sync.current?.receive(scenes)
  }, [scenes, initial])

  const { titlePage } = film
  useEffect(() => {
    if (initial !== undefined) sync.current?.receiveTitlePage(titlePage)
  }, [titlePage, initial])

  const shots = known?.shots
  const mayEdit = may('film.edit')
  useEffect(() => {
    if (mayEdit && scenes && shots && initial !== undefined) follower.current?.look()
  }, [mayEdit, scenes, shots, initial])

  const typed = (whole: boolean) => {
    setLong(false)
    sittingAt(film.id, () =>
      call('saveVersion', { workspaceId, filmId: film.id, versionId: newId(), name: '', why: 'session' }),
    ).typed(Date.now())
    sync.current?.typed({ whole })
  }
  const tooLong = () => setLong(true)
  return { initial, status, failure, scenes, typed, long, tooLong }
}
