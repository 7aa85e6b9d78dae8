import { must } from '@peace/core/errors'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { Refused, randomId, signUp, tick } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { jobEnd, openStudio, type Studio, writeFilm } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, test } from 'vitest'
import { firestore } from '../firebase.ts'
import { deliverDue, type Post } from './deliver.store.ts'
import { newsFor } from './news.store.ts'

const stack = stackFromEnvironment()
initializeApp({ projectId: stack.projectId })
const store = firestore()
// No name, so that no resolver is asked.
const url = 'https://93.184.216.34/in'
const silentUrl = 'https://93.184.216.35/in'
const hour = 3_600_000

const refusal = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.details.code : error),
  )

// The other side: says what it is told to, and keeps what it heard.
type Heard = { id: string; event: string; state: string; verified: boolean }
const otherSide = (secrets: () => readonly string[]) => {
  const heard: Heard[] = []
  const answers: number[] = []
  const post: Post = async (to, headers, body) => {
    if (to === silentUrl) return { problem: 'no answer in time' }
    const verified = secrets().every((secret) => {
      try {
        return Boolean(new Webhook(secret).verify(body, headers))
      } catch {
        return false
      }
    })
    const { type, data } = JSON.parse(body) as { type: string; data: { state?: string } }
    heard.push({ id: must(headers['webhook-id'], 'an id'), event: type, state: String(data.state), verified })
    return { status: answers.shift() ?? 204 }
  }
  return { heard, answers, post }
}

