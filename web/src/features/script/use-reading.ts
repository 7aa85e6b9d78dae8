import { paths } from '@peace/core/paths'
import type { Fact, FactOf } from '@peace/core/reading'
import { type Correction, heldFacts, lexiconVersion, storedReadingSchema, textHashOf } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useDocument } from '../../data/live.ts'
import { createDocument, write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { theReader } from '../../session/film-reader.ts'
import { useMe } from '../../session/session.ts'

type Read = { sceneId: string; facts: readonly Fact[] }
// Typing goes before reading: a scene is read when it rests.
const restMs = 250

// What is understood of a scene now, with its writer's corrections over it.
export const useReading = (scene: Scene, scenes: readonly Scene[]) => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const people = useCharacters()
  const characters = people.status === 'ready' ? people.data : undefined
  const cast = useMemo(() => characters?.map(({ id, name, aliases }) => ({ id, name, aliases })), [characters])
  const settled = useDeferredValue(scenes)
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState<unknown>()
  const path = paths.reading(workspaceId, film.id, scene.id)
  const found = useDocument(path, storedReadingSchema)
  const stored = found.status === 'ready' ? found.data : undefined
  useEffect(() => {
    if (cast === undefined) return
    let left = false
    const timer = setTimeout(async () => {
      try {
        const made = await (await theReader()).read(settled, cast, scene.id)
        if (made && !left) setRead({ sceneId: scene.id, facts: made.facts })
      } catch (error) {
        if (!left) setFailure(error)
      }
    }, restMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [settled, cast, scene.id])
  const facts = read?.sceneId === scene.id ? read.facts : undefined
  const corrections = stored?.corrections
  const held = useMemo(
    () => (facts ? heldFacts({ facts: [...facts], corrections: corrections ?? [] }) : undefined),
    [facts, corrections],
  )
  // `says` absent: there is no such thing; 'as-read' takes the correction back.
  const correct = (fact: string, says: FactOf | undefined | 'as-read') => {
    if (!facts) return
    setFailure(undefined)
    const now = Date.now()
    const others = (corrections ?? []).filter((each) => each.fact !== fact)
    const own: Correction[] = says === 'as-read' ? [] : [{ fact, madeAt: now, ...(says === undefined ? {} : { says }) }]
    const fields = {
      textHash: textHashOf(scene),
      reader: 'lexicon',
      version: lexiconVersion,
      facts,
      corrections: [...others, ...own],
      updatedAt: now,
      updatedBy: uid,
    }
    if (stored) write(path, fields, setFailure)
    else createDocument(path, { id: scene.id, sceneId: scene.id, ...fields }).catch(setFailure)
  }
  return { facts: held, corrected: new Set(corrections?.map(({ fact }) => fact)), correct, failure, characters }
}
