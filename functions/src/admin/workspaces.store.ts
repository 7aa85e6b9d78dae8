import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { jobCards, workspaceCard } from './cards.store.ts'

export const readWorkspace = async (workspaceId: string) => {
  const store = firestore()
  const [found, members, wallet, jobs] = await Promise.all([
    store.doc(paths.workspace(workspaceId)).get(),
    store.collection(paths.members(workspaceId)).get(),
    store.doc(paths.wallet(workspaceId)).get(),
    store.collection('jobs').where('workspaceId', '==', workspaceId).orderBy('createdAt', 'desc').limit(20).get(),
  ])
  if (!found.exists) throw new DomainError('not-found', { what: 'workspace' })
  return {
    workspace: workspaceCard(readDocument(tables.workspace, found)),
    members: members.docs.map((document) => {
      const { id, name, email, role } = readDocument(tables.member, document)
      return { uid: id, name, email, role }
    }),
    balanceMillis: Number(wallet.get('balanceMillis') ?? 0),
    heldMillis: Number(wallet.get('heldMillis') ?? 0),
    jobs: jobCards(jobs.docs),
  }
}
