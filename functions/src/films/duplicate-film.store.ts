import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { inCommits } from '@peace/core/stored'
import { rulesName } from '../approvals/approvals.store.ts'
import { firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'

type Asked = {
  from: { workspaceId: string; filmId: string }
  to: { workspaceId: string; filmId: string }
  title: string
  uid: string
  now: number
}

// What people wrote and moved. What was made of it lies under keys, and is found again by whoever asks for the same; what was
// said of it, sent of it or paid for it is the first film's.
const rooms = [
  ...([paths.scenes, paths.characters, paths.locations, paths.shots, paths.readings] as const),
  ...([paths.stagings, paths.cuts, paths.edits, paths.originals] as const),
]

// Far beyond any film; so many rows at a time, since one may be a megabyte.
const mostRows = 20_000
const many = 50

// The film's own document comes last, as with a new one. The same request again is the same film.
export const duplicate = async ({ from, to, title, uid, now }: Asked): Promise<void> => {
  const store = firestore()
  const target = store.doc(paths.film(to.workspaceId, to.filmId))
  const [known, found] = await store.getAll(target, store.doc(paths.film(from.workspaceId, from.filmId)))
  if (known?.exists) {
    if (known.get('createdBy') === uid) return
    throw new DomainError('already-exists', { what: 'film' })
  }
  if (!found?.exists || found.get('deletedAt')) throw new DomainError('not-found', { what: 'film' })
  const stamp = { updatedAt: now, updatedBy: uid }
  const isElsewhere = from.workspaceId !== to.workspaceId
  let copied = 0
  for (const room of rooms)
    for await (const docs of pagesOf(store.collection(room(from.workspaceId, from.filmId)), many)) {
      copied += docs.length
      if (copied > mostRows) throw new DomainError('film-too-long', { max: mostRows })
      const rows = docs.map((each) => {
        // A picture of one's own lies in the workspace it was brought to.
        const { frameKey, portraitKey, ...rest } = each.data()
        const kept = isElsewhere ? rest : each.data()
        return { path: `${room(to.workspaceId, to.filmId)}/${each.id}`, each: { ...kept, ...stamp } }
      })
      for (const some of inCommits(rows, 400, ({ each }) => each)) {
        const batch = store.batch()
        for (const { path, each } of some) batch.set(store.doc(path), each)
        await batch.commit()
      }
    }
  // What is made of it is found again for nothing, so it waits for the same yes; whoever said one said it of the other film.
  const rules = await store.doc(paths.approval(from.workspaceId, from.filmId, rulesName)).get()
  if (rules.exists && !isElsewhere)
    await store.doc(paths.approval(to.workspaceId, to.filmId, rulesName)).set(rules.data() ?? {})
  const { shelf, ...film } = found.data() ?? {}
  const own = { id: to.filmId, workspaceId: to.workspaceId, title, createdAt: now, createdBy: uid, ...stamp }
  await target
    .create({ ...film, ...(isElsewhere ? {} : shelf && { shelf }), ...own })
    .catch((error: { code?: number }) => {
      if (error.code !== 6) throw error
    })
}
