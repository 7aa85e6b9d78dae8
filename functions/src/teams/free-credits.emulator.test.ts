import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, type Person, randomId, signUp, verify } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'free-credits-test'))

const homeOf = async (person: Person) => (await person.call('enter', {})).workspaces[0]?.id ?? ''
// Once the first settling has been: whoever gets nothing has a wallet, or none, that stays at nought.
const settled = (workspaceId: string) =>
  eventually(async () => (await store.doc(`workspaces/${workspaceId}/billing/main`).get()).exists)
const balanceOf = async (workspaceId: string) =>
  Number((await store.doc(`workspaces/${workspaceId}/wallet/main`).get()).get('balanceMillis') ?? 0)

test('free credits come when the address is verified, not before', async () => {
  const person = await signUp('ผู้มาใหม่', { verified: false })
  const home = await homeOf(person)
  await settled(home)
  expect(await balanceOf(home)).toBe(0)
  await verify(person.uid)
  await person.call('enter', {})
  expect(await eventually(async () => (await balanceOf(home)) || undefined)).toBe(50_000)
})

test('addresses that reach one mailbox are one person, whichever is verified first', async () => {
  const name = `nok${randomId().slice(0, 12)}`
  const spellings = [`${name}@gmail.com`, `${name.split('').join('.')}@gmail.com`, `${name}+film@googlemail.com`]
  const people = await Promise.all(spellings.map((email) => signUp('คนเดียว', { verified: false, email })))
  const homes = await Promise.all(people.map(homeOf))
  await Promise.all(homes.map(settled))
  await Promise.all(people.map(({ uid }) => verify(uid)))
  await Promise.all(people.map((person) => person.call('enter', {})))
  const states = await Promise.all(
    homes.map(async (id) => (await store.doc(`workspaces/${id}`).get()).get('freeCredits') as string),
  )
  expect(states.toSorted()).toEqual(['open', 'with-another', 'with-another'])
  const lucky = homes[states.indexOf('open')] ?? ''
  await eventually(async () => (await balanceOf(lucky)) === 50_000)
  const balances = await Promise.all(homes.map(balanceOf))
  expect(balances.reduce((sum, one) => sum + one, 0)).toBe(50_000)
})
