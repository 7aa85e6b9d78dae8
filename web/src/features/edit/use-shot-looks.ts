import type { CutClip } from '@peace/core/cutting'
import { readSubject } from '@peace/core/subjects'
import { useCallback, useMemo } from 'react'
import type { FilmFrames } from '../../session/film-frames.ts'

export type Look = { number?: number; pictureKey?: string | undefined; words?: string }

// What a clip is known by: its shot's number and picture, the words of its line.
export const useShotLooks = (found: FilmFrames): ((clip: CutClip) => Look) => {
  const known = useMemo(() => {
    const looks = new Map<string, Look>()
    found.frames.forEach(({ shot, pictureKey }, n) => {
      looks.set(`shot ${shot.id}`, { number: n + 1, pictureKey })
    })
    for (const { scene } of found.frames.length > 0 ? found.film.scenes.map((scene) => ({ scene })) : [])
      for (const { id, text } of scene.elements) looks.set(`line ${id}`, { words: text })
    return looks
  }, [found])
  return useCallback(
    (clip) => {
      const { kind, id } = readSubject(clip.source.subject)
      const look = known.get(`${kind} ${id}`) ?? {}
      return clip.text ? { words: clip.text.text } : look
    },
    [known],
  )
}
