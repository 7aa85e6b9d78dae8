import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { placesOfData } from '@peace/core/registers'
import { tables } from '@peace/core/stored'
import type { CollectionReference, DocumentReference, DocumentSnapshot, Query } from 'firebase-admin/firestore'
import { readDocument } from '../documents.store.ts'
import { bucket, firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'
import { type Naming, namings } from './named-in.ts'

export type Person = { uid: string; email: string; recordId: string }

// A workspace with no other member is its member's own; in any other one is a guest.
export const workspacesOf = async (uid: string) => {
  const store = firestore()
  const memberships = await store.collectionGroup('members').where('id', '==', uid).get()
  const places = await Promise.all(
    memberships.docs.map(async ({ ref }) => {
      const place = must(ref.parent.parent, 'the workspace of a member')
      const [workspace, members] = await Promise.all([place.get(), ref.parent.get()])
      const others = members.docs.map((one) => readDocument(tables.member, one)).filter(({ id }) => id !== uid)
      return { workspaceId: place.id, others, standing: isStandingTeam(workspace) }
    }),
  )
  const role = new Map(
    memberships.docs.map((one) => [
      must(one.ref.parent.parent, 'the workspace of a member').id,
      String(one.get('role')),
    ]),
  )
  const shared = places.filter(({ others }) => others.length > 0)
  return {
    own: places.filter(({ others }) => others.length === 0).map(({ workspaceId }) => workspaceId),
    shared: shared.map(({ workspaceId }) => workspaceId),
    // Would be left without an owner.
    orphaned: shared
      .filter(
        ({ workspaceId, others }) => role.get(workspaceId) === 'owner' && !others.some((one) => one.role === 'owner'),
      )
      .map(({ workspaceId }) => workspaceId),
    // Teams with nobody else in them: their owner can delete each by its name, so none goes unsaid with the account.
    alone: places
      .filter(({ others, standing }) => others.length === 0 && standing)
      .map(({ workspaceId }) => workspaceId),
  }
}

// One that its owner could still delete: neither gone already nor closed by an operator.
const isStandingTeam = (found: DocumentSnapshot): boolean => {
  if (!found.exists) return false
  const { kind, status, deletedAt } = readDocument(tables.workspace, found)
  return kind === 'team' && status === 'active' && deletedAt === undefined
}

// A document and all that lies under it.
export async function* wholeDocument(reference: DocumentReference): AsyncGenerator<DocumentSnapshot> {
  const found = await reference.get()
  if (found.exists) yield found
  for (const collection of await reference.listCollections()) yield* wholeCollection(collection)
}

async function* wholeCollection(collection: CollectionReference): AsyncGenerator<DocumentSnapshot> {
  for (const reference of await collection.listDocuments()) yield* wholeDocument(reference)
}

const pageSize = 300

export async function* pages(query: Query): AsyncGenerator<DocumentSnapshot> {
  for await (const docs of pagesOf(query, pageSize)) yield* docs
}

// What lies at the top and belongs to a workspace.
export const topOfWorkspace = (workspaceId: string): Query[] => {
  const store = firestore()
  const theirs = placesOfData.filter(({ where, owner }) => where === 'collection' && owner === 'workspace')
  return theirs.flatMap(({ path, by }) => (by ? [store.collection(path).where(by, '==', workspaceId)] : []))
}

export const namingQuery = ({ group, field, by, array }: Naming, person: Person): Query | undefined => {
  const value = person[by]
  return value
    ? firestore()
        .collectionGroup(group)
        .where(field, array ? 'array-contains' : '==', value)
    : undefined
}

export async function* namingDocuments(person: Person): AsyncGenerator<DocumentSnapshot> {
  for (const naming of namings) {
    const query = namingQuery(naming, person)
    if (query) yield* pages(query)
  }
}

export const filesUnder = async (prefix: string) => (await bucket().getFiles({ prefix }))[0]

export const userRef = (uid: string) => firestore().doc(paths.user(uid))

// What the person did, and what was done about the person.
export const auditOf = (recordId: string): Query[] =>
  ['who', 'values.about'].map((field) => firestore().collection('audit').where(field, '==', recordId))
