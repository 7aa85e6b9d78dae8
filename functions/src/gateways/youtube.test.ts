import { type Publication, publicationId, publicationSchema, publicationWishSchema } from '@peace/core/publish'
import { startYouTube, type YouTubeStandIn } from '@peace/dev/vendors/youtube/youtube'
import { advancePublication } from '@peace/engine/publish'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exchangeCode, type Keys, newVerifier, refreshKeys, revokeKeys, signInAddress } from './account-keys.ts'
import { OutletAccount } from './outlet-account.ts'
import { quotaEnds, YouTube, youtubeOAuth } from './youtube.ts'

let there: YouTubeStandIn
let clock = 0
beforeEach(async () => {
  there = await startYouTube()
  clock = Date.now()
})
afterEach(() => there.close())

const chunkBytes = 512 * 1024
const backTo = 'http://127.0.0.1:1/back'
const oauth = () => youtubeOAuth(there.url, 'local', 'youtube_local')

// A person's click.
const allow = async (address: string): Promise<string> => {
  const page = await (await fetch(address)).text()
  const link = /href="([^"]+)">Allow/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return new URL(link).searchParams.get('code') ?? ''
}
const signedIn = async (): Promise<Keys> => {
  const verifier = newVerifier()
  const code = await allow(signInAddress(oauth(), 'state', verifier, backTo))
  const got = await exchangeCode(oauth(), clock, code, verifier, backTo)
  if (got.is !== 'ok') throw new Error(got.is)
  return got.keys
}

const film = new Uint8Array(chunkBytes + 77).map((_, at) => at % 251)
const whole = publicationWishSchema.parse({
  ...{ workspaceId: 'w', filmId: 'f', outlet: 'youtube', channelId: 'c', cut: 'a'.repeat(64), poster: 'b'.repeat(64) },
  ...{ title: 'โคมแดง', description: 'เรื่องสั้น', tags: ['หนังสั้น'], language: 'th', privacy: 'public' },
  chapters: [0, 20_000, 40_000].map((ms, n) => ({ ms, title: `ฉาก ${n + 1}` })),
  captions: [
    { language: 'th', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nสวัสดี\n' },
    { language: 'en', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n' },
  ],
  ...{ playlist: 'PLlocal', publishAt: Date.parse('2027-01-01'), timeZone: 'Asia/Bangkok' },
  ...{ madeForKids: false, syntheticMedia: true },
})
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9])

const publish = async (keys: Keys, wish = whole): Promise<Publication> => {
  const id = publicationId(wish)
  let row = publicationSchema.parse({
    ...{ id, workspaceId: 'w', filmId: 'f', wish, state: 'waiting', dueAt: clock, createdAt: clock, createdBy: 'u' },
  })
  const outlet = new YouTube({
    ...{ api: there.url, now: () => clock, filmMs: async () => 60_000, cover: async () => jpeg },
    account: new OutletAccount({
      oauth: oauth(),
      keys,
      keep: async () => undefined,
      closed: async () => undefined,
      now: () => clock,
    }),
  })
  while (row.dueAt !== undefined) {
    clock = Math.max(clock, row.dueAt)
    await advancePublication(
      {
        ...{ chunkBytes, now: () => clock, outlet: async () => outlet, hindered: async () => undefined },
        film: async () => ({ bytes: film.length, read: async (from, to) => film.subarray(from, to) }),
        rows: {
          claim: async (_, __, until) => {
            row = { ...row, fence: row.fence + 1, leaseUntil: until }
            return row
          },
          change: async (_, __, change) => {
            row = publicationSchema.parse(change(row))
            return row
          },
        },
      },
      id,
    )
  }
  return row
}

it('a film arrives whole, with its chapters, both captions, cover, playlist, time and label', async () => {
  const row = await publish(await signedIn())
  expect(row.state).toBe('published')
  expect(row.address).toBe(`https://www.youtube.com/watch?v=${there.videos[0]?.id}`)
  const [video] = there.videos
  expect(Buffer.compare(video?.bytes ?? Buffer.alloc(0), Buffer.from(film))).toBe(0)
  expect(video?.resource.snippet.description).toBe('เรื่องสั้น\n\n0:00 ฉาก 1\n0:20 ฉาก 2\n0:40 ฉาก 3')
  expect(video?.resource.status).toEqual({
    ...{ privacyStatus: 'private', publishAt: '2027-01-01T00:00:00.000Z' },
    ...{ selfDeclaredMadeForKids: false, containsSyntheticMedia: true },
  })
  expect(video?.captions.map(({ language }) => language)).toEqual(['th', 'en'])
  expect([video?.cover, there.playlist]).toEqual([4, [video?.id]])
})

