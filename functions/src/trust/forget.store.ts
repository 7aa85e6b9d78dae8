import { paths } from '@peace/core/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { auth, firestore } from '../firebase.ts'
import { forgetChannelsBy } from '../publish/leaves.store.ts'
import { readTeam, setMemberCount } from '../teams/team.store.ts'
import { namings } from './named-in.ts'
import { namingQuery, type Person, pages } from './own-places.store.ts'

// Out of a team that goes on: the membership, and the account's line in what the team spends; leave given in their name.
export const leaveBehind = async (uid: string, workspaceId: string, now: number): Promise<void> => {
  await forgetChannelsBy(workspaceId, uid, now)
  const store = firestore()
  await store.runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId).catch(() => undefined)
    const workload = await transaction.get(store.doc(paths.workload(workspaceId)))
    if (team?.members.some(({ id }) => id === uid)) {
      transaction.delete(store.doc(paths.member(workspaceId, uid)))
      setMemberCount(transaction, workspaceId, team.members.length - 1)
    }
    if (workload.exists) transaction.update(workload.ref, { [`members.${uid}`]: FieldValue.delete() })
  })
}

// Every document that still names the person: theirs goes, the others' loses the name.
export const forgetEverywhere = async (person: Person): Promise<number> => {
  let documents = 0
  for (const naming of namings) {
    // The deletion's own record, which says how far it is, goes with its end.
    if (naming.group === 'data-jobs') continue
    const query = namingQuery(naming, person)
    if (!query) continue
    for await (const { ref } of pages(query)) {
      if (naming.array) await ref.update({ [naming.field]: FieldValue.arrayRemove(person[naming.by]) })
      else if (naming.fate.is === 'delete') await ref.delete()
      else await ref.update(naming.fate.to)
      documents += 1
    }
  }
  return documents
}

export const stillNamed = async (person: Person): Promise<string[]> => {
  const found: string[] = []
  for (const naming of namings) {
    if (naming.group === 'data-jobs') continue
    const query = namingQuery(naming, person)
    if (query) found.push(...(await query.limit(5).get()).docs.map(({ ref }) => ref.path))
  }
  return found
}

// The map from the account to its record id, and the account itself. From here no one can say who a record id was.
export const removeAccount = async (uid: string): Promise<void> => {
  const store = firestore()
  await store.doc(paths.event('trial', uid)).delete()
  await store.recursiveDelete(store.doc(paths.user(uid)))
  await auth()
    .deleteUser(uid)
    .catch((error: { code?: string }) => {
      if (error.code !== 'auth/user-not-found') throw error
    })
}
