import { paths } from '@peace/core/paths'
import { publicationSchema, publicationWishSchema } from '@peace/core/publish'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, type Person, randomId, refusal, signUp, tick } from '@peace/dev/tests/people'
import { type PlayedFilm, playedFilm } from '@peace/dev/tests/played-film'
import { initializeApp } from 'firebase-admin/app'
import { FieldValue, getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ffmpegPath } from '../ffmpeg.ts'

// The whole way out: doors, rows, schedule, the outlet's stand-in. What may go wrong there in any order is the bench's
// (`npm run bench -- publish`); here each fault is met once, by the deployed code.

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'publish-test')
const store = getFirestore(app)

let made: PlayedFilm
let youtube = ''
let channelId = ''
beforeAll(async () => {
  made = await playedFilm(store, getStorage(app).bucket(), ffmpegPath())
}, 120_000)

const there = z.object({
  films: z.array(
    z.looseObject({
      ...{ id: z.string(), bytes: z.number(), account: z.string() },
      resource: z.looseObject({ snippet: z.looseObject({ title: z.string(), description: z.string() }) }),
      captions: z.array(z.object({ language: z.string(), text: z.string() })),
    }),
  ),
  playlist: z.array(z.string()),
  letIn: z.array(z.string()),
})
const seen = async () => there.parse(await (await fetch(`${youtube}/_films`)).json())
const named = async (title: string) => (await seen()).films.filter(({ resource }) => resource.snippet.title === title)
const faults = (board: object) => fetch(`${youtube}/_faults`, { method: 'POST', body: JSON.stringify(board) })

const consent = async (person: Person, workspaceId: string, choice = 'Allow<') => {
  const { address } = await person.call('startChannel', { workspaceId, outlet: 'youtube' })
  youtube = new URL(address).origin
  const page = await (await fetch(address)).text()
  const link = page.split('<a ').find((each) => each.includes(choice)) ?? ''
  const back = new URL((/href="([^"]+)"/.exec(link)?.[1] ?? '').replaceAll('&amp;', '&'))
  const of = (name: string) => String(back.searchParams.get(name))
  return { back, workspaceId, state: of('state'), code: of('code') }
}
const connect = async (person: Person, workspaceId: string, choice?: string) => {
  const { back: _, ...came } = await consent(person, workspaceId, choice)
  return (await person.call('connectChannel', came)).channel
}

const wishOf = (title: string, more: object = {}) => {
  const { workspaceId, filmId, cut } = made
  return publicationWishSchema.parse({
    ...{ workspaceId, filmId, cut, channelId, outlet: 'youtube', title, description: 'เรื่องสั้น', tags: ['หนังสั้น'] },
    ...{ language: 'th', privacy: 'unlisted', timeZone: 'Asia/Bangkok', madeForKids: false, syntheticMedia: true },
    ...{ chapters: [], captions: [] },
    ...more,
  })
}
const send = async (title: string, more?: object) =>
  (await made.maker.call('publishFilm', { workspaceId: made.workspaceId, wish: wishOf(title, more) })).publicationId
const row = async (id: string) => publicationSchema.parse((await store.doc(paths.publication(id)).get()).data())
const publishDue = () => tick('publishDue')
// What it waits for is over, until it has come to be so.
const until = (id: string, state: string) =>
  eventually(async () => {
    if ((await row(id)).dueAt !== undefined)
      await store.doc(paths.publication(id)).update({ dueAt: 0, leaseUntil: FieldValue.delete() })
    await publishDue()
    const now = await row(id)
    return now.state === state ? now : undefined
  })

