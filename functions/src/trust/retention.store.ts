import { must } from '@peace/core/errors'
import { bucket, firestore } from '../firebase.ts'
import { filesUnder } from './own-places.store.ts'
import { purgeWorkspace } from './purge.store.ts'

const day = 86_400_000

// How long what is no longer needed is kept. The counterpart in words is docs/privacy.md.
export const keptFor = {
  deletedWorkspace: 30 * day,
  deletedFilm: 30 * day,
  export: 7 * day,
  invitation: 90 * day,
  session: 180 * day,
  answeredReport: 365 * day,
  audit: 2 * 365 * day,
  refusal: 365 * day,
  // As long as Thai revenue law may ask for it.
  payment: 7 * 366 * day,
}

const drop = async (query: FirebaseFirestore.Query) => {
  for (;;) {
    const found = await query.limit(200).get()
    if (found.empty) return
    for (const { ref } of found.docs) await firestore().recursiveDelete(ref)
  }
}

const dropExports = async (now: number) => {
  for (const file of await filesUnder('exports/')) {
    const madeAt = Date.parse(String(must(file.metadata.timeCreated, 'when a file was made')))
    if (madeAt < now - keptFor.export) await bucket().file(file.name).delete({ ignoreNotFound: true })
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
  for (const { id } of workspaces.docs) await purgeWorkspace(id)
  await drop(store.collectionGroup('films').where('deletedAt', '<', before('deletedFilm')))
  await drop(store.collectionGroup('invitations').where('expiresAt', '<', before('invitation')))
  await drop(store.collectionGroup('sessions').where('lastSeenAt', '<', before('session')))
  await drop(store.collection('reports').where('answeredAt', '<', before('answeredReport')))
  await drop(store.collection('audit').where('at', '<', before('audit')))
  await drop(store.collection('moderation').where('at', '<', before('refusal')))
  await drop(store.collection('kept').where('paidAt', '<', before('payment')))
  await drop(store.collection('data-jobs').where('finishedAt', '<', before('export')))
  await dropExports(now)
}
