import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId } from '@peace/dev/tests/people'
import { outsideStore, runSeed } from '@peace/engine/sim'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { engineStore } from './engine.store.ts'

// The engine's store on Firestore in the simulator's world, under the same oracles: faults stand before it, time stands still
// while it is at work. In a project of its own, where no function of the stack hears of it.
stackFromEnvironment()

test.each([1, 2, 3])('seed %i breaks no promise on Firestore either', async (seed) => {
  const store = getFirestore(
    initializeApp({ projectId: `demo-sim-${randomId().toLowerCase().slice(0, 12)}` }, randomId()),
  )
  const outside = outsideStore(engineStore(store, { shards: 4, now: Date.now }))
  const { broken, jobs, completed } = await runSeed({ seed, jobs: 4, outside })
  expect(broken?.message).toBeUndefined()
  expect(jobs).toBeGreaterThan(1)
  expect(completed).toBeGreaterThan(0)
})