const whole = {
  captions: [
    { language: 'th', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nสวัสดี\n' },
    { language: 'en', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n' },
  ],
  playlist: 'PLlocal',
}

test('an account is let in by whoever began, once, and nobody is shown its keys', async () => {
  const { maker, workspaceId } = made
  const { back, ...came } = await consent(maker, workspaceId)
  expect(back.href).toMatch(`${stack.webUrl}/workspace/channels`)
  const stranger = await signUp()
  expect(await refusal(stranger.call('connectChannel', came))).toBe('not-a-member')
  expect(await refusal(maker.call('connectChannel', { ...came, state: 'f'.repeat(48) }))).toBe('not-found')
  const { channel } = await maker.call('connectChannel', came)
  expect(channel).toMatchObject({ name: 'Peace Films', state: 'open' })
  expect(await refusal(maker.call('connectChannel', came))).toBe('not-found')
  channelId = channel.id
  const kept = JSON.stringify((await store.doc(paths.channel(channelId)).get()).data())
  expect(kept).not.toMatch(/refresh-|ya29/)
  expect(JSON.stringify(await maker.call('listChannels', { workspaceId }))).not.toMatch(/sealed|refresh/)
  expect((await maker.call('listPlaylists', { workspaceId, channelId })).playlists).toHaveLength(1)
})

test('a film goes out signed, with captions in both languages and its place in a playlist; asked for twice it is one', async () => {
  const [id, again] = [await send('โคมแดง', whole), await send('โคมแดง', whole)]
  expect(again).toBe(id)
  await Promise.all([publishDue(), publishDue(), publishDue()])
  const ended = await until(id, 'published')
  expect(ended).toMatchObject({ done: ['captions-th', 'captions-en', 'playlist'], attempts: [{ as: 'there' }] })
  const [film, ...others] = await named('โคมแดง')
  expect(others).toEqual([])
  expect(ended.address).toBe(`https://www.youtube.com/watch?v=${film?.id}`)
  expect(film?.captions.map(({ language }) => language)).toEqual(['th', 'en'])
  expect((await seen()).playlist).toEqual([film?.id])
  const sent = Buffer.from(await (await fetch(`${youtube}/_films/${film?.id}`)).arrayBuffer())
  expect(sent.includes('org.peacescript.receipt')).toBe(true)
  // What it looks like there by now is asked for by whoever wants to know.
  await store.doc(paths.publication(id)).update({ lookedAt: 0 })
  await made.maker.call('changePublication', { workspaceId: made.workspaceId, publicationId: id, to: 'look' })
  expect((await row(id)).figures?.views).toBeGreaterThan(ended.figures?.views ?? 0)
})

describe('whatever goes wrong on the way, it is there once', () => {
  const lost = (match: string, times = 1) => ({ rules: [{ match, do: 'lose', times }] })
  test.each([
    ['an answer lost after the last byte', lost('PUT /upload', 2)],
    ['an answer lost to the asking for a place', lost('POST /upload/youtube/v3/videos')],
    ['a place that is gone', { place: 1 }],
    ['a key that runs out', { expire: 1 }],
  ])('%s', async (title, board) => {
    const id = await send(title)
    await faults(board)
    await Promise.all([publishDue(), publishDue()])
    await until(id, 'published')
    expect(await named(title)).toHaveLength(1)
  })

  test('no quota left: it waits for midnight in California, and says so', async () => {
    const id = await send('โควตาหมด')
    await faults({ quota: 1 })
    await publishDue()
    const waits = await row(id)
    expect(waits).toMatchObject({ state: 'waiting', trouble: 'quota' })
    expect(waits.dueAt).toBeGreaterThan(Date.now())
    await until(id, 'published')
  })

  test('what YouTube turns down is told with its reason', async () => {
    const id = await send('ถูกปฏิเสธ')
    await faults({ reject: 1 })
    expect(await until(id, 'refused')).toMatchObject({ said: 'copyright' })
  })

  test.each([
    ['suspend', 'บัญชีถูกระงับ'],
    ['revoke', 'ถูกถอนสิทธิ์'],
  ])('%s: it waits for its owner, and goes on once they have come by', async (fault, title) => {
    const id = await send(title)
    await faults({ [fault]: 1 })
    await publishDue()
    expect(await row(id)).toMatchObject({ state: 'waiting', trouble: 'account-closed' })
    expect((await row(id)).dueAt).toBeUndefined()
    const { channels } = await made.maker.call('listChannels', { workspaceId: made.workspaceId })
    expect(channels).toMatchObject([{ id: channelId, state: 'closed' }])
    expect((await connect(made.maker, made.workspaceId)).id).toBe(channelId)
    await until(id, 'published')
    expect(await named(title)).toHaveLength(1)
  })

  test('what has not left is taken back, and what has is not', async () => {
    const { maker, workspaceId } = made
    const id = await send('ยังไม่ไป')
    await maker.call('changePublication', { workspaceId, publicationId: id, to: 'withdrawn' })
    await publishDue()
    expect((await row(id)).state).toBe('withdrawn')
    expect(await named('ยังไม่ไป')).toEqual([])
    const gone = await send('โคมแดง', whole)
    expect((await row(gone)).state).toBe('published')
    expect(await refusal(maker.call('changePublication', { workspaceId, publicationId: gone, to: 'withdrawn' }))).toBe(
      'publication-under-way',
    )
  })
})

describe('our leave at an outlet is given back', () => {
  const givenBack = (account: string, id: string) =>
    eventually(async () => {
      await publishDue()
      const [now, channel, leave] = await Promise.all([
        seen(),
        store.doc(paths.channel(id)).get(),
        store.doc(paths.leave(id)).get(),
      ])
      return !now.letIn.includes(account) && !channel.exists && !leave.exists
    })

  test('when its member is removed, as soon as the outlet answers', async () => {
    const { maker, workspaceId } = made
    const member = await signUp()
    const as = { id: member.uid, role: 'admin', name: 'Somchai', email: member.email, joinedAt: 1 }
    await store.doc(paths.member(workspaceId, member.uid)).set(as)
    const { id } = await connect(member, workspaceId, 'Other Films')
    expect((await seen()).letIn).toContain('Other Films')
    await faults({ rules: [{ match: 'POST /revoke', do: 'fail', status: 503, times: 1 }] })
    await maker.call('removeMember', { workspaceId, memberId: member.uid })
    expect((await store.doc(paths.channel(id)).get()).exists).toBe(false)
    await publishDue()
    expect((await store.doc(paths.leave(id)).get()).get('tries')).toBe(1)
    await store.doc(paths.leave(id)).update({ dueAt: 0 })
    await givenBack('Other Films', id)
    // The team's own is untouched.
    expect((await seen()).letIn).toContain('Peace Films')
  })

  test('when its workspace is deleted; where another has the same account, not before that one goes', async () => {
    const { maker, workspaceId } = made
    const second = randomId()
    await maker.call('createTeam', { workspaceId: second, name: 'Second' })
    const other = await connect(maker, second)
    // Withdrawn before, and asked for again: no wish more of the day's.
    const away = await send('ยังไม่ไป')
    await maker.call('deleteWorkspace', { workspaceId, name: 'Studio' })
    await eventually(async () => {
      await publishDue()
      return !(await store.doc(paths.leave(channelId)).get()).exists && (await row(away)).state === 'withdrawn'
    })
    expect((await store.doc(paths.channel(channelId)).get()).exists).toBe(false)
    expect((await seen()).letIn).toContain('Peace Films')
    const closed = await maker.call('closeChannel', { workspaceId: second, channelId: other.id })
    expect(closed.leave).toBe('taken-back')
    await givenBack('Peace Films', other.id)
  })
})