describe('an address of another program', () => {
  let studio: Studio
  let filmId: string
  const hookId = randomId()
  const secrets: string[] = []
  const side = otherSide(() => secrets)
  const deliver = (now: number) => deliverDue({ now: () => now, chance: () => 0.5, post: side.post })
  const build = async () => {
    const jobId = randomId()
    const { person, workspaceId } = studio
    await person.call('createJob', { workspaceId, filmId, jobId, stop: 'stills', quality: 'draft', shownMillis: 0 })
    await jobEnd(store, jobId)
    await tick('tellOfEndedJobs')
  }
  beforeAll(async () => {
    process.env.FUNCTIONS_EMULATOR = 'true'
    process.env.CHANNEL_KEY = 'the local stack has its own key to seal with'
    studio = await openStudio(store)
    filmId = await writeFilm(store, studio.workspaceId)
    const wish = { workspaceId: studio.workspaceId, hookId, url, events: ['build.completed' as const] }
    secrets.push((await studio.person.call('makeWebhook', wish)).secret)
  }, 60_000)

  test('is told in order, again after it did not hear, and by what it can verify', async () => {
    await build()
    // The same film's next.
    const { workspaceId } = studio
    await store.runTransaction(async (transaction) =>
      (
        await newsFor(transaction, {
          ...{ event: 'build.completed', workspaceId, filmId, cause: 'next', at: Date.now(), data: {} },
        })
      )(),
    )
    side.answers.push(503)
    const now = Date.now()
    await deliver(now)
    // The second waits for the first.
    expect(side.heard).toMatchObject([{ event: 'build.completed', state: 'COMPLETED', verified: true }])
    await deliver(now + 1_000)
    expect(side.heard).toHaveLength(1)
    const { hooks } = await studio.person.call('listWebhooks', { workspaceId: studio.workspaceId })
    expect(hooks[0]?.failingSince).toBe(now)
    expect(JSON.stringify(hooks)).not.toContain('sealed')
    await deliver(now + hour)
    expect(side.heard.map(({ id }) => id)).toEqual([side.heard[0]?.id, side.heard[0]?.id, expect.any(String)])
    expect(new Set(side.heard.map(({ id }) => id)).size).toBe(2)
    const { messages } = await studio.person.call('listHookMessages', { workspaceId: studio.workspaceId, hookId })
    expect(messages.map(({ state, attempts }) => [state, attempts.map(({ status }) => status)])).toEqual([
      ['delivered', [204]],
      ['delivered', [503, 204]],
    ])
    expect(await store.collection('hook-lines').where('hookId', '==', hookId).get()).toMatchObject({ size: 0 })
  }, 60_000)

  test('waits behind no other’s address that does not answer, which rests with all that waits there', async () => {
    const loud = await openStudio(store)
    const silent = { workspaceId: loud.workspaceId, hookId: randomId() }
    await loud.person.call('makeWebhook', { ...silent, url: silentUrl, events: ['build.completed'] })
    await loud.person.call('testWebhook', { ...silent, messageId: randomId() })
    const [found] = (await store.collection('hook-lines').where('hookId', '==', silent.hookId).get()).docs
    const line = must(found, 'the line of the test').data()
    const writer = store.bulkWriter()
    // More than one page, all older than ours.
    for (let at = 0; at < 600; at++) {
      const id = randomId()
      writer.set(store.doc(`hook-lines/${id}`), { ...line, id, dueAt: 1 + at })
    }
    await writer.close()
    const { workspaceId, person } = studio
    await person.call('testWebhook', { workspaceId, hookId, messageId: randomId() })
    const before = side.heard.length
    const now = Date.now() + 1_000
    await deliver(now)
    expect(side.heard.slice(before).map(({ event }) => event)).toEqual(['test'])
    const { messages } = await loud.person.call('listHookMessages', silent)
    expect(messages[0]?.attempts).toHaveLength(1)
    const theirs = store.collection('hook-lines').where('hookId', '==', silent.hookId)
    const due = (await theirs.get()).docs.map((each) => Number(each.get('dueAt')))
    expect([due.length, due.filter((at) => at < now + 60_000)]).toEqual([601, []])
    await loud.person.call('changeWebhook', { ...silent, to: 'forgotten' })
  }, 60_000)

  test('hears a message again when asked, to the letter, signed by both secrets while one is turned', async () => {
    const { workspaceId, person } = studio
    const messageId = must(side.heard[0]?.id, 'a message')
    secrets.push((await person.call('rotateWebhookSecret', { workspaceId, hookId })).secret)
    await person.call('replayHookMessage', { workspaceId, hookId, messageId })
    await person.call('testWebhook', { workspaceId, hookId, messageId: randomId() })
    const before = side.heard.length
    await deliver(Date.now() + 1_000)
    expect(
      side.heard
        .slice(before)
        .map(({ event, verified }) => [event, verified])
        .sort(),
    ).toEqual([
      ['build.completed', true],
      ['test', true],
    ])
    // Who is gone is asked no more until it is turned on again.
    side.answers.push(410)
    await person.call('testWebhook', { workspaceId, hookId, messageId: randomId() })
    await deliver(Date.now() + 2_000)
    expect((await person.call('listWebhooks', { workspaceId })).hooks[0]?.state).toBe('gone')
    await person.call('changeWebhook', { workspaceId, hookId, to: 'on' })
    await person.call('changeWebhook', { workspaceId, hookId, to: 'forgotten' })
    for (const place of ['webhooks', 'hook-messages', 'hook-lines'])
      expect((await store.collection(place).where('workspaceId', '==', workspaceId).get()).size, place).toBe(0)
  }, 60_000)

  test('hears nothing once its maker has left, whose keys are taken back, or once the plan has no programs', async () => {
    const { person, workspaceId } = await openStudio(store)
    const [mine, theirs] = [randomId(), randomId()]
    const admin = await signUp()
    await admin.call('enter', {})
    const member = { id: admin.uid, role: 'admin', name: 'Leaver', email: admin.email, joinedAt: Date.now() }
    await store.doc(`workspaces/${workspaceId}/members/${admin.uid}`).set(member)
    const wish = { workspaceId, url, events: ['build.completed' as const] }
    await person.call('makeWebhook', { ...wish, hookId: mine })
    await admin.call('makeWebhook', { ...wish, hookId: theirs })
    const key = { workspaceId, keyId: randomId(), name: 'CI', scopes: ['films:read' as const], monthMillis: 0, days: 1 }
    await admin.call('makeApiKey', key)
    await person.call('makeApiKey', { ...key, keyId: randomId() })
    await person.call('removeMember', { workspaceId, memberId: admin.uid })
    const { hooks } = await person.call('listWebhooks', { workspaceId })
    expect(Object.fromEntries(hooks.map(({ id, state }) => [id, state]))).toEqual({ [mine]: 'on', [theirs]: 'off' })
    const { keys } = await person.call('listApiKeys', { workspaceId })
    expect(keys.filter(({ revokedAt }) => revokedAt !== undefined).map(({ createdBy }) => createdBy)).toEqual([
      admin.uid,
    ])
    await person.call('testWebhook', { workspaceId, hookId: mine, messageId: randomId() })
    await givePlan(store, workspaceId, 'free')
    const before = side.heard.length
    await deliver(Date.now() + 3_000)
    expect(side.heard).toHaveLength(before)
    const { messages } = await person.call('listHookMessages', { workspaceId, hookId: mine })
    expect(messages.map(({ state }) => state)).toEqual(['given-up'])
  }, 60_000)

  test('is refused where it leads into our own house, and is nobody else’s', async () => {
    const { workspaceId, person } = studio
    const wish = { workspaceId, events: ['build.failed' as const] }
    for (const inside of [
      'https://127.0.0.1/',
      'https://169.254.169.254/latest',
      'https://localhost/',
      'https://[::1]/',
    ])
      expect(await refusal(person.call('makeWebhook', { ...wish, hookId: randomId(), url: inside })), inside).toBe(
        'invalid-input',
      )
    const mine = randomId()
    await person.call('makeWebhook', { ...wish, hookId: mine, url })
    const other = await openStudio(store)
    const theirs = { workspaceId: other.workspaceId, hookId: mine }
    expect(await refusal(other.person.call('rotateWebhookSecret', theirs))).toBe('not-found')
    expect(await refusal(other.person.call('listHookMessages', theirs))).toBe('not-found')
    expect(await refusal(other.person.call('changeWebhook', { ...theirs, to: 'forgotten' }))).toBe('not-found')
    expect(
      await refusal(other.person.call('makeWebhook', { ...theirs, ...wish, workspaceId: other.workspaceId, url })),
    ).toBe('already-exists')
  }, 60_000)
})
