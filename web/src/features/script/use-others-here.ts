import { memberSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Scene } from '@peace/core/screenplay'
import { type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useFilm } from '../../session/film.tsx'
import type { EditorHandle } from './editor.tsx'
import { placesOf } from './script-places.ts'

// The text is read when the caret rests, not with every letter.
const restMs = 150

// The script's part in who is here: says which line the caret is in, and shows those of the others. A line and the letters
// into it, since two who write have texts that differ for a moment.
export const useOthersHere = (
  handle: RefObject<EditorHandle | null>,
  scenes: readonly Scene[],
  standing: number,
): (() => void) => {
  const { t } = useTranslation('people')
  const { workspaceId, company } = useFilm()
  const others = useSyncExternalStore(company.subscribe, company.others)
  const members = useCollection(others.length > 0 ? paths.members(workspaceId) : undefined, memberSchema)
  const known = members.status === 'ready' ? members.data : undefined
  const latest = useRef(scenes)
  latest.current = scenes

  useEffect(() => {
    const editor = handle.current
    if (standing === 0 || !editor) return
    const places = others.length > 0 ? placesOf(editor.text(), scenes) : undefined
    const carets = others.flatMap(({ presence: { id, lineId, letter = 0, room } }) => {
      const line = room === 'script' && lineId !== undefined ? places?.get(lineId) : undefined
      const name = known?.find((each) => each.id === id)?.name || t('someone')
      return line ? [{ at: Math.min(line.from + letter, line.to), name, says: t('here.cursor', { name }) }] : []
    })
    editor.others(carets)
  }, [handle, standing, scenes, others, known, t])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const say = useCallback(() => {
    const editor = handle.current
    // Alone nobody is told, and nothing need be looked up with every letter.
    if (!editor || company.others().length === 0) return
    const position = editor.caret()
    const places = placesOf(editor.text(), latest.current)
    const [lineId, line] = [...places].findLast(([, { from }]) => from <= position) ?? []
    if (lineId && line) company.say({ lineId, letter: Math.max(0, Math.min(position, line.to) - line.from) })
  }, [handle, company])
  const isAlone = others.length === 0
  useEffect(() => {
    if (standing > 0 && !isAlone) say()
  }, [standing, isAlone, say])

  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(say, restMs)
  }
}
