import { type DocumentKind, documentRights, mayDocument, type Operation, operations } from '@peace/core/access'
import { expect, test } from 'vitest'
import type { FirestoreClient } from './firestore-client.ts'
import { type Asker, askers, samples } from './world.ts'

let made = 0

// Asks the rules, having put the document there first where the operation needs one.
const ask = async (
  client: FirestoreClient,
  kind: DocumentKind,
  operation: Operation,
  asker: Asker,
): Promise<boolean> => {
  const sample = samples[kind]
  const uid = asker.identity?.uid ?? 'nobody'
  const own = sample.id(uid)
  const path = sample.path(own, asker)
  const data = sample.data(uid, own, asker)
  if (operation === 'list')
    return client.list(asker.identity, path.slice(0, path.lastIndexOf('/')), sample.where?.(asker))
  if (operation === 'create') {
    made += 1
    const id = own === uid ? own : `new-${made}`
    return client.write(asker.identity, { set: sample.path(`${id}`, asker), data: sample.data(uid, id, asker) })
  }
  const isStanding = kind === 'ownProfile' || kind === 'ownMembership'
  if (!isStanding) await client.write('server', { set: path, data })
  if (operation === 'get') return client.get(asker.identity, path)
  if (operation === 'update')
    return client.write(asker.identity, { update: path, data: sample.changed(data, uid, own, asker) })
  return client.write(asker.identity, { delete: path })
}

const kinds = Object.keys(documentRights) as DocumentKind[]

export const accessCases = (client: () => FirestoreClient) => {
  for (const asker of askers)
    test(`the rules answer ${asker.name} as the table of rights does`, async () => {
      const wrong: string[] = []
      for (const kind of kinds)
        for (const operation of operations) {
          const expected = mayDocument(kind, operation, asker.caller)
          // What one owns is already there: making it again is a change of it, and is asked for as such.
          if (operation === 'create' && samples[kind].id('x') === 'x') continue
          if ((await ask(client(), kind, operation, asker)) !== expected)
            wrong.push(`${kind} ${operation}: the table says ${expected}`)
        }
      expect(wrong).toEqual([])
    })
}
