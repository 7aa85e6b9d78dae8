import { callPath, draftPieceSchema } from '@peace/core/api'
import { defaultRateCard } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { readFountain, speechesOf } from '@peace/core/screenplay'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, Refused, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { ledgerFaults } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterEach, beforeAll, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'story-test'))

let owner: Person
let workspaceId: string
let filmId: string
let sceneMillis: number

const script = 'Title: The Bell\n\nINT. HALL - DAY\n\nNora waits.\n\nNORA\nNow?\n\nSAM\nNot yet.\n'

beforeAll(async () => {
  owner = await signUp('Nora')
  const { user } = await owner.call('enter', {})
  workspaceId = String(user.currentWorkspaceId)
  filmId = randomId()
  await owner.call('createFilm', { workspaceId, filmId, language: 'en', script })
  await store
    .doc(paths.film(workspaceId, filmId))
    .update({ 'story.idea': 'A bell nobody may ring', 'story.sceneCount': 3 })
  ;({ sceneMillis } = await owner.call('writerStatus', { workspaceId }))
})
afterEach(() => store.doc(paths.config('rates')).delete())

const balance = async () => Number((await store.doc(paths.wallet(workspaceId)).get()).get('balanceMillis'))
const ask = () => ({ workspaceId, filmId, draftId: randomId(), shownMillis: sceneMillis * 4 })
const passage = { task: 'shorten', text: 'Nora walks a very long way.' } as const
const rewrite = () => ({ workspaceId, filmId, rewriteId: randomId(), shownMillis: sceneMillis, ...passage })

// As a browser listens: piece by piece, then the answer.
const streamed = async (input: object): Promise<{ messages: unknown[]; result: unknown }> => {
  const reply = await fetch(`${stack.functionsUrl}/${callPath('draftStory')}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${owner.token}`,
    },
    body: JSON.stringify({ data: input }),
  })
  const events = [...(await reply.text()).matchAll(/^data: (.*)$/gm)].map(
    ([, event]) => JSON.parse(event ?? '{}') as { message?: unknown; result?: unknown },
  )
  return {
    messages: events.flatMap(({ message }) => (message === undefined ? [] : [message])),
    result: events.find(({ result }) => result !== undefined)?.result,
  }
}

const joined = async (team: string, role: 'viewer' | 'editor'): Promise<Person> => {
  const person = await signUp()
  const invitationId = randomId()
  await owner.call('inviteMember', { workspaceId: team, invitationId, email: person.email, role })
  const mail = await store.doc(`mail/invitation-${invitationId}`).get()
  const secret = String(mail.get('message.text')).match(/secret=([A-Za-z0-9]+)/)?.[1] ?? ''
  await person.call('acceptInvitation', { workspaceId: team, invitationId, secret })
  return person
}

test('who is at work says which model writes and what a scene costs at most', async () => {
  const status = await owner.call('writerStatus', { workspaceId })
  expect(status).toMatchObject({ available: true, model: 'gemini-3.5-flash-lite' })
  expect(status.sceneMillis).toBeGreaterThan(0)
})

test('a draft comes scene by scene, is charged when its words are there, and changes nothing in the film', async () => {
  const before = await balance()
  const input = ask()
  const { messages, result } = await streamed(input)
  const pieces = messages.map((each) => draftPieceSchema.parse(each))
  expect(pieces.map(({ scene, of }) => [scene, of])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  const { text, scenes, millis } = result as { text: string; scenes: number; millis: number }
  expect(scenes).toBe(3)
  for (const piece of pieces) expect(text).toContain(piece.text.trim())
  const read = readFountain(text, { newId: randomId }).scenes
  expect(read).toHaveLength(3)
  expect(read.flatMap((scene) => speechesOf(scene).map(({ name }) => name))).toContain('NORA')
  expect(millis).toBeGreaterThan(0)
  expect(await balance()).toBe(before - millis)
  expect((await store.collection(paths.scenes(workspaceId, filmId)).get()).size).toBe(1)
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
  // The same draft asked for again, as after a lost answer: the same words, not written anew and not paid for twice.
  const again = await streamed(input)
  expect(again).toEqual({ messages: [], result: { text, scenes, millis } })
  expect(await balance()).toBe(before - millis)
})

test('the price follows the rates that operators set', async () => {
  const plain = await owner.call('rewriteText', rewrite())
  await store.doc(paths.config('rates')).set({ ...defaultRateCard, version: 2, markupPercent: 900 })
  const dear = await owner.call('writerStatus', { workspaceId })
  expect(dear.sceneMillis).toBeGreaterThan(sceneMillis * 7)
  // What was shown before the rates rose is no longer the price.
  expect(await refusal(owner.call('rewriteText', rewrite()))).toBe('price-rose')
  expect(await refusal(owner.call('draftStory', ask()))).toBe('price-rose')
  const before = await balance()
  const { millis } = await owner.call('rewriteText', { ...rewrite(), shownMillis: dear.sceneMillis })
  expect(millis).toBeGreaterThan(plain.millis)
  expect(await balance()).toBe(before - millis)
})

test('a passage comes back as a proposal', async () => {
  const { text } = await owner.call('rewriteText', rewrite())
  expect(text).toBe('The passage, written again.')
})

test('an editor may ask; a viewer and a stranger are refused', async () => {
  const team = { workspaceId: randomId(), filmId: randomId() }
  await owner.call('createTeam', { workspaceId: team.workspaceId, name: 'Belfry' })
  await givePlan(store, team.workspaceId, 'studio')
  await owner.call('createFilm', { ...team, language: 'en', script })
  const [editor, viewer, stranger] = [
    await joined(team.workspaceId, 'editor'),
    await joined(team.workspaceId, 'viewer'),
    await signUp(),
  ]
  await stranger.call('enter', {})
  const answers = (person: Person) =>
    Promise.all([
      refusal(person.call('draftStory', { ...ask(), ...team, shownMillis: 0 })),
      refusal(person.call('rewriteText', { ...rewrite(), ...team, shownMillis: 0 })),
      refusal(person.call('writerStatus', team)),
    ])
  // Past the door, where a price of nothing is too low.
  expect(await answers(editor)).toEqual(['price-rose', 'price-rose', undefined])
  expect(await answers(viewer)).toEqual(['not-allowed', 'not-allowed', undefined])
  expect(await answers(stranger)).toEqual(['not-a-member', 'not-a-member', 'not-a-member'])
})

test('a film that is not there and an empty purse are said for what they are', async () => {
  expect(await refusal(owner.call('draftStory', { ...ask(), filmId: randomId() }))).toBe('not-found')
  const poor = await signUp()
  const { user } = await poor.call('enter', {})
  const own = { workspaceId: String(user.currentWorkspaceId), filmId: randomId() }
  await poor.call('createFilm', { ...own, language: 'en', script })
  // Four scenes, at such rates, cost more than a month's free credits.
  await store.doc(paths.film(own.workspaceId, own.filmId)).update({ 'story.sceneCount': 4 })
  await store.doc(paths.config('rates')).set({ ...defaultRateCard, version: 3, markupPercent: 900 })
  const { sceneMillis: dear } = await poor.call('writerStatus', { workspaceId: own.workspaceId })
  const error = await poor.call('draftStory', { ...ask(), ...own, shownMillis: dear * 5 }).catch((no: unknown) => no)
  expect(error).toBeInstanceOf(Refused)
  expect((error as Refused).details).toMatchObject({ code: 'no-credit', values: { neededMillis: dear * 5 } })
})
