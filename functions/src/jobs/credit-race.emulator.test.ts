import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { runRound } from '@peace/dev/tests/credit-round'
import { randomId, refusal } from '@peace/dev/tests/people'
import { giveCredit, ledgerFaults, openStudio, writeFilm } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'credit-test'))

// The handlers themselves, in this process.
const enginePorts = async () => {
  process.env.FUNCTIONS_EMULATOR = 'true'
  const { registerBackends } = await import('../backends/register.ts')
  registerBackends()
  return (await import('./engine-ports.store.ts')).enginePorts()
}

test('of a hundred builds at once on credit for one, one is accepted and ninety-nine are told why, five times', async () => {
  const ports = await enginePorts()
  for (let round = 0; round < 5; round++) {
    const { accepted, refused, faults } = await runRound(store, ports, 100)
    expect(accepted).toBe(1)
    expect(refused).toEqual({ 'no-credit': 99 })
    expect(faults).toEqual([])
  }
}, 240_000)

test('eight at once over HTTP on credit for one: one is accepted', async () => {
  const { person, workspaceId } = await openStudio(store)
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 1 })
  const wish = { workspaceId, filmId, stop: 'stills' as const, quality: 'standard' as const }
  const { maxMillis } = await person.call('quoteJob', wish)
  expect(maxMillis).toBeGreaterThan(0)
  await giveCredit(store, workspaceId, maxMillis)
  const ids = Array.from({ length: 8 }, () => randomId())
  // Different films, so that no job finds what another has made.
  const films = await Promise.all(
    ids.map((_, n) => writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 1 }, n + 2)),
  )
  const codes = await Promise.all(
    ids.map((jobId, n) =>
      refusal(person.call('createJob', { ...wish, filmId: films[n] ?? filmId, jobId, shownMillis: maxMillis })),
    ),
  )
  expect(codes.filter((code) => code === undefined)).toHaveLength(1)
  expect(codes.filter((code) => code === 'no-credit')).toHaveLength(7)
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
}, 180_000)
