import { rankBetween } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { mergeShots, type Shot, splitShot } from '@peace/core/shots'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailure } from '../../data/failure.ts'
import { firestore } from '../../data/firebase.ts'
import { newId } from '../../data/ids.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { useMe } from '../../session/session.ts'

export type Board = {
  mayEdit: boolean
  failure: unknown
  // What was just done, for those who do not see it.
  said: string
  set: (shotId: string, fields: Partial<Shot>) => void
  place: (shotId: string, sceneId: string, before: string | undefined) => void
  step: (shotId: string, by: 1 | -1) => void
  split: (frame: Frame, next: Frame | undefined, at: number) => void
  merge: (frame: Frame, next: Frame) => void
  remove: (shotId: string) => void
}

export const useBoard = (frames: readonly Frame[]): Board => {
  const { t } = useTranslation('board')
  const { film, workspaceId, may, goToShot } = useFilm()
  const { uid } = useMe()
  const [failure, setFailure] = useState<unknown>()
  const [said, setSaid] = useState('')
  const pathOf = (id: string) => paths.shot(workspaceId, film.id, id)
  const stamp = () => ({ updatedAt: Date.now(), updatedBy: uid })
  const set = (shotId: string, fields: Partial<Shot>) => {
    setFailure(undefined)
    write(pathOf(shotId), { ...fields, byHand: true, ...stamp() }, setFailure)
  }
  const together = async (puts: readonly Shot[], removed: readonly string[]) => {
    setFailure(undefined)
    const [sdk, store] = await Promise.all([import('../../data/sdk-firestore.ts'), firestore()])
    const batch = sdk.writeBatch(store)
    for (const shot of puts) batch.set(sdk.doc(store, pathOf(shot.id)), shot)
    for (const id of removed) batch.delete(sdk.doc(store, pathOf(id)))
    await batch.commit().catch((error) => setFailure(toFailure(error)))
  }
  const place = (shotId: string, sceneId: string, before: string | undefined) => {
    const inScene = frames.filter(({ shot }) => shot.sceneId === sceneId && shot.id !== shotId).map(({ shot }) => shot)
    const at = before === undefined ? inScene.length : inScene.findIndex(({ id }) => id === before)
    if (at < 0) return
    set(shotId, { sceneId, rank: rankBetween(inScene[at - 1]?.rank, inScene[at]?.rank) })
    setSaid(t('moved', { place: at + 1 }))
  }
  // A step past the end of a scene goes into the next one.
  const step = (shotId: string, by: 1 | -1) => {
    const at = frames.findIndex(({ shot }) => shot.id === shotId)
    const [here, there] = [frames[at], frames[at + by]]
    if (!here || !there) return
    if (there.shot.sceneId !== here.shot.sceneId) {
      const first = by === 1 ? there.shot.id : undefined
      return place(shotId, there.shot.sceneId, first)
    }
    const beyond = frames[at + 2]
    const before = by === -1 ? there.shot.id : beyond?.shot.sceneId === here.shot.sceneId ? beyond.shot.id : undefined
    place(shotId, here.shot.sceneId, before)
  }
  const split = (frame: Frame, next: Frame | undefined, at: number) => {
    const after = next?.shot.sceneId === frame.shot.sceneId ? next.shot : undefined
    const parts = splitShot(frame.shot, after, at, newId(), stamp())
    if (!parts) return
    together(parts, [])
    setSaid(t('splitDone'))
  }
  const merge = (frame: Frame, next: Frame) => {
    const merged = mergeShots(frame.shot, next.shot, stamp())
    if (!merged) return
    together([merged], [next.shot.id])
    setSaid(t('mergeDone'))
  }
  const remove = (shotId: string) => {
    const at = frames.findIndex(({ shot }) => shot.id === shotId)
    goToShot((frames[at + 1] ?? frames[at - 1])?.shot.id)
    together([], [shotId])
  }
  return { mayEdit: may('film.edit'), failure, said, set, place, step, split, merge, remove }
}
