import { paths } from '@peace/core/paths'
import { useEffect, useState } from 'react'
import { firestore } from '../data/firebase.ts'
import { useEntry } from '../session/entry.ts'
import { useMe } from '../session/session.ts'
import { enterWorkspace, useHere } from '../session/workspaces.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { Missing } from './missing.tsx'

// A link does not name the workspace: a film that is not in this one may be in another of mine, and then I go there.
export const FilmElsewhere = ({ filmId }: { filmId: string }) => {
  const { uid } = useMe()
  const { workspace } = useHere()
  const cards = useEntry()?.entry?.workspaces
  const [nowhere, setNowhere] = useState(false)
  useEffect(() => {
    if (!cards) return
    let left = false
    const look = async () => {
      const [{ doc, getDoc }, store] = await Promise.all([import('../data/sdk-firestore.ts'), firestore()])
      for (const card of cards) {
        if (card.id === workspace.id) continue
        const found = await getDoc(doc(store, paths.film(card.id, filmId))).catch(() => undefined)
        if (left) return
        if (found?.exists() && !found.get('deletedAt')) return enterWorkspace(uid, card.id)
      }
      setNowhere(true)
    }
    look()
    return () => {
      left = true
    }
  }, [cards, filmId, uid, workspace.id])
  return nowhere ? <Missing /> : <PageLoading />
}
