import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { refusal } from '@peace/dev/tests/people'
import { openStudio } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'door-test'))

// Doors that ask the engine are refused by it as well; these ask nobody else.
test('a workspace that is suspended, or gone, has no open door, whatever it is about', async () => {
  const { person, workspaceId } = await openStudio(store)
  const ask = [
    () => person.call('listBackends', { workspaceId }),
    () => person.call('estimateCost', { workspaceId, videos: 1 }),
    () => person.call('createPairing', { workspaceId }),
  ]
  for (const each of ask) expect(await refusal(each())).toBeUndefined()
  const workspace = store.doc(paths.workspace(workspaceId))
  await workspace.update({ status: 'suspended' })
  for (const each of ask) expect(await refusal(each())).toBe('workspace-suspended')
  await workspace.update({ status: 'active', deletedAt: 1 })
  for (const each of ask) expect(await refusal(each())).toBe('not-a-member')
})
