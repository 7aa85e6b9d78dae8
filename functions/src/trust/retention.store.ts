import { must } from '@peace/core/errors'
import { placesOfData } from '@peace/core/registers'
import { bucket, firestore } from '../firebase.ts'
import { filesUnder } from './own-places.store.ts'
import { purgeWorkspace } from './purge.store.ts'

const day = 86_400_000

// How long what lies under a workspace or a person is kept once it is no longer needed; whole places say it themselves
// (core/src/registers/places.ts). The counterpart in words is docs/privacy.md.
export const keptFor = {
  deletedWorkspace: 30 * day,
  deletedFilm: 30 * day,
  invitation: 90 * day,
  session: 180 * day,
}

const drop = async (query: FirebaseFirestore.Query) => {
  for (;;) {
    const found = await query.limit(200).get()
    if (found.empty) return
    for (const { ref } of found.docs) await firestore().recursiveDelete(ref)
  }
}

const dropFiles = async (folder: string, before: number) => {
  for (const file of await filesUnder(folder)) {
    const madeAt = Date.parse(String(must(file.metadata.timeCreated, 'when a file was made')))
    if (madeAt < before) await bucket().file(file.name).delete({ ignoreNotFound: true })
  }
}

export const applyRetention = async (now: number): Promise<void> => {
  const store = firestore()
  const before = (kind: keyof typeof keptFor) => now - keptFor[kind]
  const workspaces = await store
    .collection('workspaces')
    .where('deletedAt', '<', before('deletedWorkspace'))
    .limit(50)
    .get()
  for (const { id } of workspaces.docs) await purgeWorkspace(id, now)
  await drop(store.collectionGroup('films').where('deletedAt', '<', before('deletedFilm')))
  await drop(store.collectionGroup('invitations').where('expiresAt', '<', before('invitation')))
  await drop(store.collectionGroup('sessions').where('lastSeenAt', '<', before('session')))
  for (const { where, path, days, at } of placesOfData) {
    if (days === undefined) continue
    if (where === 'bucket') await dropFiles(path, now - days * day)
    else if (at) await drop(store.collection(path).where(at, '<', now - days * day))
  }
}
