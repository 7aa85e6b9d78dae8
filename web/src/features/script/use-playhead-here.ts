import type { Scene } from '@peace/core/screenplay'
import { type RefObject, useEffect, useRef } from 'react'
import { useFilm } from '../../session/film.tsx'
import { useShots } from '../../session/film-content.ts'
import { useHeardLine, usePlayhead } from '../../session/use-playhead.ts'
import type { EditorHandle } from './editor.tsx'
import type { Lit } from './lit-lines.ts'
import { placeOfShot, placesOf, shotAt } from './script-places.ts'

// The caret moves with every letter; where it has come to is looked up when it rests.
const restMs = 150

// The script's part in the one playhead: its shot's lines are marked, the line that is heard is lit, a shot that is
// asked for is gone to, and the caret takes the playhead along while nothing plays.
export const usePlayheadHere = (
  handle: RefObject<EditorHandle | null>,
  scenes: readonly Scene[],
  // How many editors have stood here; none yet, nothing to lead.
  standing: number,
): ((position: number) => void) => {
  const { playhead } = useFilm()
  const found = useShots()
  const shots = found.status === 'ready' ? found.data : undefined
  const { shotId, asked, playing } = {
    shotId: usePlayhead((moment) => moment.shotId),
    asked: usePlayhead((moment) => moment.asked),
    playing: usePlayhead((moment) => moment.playing),
  }
  const heard = useHeardLine()
  const gone = useRef<{ editor: EditorHandle; asked: number }>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ scenes, shots })
  latest.current = { scenes, shots }

  useEffect(() => {
    const editor = handle.current
    if (standing === 0 || !editor || !shots || scenes.length === 0) return
    const places = placesOf(editor.text(), scenes)
    const shot = shots.find(({ id }) => id === shotId)
    const here = shot && placeOfShot(places, shot)
    const said = heard === undefined ? undefined : places.get(heard)
    const lit: Lit[] = [
      ...(here ? [{ ...here, as: 'here' as const }] : []),
      ...(said ? [{ ...said, as: 'heard' as const }] : []),
    ]
    editor.light(lit, playing)
  }, [standing, handle, scenes, shots, shotId, heard, playing])

  useEffect(() => {
    const editor = handle.current
    const shot = shots?.find(({ id }) => id === shotId)
    if (standing === 0 || !editor || !shots || !shot) return
    // Another editor has not been led anywhere, whatever was asked of the one before.
    const entered = gone.current?.editor !== editor
    if (!entered && gone.current?.asked === asked) return
    const places = placesOf(editor.text(), scenes)
    const place = placeOfShot(places, shot)
    if (!place) return
    gone.current = { editor, asked }
    const { by } = playhead.now()
    // The caret is there already, and must not jump from under who types; the film may have gone on since it was left.
    if (by === 'caret' && (!entered || shotAt(places, editor.caret(), scenes, shots) === shot.id)) return
    // Who goes by keys goes on by keys: the editor does not take them.
    editor.goTo(place.from, by === 'hand')
  }, [standing, handle, scenes, shots, shotId, asked, playhead])

  useEffect(() => () => clearTimeout(timer.current), [])

  return (position) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { scenes: now, shots: known } = latest.current
      const editor = handle.current
      if (!editor || !known || playhead.now().playing) return
      const at = shotAt(placesOf(editor.text(), now), position, now, known)
      if (at && at !== playhead.now().shotId) playhead.goToShot(at, 'caret')
    }, restMs)
  }
}
