import { expect, it } from 'vitest'
import { fitFor, publicationId, publicationWishSchema, takenChapters, withChapters, wordsOfWish } from './index.ts'

const wish = publicationWishSchema.parse({
  ...{
    workspaceId: 'w',
    filmId: 'f',
    outlet: 'youtube',
    channelId: 'c',
    cut: 'a'.repeat(64),
    title: 'ไฟ',
    description: '',
  },
  ...{ tags: [], language: 'th', chapters: [], captions: [], privacy: 'private', timeZone: 'Asia/Bangkok' },
  ...{ madeForKids: false, syntheticMedia: true },
})

it('a publication is another as soon as one reviewed value is another', () => {
  const changes = [
    { title: 'ไฟ 2' },
    { description: 'x' },
    { captions: [{ language: 'en' as const, text: 'WEBVTT\n' }] },
    { privacy: 'public' as const },
    { publishAt: 5 },
    { timeZone: 'Europe/Paris' },
    { madeForKids: true },
    { syntheticMedia: false },
    { cut: 'b'.repeat(64) },
    { playlist: 'p' },
  ]
  const ids = changes.map((change) => publicationId({ ...wish, ...change }))
  expect(new Set([publicationId(wish), ...ids]).size).toBe(changes.length + 1)
  expect(publicationId({ ...wish })).toBe(publicationId(wish))
})

it('every word that goes public is among those that are looked at, and of captions what is said', () => {
  const said = wordsOfWish({
    ...{ ...wish, title: 'one', description: 'two', tags: ['three'], chapters: [{ ms: 0, title: 'four' }] },
    captions: [{ language: 'en', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nfive\n00:02.000 --> 00:03.000\nsix\n' }],
  }).join('\n')
  expect(said.split('\n').filter((line) => line !== '')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'WEBVTT',
    'five',
    'six',
  ])
})

it('chapters are given only where they are taken: from nought, three or more, ten seconds each', () => {
  const at = (...all: number[]) => all.map((ms, n) => ({ ms, title: `ฉาก ${n + 1}` }))
  expect(takenChapters(at(0, 20_000), 60_000)).toEqual([])
  expect(takenChapters(at(1500, 4000, 20_000, 40_000), 60_000).map(({ ms }) => ms)).toEqual([0, 20_000, 40_000])
  expect(takenChapters(at(0, 20_000, 40_000, 55_000), 60_000)).toHaveLength(3)
  expect(withChapters('เรื่อง', at(0, 61_000, 3_661_000))).toBe('เรื่อง\n\n0:00 ฉาก 1\n1:01 ฉาก 2\n1:01:01 ฉาก 3')
  expect(withChapters('', at(0))).toBe('0:00 ฉาก 1')
})

it('what an outlet would cut is told before', () => {
  const film = { width: 1280, height: 720, ms: 200_000, bytes: 600 * 1024 * 1024 }
  const fit = (outlet: 'reels' | 'x' | 'youtube', caption = '') => fitFor(outlet, film, { title: 't', caption })
  expect(fit('youtube').every(({ is }) => is === 'fits')).toBe(true)
  expect(fit('reels')[0]).toMatchObject({ of: 'ratio', is: 'cut', to: '9:16' })
  expect(fit('reels')[1]).toEqual({ of: 'length', is: 'cut', mostMs: 180_000, lostMs: 20_000 })
  expect(fit('x')[2]).toMatchObject({ is: 'refused' })
  // A mark stays with its letter.
  const said = 'กำ'.repeat(200)
  const [, , , , words] = fit('x', said)
  expect(words).toMatchObject({ is: 'cut', most: 280 })
  expect(said.startsWith((words as { kept: string }).kept)).toBe(true)
})

it('captions that are none, and a title with a tag in it, are not taken', () => {
  expect(publicationWishSchema.safeParse({ ...wish, title: '<b>' }).success).toBe(false)
  expect(publicationWishSchema.safeParse({ ...wish, captions: [{ language: 'th', text: '1\n' }] }).success).toBe(false)
  expect(publicationWishSchema.safeParse({ ...wish, description: 'ก'.repeat(2000) }).success).toBe(false)
})