it('an hour that is over when it goes is not asked for: it is shown at once', async () => {
  await publish(await signedIn(), { ...whole, privacy: 'private', publishAt: clock - 1000 })
  expect(there.videos[0]?.resource.status).toMatchObject({ privacyStatus: 'public' })
  expect(there.videos[0]?.resource.status.publishAt).toBeUndefined()
})

const once = async (faults: Record<string, unknown>, state: Publication['state'] = 'published') => {
  const keys = await signedIn()
  there.faults.set(faults)
  const row = await publish(keys)
  expect(row.state).toBe(state)
  expect(there.videos).toHaveLength(1)
  return row
}
const losing = (match: string, times = 1) => ({ rules: [{ match, do: 'lose', times }] })

it('a connection that breaks at nine tenths goes on from there', async () => void (await once({ break: 1 })))
it('an answer that is lost after the last byte sends nothing again', async () =>
  void (await once(losing('PUT /upload', 2))))
it('a place that is gone before the end is asked for anew', async () => {
  const row = await once({ place: 1 })
  expect(row.attempts.map(({ as }) => as)).toEqual(['not-there', 'there'])
})
it('an answer to the asking for a place that is lost leaves one film', async () =>
  void (await once(losing('POST /upload/youtube/v3/videos'))))
it('captions whose answer is lost are there once', async () => {
  await once(losing('POST /upload/youtube/v3/captions'))
  expect(there.videos[0]?.captions).toHaveLength(2)
})
it('a key that runs out on the way is renewed', async () => void (await once({ expire: 1 })))
it('no quota left: it waits until midnight in California', async () => {
  const began = clock
  await once({ quota: 1 })
  expect(clock).toBeGreaterThanOrEqual(quotaEnds(began) - 1000)
})
it('what YouTube turns down says why', async () => {
  const row = await once({ reject: 1 }, 'refused')
  expect(row.said).toBe('copyright')
})
it('what YouTube took and has no more is said to be lost, and not sent again', async () =>
  void (await once({ lose: 1 }, 'lost')))

it('leave that was taken back is said, and nothing is sent', async () => {
  const keys = await signedIn()
  there.faults.set({ revoke: 1 })
  const row = await publish(keys)
  expect([row.state, row.trouble, row.dueAt]).toEqual(['waiting', 'account-closed', undefined])
  expect(there.videos).toHaveLength(0)
})

it('an account that is forgotten here takes its leave back there, and what is taken back already is no failure', async () => {
  const keys = await signedIn()
  expect(await revokeKeys(oauth(), keys.refresh)).toBe(true)
  expect((await refreshKeys(oauth(), clock, keys.refresh)).is).toBe('closed')
  expect(await revokeKeys(oauth(), keys.refresh)).toBe(true)
  there.faults.set({ rules: [{ match: 'POST /revoke', do: 'lose', times: 1 }] })
  expect(await revokeKeys(oauth(), (await signedIn()).refresh)).toBe(false)
})

it('a code is good once, and only for whoever began', async () => {
  const verifier = newVerifier()
  const code = await allow(signInAddress(oauth(), 's', verifier, backTo))
  expect((await exchangeCode(oauth(), clock, code, newVerifier(), backTo)).is).toBe('closed')
  expect((await exchangeCode(oauth(), clock, code, verifier, backTo)).is).toBe('closed')
  expect((await refreshKeys(oauth(), clock, 'made-up')).is).toBe('closed')
})

it('midnight in California is eight in the morning here in winter, seven in summer', () => {
  expect(new Date(quotaEnds(Date.parse('2026-11-26T12:00:00Z'))).toISOString()).toBe('2026-11-27T08:01:00.000Z')
  expect(new Date(quotaEnds(Date.parse('2026-07-01T12:00:00Z'))).toISOString()).toBe('2026-07-02T07:01:00.000Z')
})
