import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

const page = 100

// Entries name people by record id; a workspace's own members are shown by name, anyone else as they are kept.
export const listAudit = async (workspaceId: string, before: number | undefined) => {
  const store = firestore()
  const of = store.collection('audit').where('workspaceId', '==', workspaceId).orderBy('at', 'desc').limit(page)
  const [found, members] = await Promise.all([
    (before === undefined ? of : of.where('at', '<', before)).get(),
    store.collection(paths.members(workspaceId)).get(),
  ])
  const users = members.empty ? [] : await store.getAll(...members.docs.map(({ id }) => store.doc(paths.user(id))))
  const names = new Map(users.map((user) => [user.get('recordId'), user.get('name') || user.get('email')]))
  return found.docs.map((document) => {
    const { id, who, what, outcome, values, from, at } = readDocument(tables.audit, document)
    return { id, who: String(names.get(who) ?? who), what, outcome, values, address: from.address, at }
  })
}
