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
  ready: boolean,
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
  const gone = useRef<number>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ scenes, shots })
  latest.current = { scenes, shots }

  useEffect(() => {
    const editor = handle.current
    if (!ready || !editor || !shots || scenes.length === 0) return
    const places = placesOf(editor.text(), scenes)
    const shot = shots.find(({ id }) => id === shotId)
    const here = shot && placeOfShot(places, shot)
    const said = heard === undefined ? undefined : places.get(heard)
    const lit: Lit[] = [
      ...(here ? [{ ...here, as: 'here' as const }] : []),
      ...(said ? [{ ...said, as: 'heard' as const }] : []),
    ]
    editor.light(lit, playing)
  }, [ready, handle, scenes, shots, shotId, heard, playing])

  useEffect(() => {
    const editor = handle.current
    const shot = shots?.find(({ id }) => id === shotId)
    if (!ready || !editor || !shot || gone.current === asked) return
    gone.current = asked
    // The caret is there already, and must not jump from under who types.
    if (playhead.now().by === 'caret') return
    const place = placeOfShot(placesOf(editor.text(), scenes), shot)
    // Who goes by keys goes on by keys: the editor does not take them.
    if (place) editor.goTo(place.from, playhead.now().by !== 'keys')
  }, [ready, handle, scenes, shots, shotId, asked, playhead])

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
