import { isDomainError } from '@peace/core/errors'
import { emptyWallet, type Wallet } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal } from '@peace/dev/tests/people'
import { giveCredit, ledgerFaults, openStudio } from '@peace/dev/tests/studio'
import { takeTicket } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'spend-test'))
const script = 'Title: The Bell\n\nINT. HALL - DAY\n\nNora waits.\n'

// The gate itself, in this process.
let ports: typeof import('../jobs/engine-ports.store.ts').gatePorts
beforeAll(async () => {
  process.env.FUNCTIONS_EMULATOR = 'true'
  ports = (await import('../jobs/engine-ports.store.ts')).gatePorts
  await ports()
})

type Room = { person: Person; workspaceId: string; filmId: string; sceneMillis: number }

// A team's workspace: it has the credits it is given and no others.
const room = async (scenes: number): Promise<Room> => {
  const { person, workspaceId } = await openStudio(store)
  const filmId = randomId()
  await person.call('createFilm', { workspaceId, filmId, language: 'en', script })
  const { sceneMillis } = await person.call('writerStatus', { workspaceId })
  await giveCredit(store, workspaceId, sceneMillis * scenes)
  return { person, workspaceId, filmId, sceneMillis }
}

const passage = { task: 'shorten', text: 'Nora walks a very long way.' } as const
const ask = ({ workspaceId, filmId, sceneMillis }: Room, changed: { rewriteId?: string; text?: string } = {}) => ({
  ...{ workspaceId, filmId, rewriteId: randomId(), shownMillis: sceneMillis, ...passage },
  ...changed,
})
const walletOf = async ({ workspaceId }: Room): Promise<Wallet> =>
  ((await store.doc(paths.wallet(workspaceId)).get()).data() as Wallet | undefined) ?? emptyWallet()
const entriesOf = async ({ workspaceId }: Room): Promise<string[]> =>
  (await store.collection(paths.ledger(workspaceId)).get()).docs.map(({ id }) => id)

const counted = (codes: readonly (string | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(codes, String)].map(([code, all]) => [code, all.length]))

test('of fifty at once on the credit of one, one has leave to spend', async () => {
  const here = await room(1)
  const gate = await ports()
  const { workspaceId, filmId, sceneMillis } = here
  const taken = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      takeTicket(gate, {
        ...{ workspaceId, filmId, wish: randomId(), who: { uid: here.person.uid }, ask: 'x' },
        ...{ ceilingMillis: sceneMillis, lastsMs: 60_000 },
      }),
    ),
  )
  const codes = taken.map((each) =>
    each.status === 'fulfilled' ? undefined : isDomainError(each.reason) ? each.reason.code : String(each.reason),
  )
  expect(counted(codes)).toEqual({ 'no-credit': 49, undefined: 1 })
  expect(await walletOf(here)).toMatchObject({ balanceMillis: 0, heldMillis: sceneMillis })
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
})

test('of six passages asked for at once on the credit of one, one is written', async () => {
  const here = await room(1)
  const codes = await Promise.all(Array.from({ length: 6 }, () => refusal(here.person.call('rewriteText', ask(here)))))
  // Whoever comes after the first has got back what it did not cost finds too little all the same.
  expect(counted(codes)).toEqual({ 'no-credit': 5, undefined: 1 })
  expect((await walletOf(here)).heldMillis).toBe(0)
  expect(await ledgerFaults(store, here.workspaceId)).toEqual([])
})

test('the same wish, eight times at once, is written once and answered eight times; other words under it are refused', async () => {
  const here = await room(20)
  const wish = ask(here)
  const answers = await Promise.all(Array.from({ length: 8 }, () => here.person.call('rewriteText', wish)))
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  expect((await entriesOf(here)).filter((id) => id.startsWith('close_'))).toHaveLength(1)
  const [first] = answers
  expect((await walletOf(here)).balanceMillis).toBe(here.sceneMillis * 20 - (first?.millis ?? 0))
  expect(await refusal(here.person.call('rewriteText', { ...wish, text: 'Something else.' }))).toBe('wish-taken')
  // Nor is a name of the caller's ever an entry's: a build of that name is another thing.
  expect(await entriesOf(here)).not.toContain(`close_${wish.rewriteId}`)
})

test('a member’s limit and the workspace’s day are asked of the writer as of a build', async () => {
  const here = await room(20)
  const uid = here.person.uid
  await store.doc(paths.member(here.workspaceId, uid)).update({ spendLimitMillis: here.sceneMillis })
  // What is asked is what it may cost at most: one passes, and what it did not cost counts no longer.
  await here.person.call('rewriteText', ask(here))
  expect(await refusal(here.person.call('rewriteText', ask(here)))).toBe('spending-limit')
  await store.doc(paths.member(here.workspaceId, uid)).update({ spendLimitMillis: here.sceneMillis * 9 })
  expect(await refusal(here.person.call('rewriteText', ask(here)))).toBeUndefined()
  await store.doc(paths.workspace(here.workspaceId)).update({ 'limits.dayMicros': 1 })
  expect(await refusal(here.person.call('rewriteText', ask(here)))).toBe('spending-limit')
})

test('one whose writer died is given back by the sweep', async () => {
  const here = await room(1)
  const { workspaceId, filmId, sceneMillis } = here
  const who = { uid: here.person.uid }
  await takeTicket(await ports(), {
    ...{ workspaceId, filmId, wish: randomId(), who, ask: 'x', ceilingMillis: sceneMillis, lastsMs: 1 },
  })
  expect((await walletOf(here)).heldMillis).toBe(sceneMillis)
  const swept = await fetch(`${stack.controlUrl}/tick?schedule=sweep`, { method: 'POST' })
  expect(swept.ok).toBe(true)
  expect(await walletOf(here)).toMatchObject({ heldMillis: 0, balanceMillis: sceneMillis })
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
})

test('whom an owner does not allow is asked for nothing, and what it would have cost is not held', async () => {
  const here = await room(2)
  const allow = (vendors: ('google' | 'runpod')[]) =>
    here.person.call('setBackendPreferences', { workspaceId: here.workspaceId, preferences: { vendors } })
  await allow(['runpod'])
  expect(await refusal(here.person.call('rewriteText', ask(here)))).toBe('vendor-not-allowed')
  expect(await walletOf(here)).toMatchObject({ heldMillis: 0, balanceMillis: here.sceneMillis * 2 })
  await allow(['google'])
  expect(await refusal(here.person.call('rewriteText', ask(here)))).toBeUndefined()
})
