import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { paths } from '@peace/core/paths'
import { environmentOf } from '@peace/dev/stack/addresses'
import { startStack } from '@peace/dev/stack/stack'
import { callDoor, randomId } from '@peace/dev/tests/people'
import { playedFilm } from '@peace/dev/tests/played-film'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { openBrowser } from '../../e2e/src/harness/open-browser.ts'

// The guests' page: what it weighs, when its first frame is there, and a thousand who open one film within a minute while
// fifty of them speak. `npm run bench -- review [openings] [notes]`.

const say = (text: string) => console.log(text)
const [openings = 1000, notes = 50] = process.argv.slice(2).map(Number)
const withinMs = 60_000
const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
const inOrder = (all: readonly number[]) => all.toSorted((a, b) => a - b)

const stack = await startStack({ name: `bench-review-${process.pid}`, web: true, schedules: false })
Object.assign(process.env, environmentOf(stack))
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket })
const store = getFirestore(app)

const weigh = async (token: string, as: string) => {
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, locale: 'th-TH' })
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('peace.guest', 'guest'))
  const network = await context.newCDPSession(page)
  // A slow phone on a slow line; the emulators send nothing packed, so what is real is faster.
  await network.send('Network.enable')
  const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
  await network.send('Network.emulateNetworkConditions', line)
  await network.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const scripts: Promise<[string, number, number]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => [response.url(), gzipSync(body).length, body.length]))
  })
  const began = performance.now()
  await page.goto(`${stack.webUrl}/r/${token}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2, undefined, {
    timeout: 60_000,
  })
  const firstFrame = performance.now() - began
  const all = await Promise.all(scripts)
  // What was asked for, when, and when its answer was whole.
  if (process.env.WATERFALL) {
    const asked = await page.evaluate(() => [
      `page ${performance.getEntriesByType('navigation').map((each) => Math.round((each as PerformanceNavigationTiming).responseEnd))}`,
      ...performance
        .getEntriesByType('resource')
        .map(
          (each) =>
            `${Math.round(each.startTime)}–${Math.round((each as PerformanceResourceTiming).responseEnd)} ${each.name.split('/').at(-1)?.slice(0, 60)}`,
        ),
    ])
    for (const each of asked) say(`  ${each}`)
  }
  await browser.close()
  const sum = (at: 1 | 2) => all.reduce((total, each) => total + each[at], 0)
  say(
    `${as}: script ${(sum(1) / 1000).toFixed(1)} kB gzipped in ${all.length} files (${(sum(2) / 1000).toFixed(0)} kB as sent here)`,
  )
  say(`${as}: first frame ${(firstFrame / 1000).toFixed(2)} s on 1.6 Mbit/s with 150 ms and a processor at a quarter`)
  return firstFrame
}

// Every version of every document that is written while it lasts, by the store's own times.
const watchWrites = (query: FirebaseFirestore.Query, of: string, seen: Map<string, number[]>) =>
  query.onSnapshot((found) => {
    for (const { doc, type } of found.docChanges())
      if (type !== 'removed')
        seen.set(`${of}/${doc.ref.path}`, [...(seen.get(`${of}/${doc.ref.path}`) ?? []), doc.updateTime.toMillis()])
  })

const crowd = async (
  film: { workspaceId: string; filmId: string },
  token: string,
  link: FirebaseFirestore.DocumentReference,
) => {
  const writes = new Map<string, number[]>()
  const stops = [
    watchWrites(link.collection('openings'), 'openings', writes),
    watchWrites(store.collection('rate-limits'), 'rate-limits', writes),
    watchWrites(store.collection(paths.notes(film.workspaceId, film.filmId)), 'notes', writes),
    watchWrites(store.collection(paths.reviews()), 'reviews', writes),
  ]
  const refused: string[] = []
  const took = { open: [] as number[], note: [] as number[] }
  const timed = async (of: 'open' | 'note', work: () => Promise<unknown>) => {
    const began = performance.now()
    await work().then(
      () => took[of].push(performance.now() - began),
      (error: unknown) => refused.push(String(error)),
    )
  }
  const going: Promise<void>[] = []
  const began = performance.now()
  const steps = [
    ...Array.from({ length: openings }, (_, n) => ({ at: (n * withinMs) / openings, of: 'open' as const })),
    ...Array.from({ length: notes }, (_, n) => ({ at: ((n + 0.5) * withinMs) / notes, of: 'note' as const })),
  ].toSorted((a, b) => a.at - b.at)
  for (const [n, { at, of }] of steps.entries()) {
    const ahead = at - (performance.now() - began)
    if (ahead > 0) await wait(ahead)
    const note = { token, noteId: randomId(), name: `guest ${n}`, ms: 1000, text: `ข้อความที่ ${n}` }
    going.push(
      timed(of, () =>
        callDoor(undefined, of === 'open' ? 'openReview' : 'noteReview', of === 'open' ? { token } : note),
      ),
    )
  }
  await Promise.all(going)
  const seconds = (performance.now() - began) / 1000
  await wait(3_000)
  for (const stop of stops) stop()
  const [open, note] = [inOrder(took.open), inOrder(took.note)]
  const ms = (all: readonly number[], part: number) => `${(share(all, part) ?? 0).toFixed(0)} ms`
  say(
    `${openings} openings and ${notes} notes in ${seconds.toFixed(0)} s; refused ${refused.length} ${refused[0] ?? ''}`,
  )
  say(`opening P50 ${ms(open, 0.5)}, P95 ${ms(open, 0.95)}; note P50 ${ms(note, 0.5)}, P95 ${ms(note, 0.95)}`)
  const counted = (await link.collection('openings').get()).docs.reduce(
    (sum, each) => sum + Number(each.get('count')),
    0,
  )
  // Of each document the shortest time between two writes, and the most within any second.
  const most = [...writes].map(([name, times]) => {
    const ordered = inOrder(times)
    return {
      name,
      writes: times.length,
      most: Math.max(...ordered.map((at, n) => ordered.slice(n).filter((one) => one < at + 1000).length)),
    }
  })
  const hottest = most.toSorted((a, b) => b.most - a.most || b.writes - a.writes)[0]
  say(
    `openings counted ${counted}; ${most.length} documents written, the most of one within a second: ${hottest?.most} (${hottest?.name.split('/').slice(0, 2).join('/')}, ${hottest?.writes} writes in all)`,
  )
  return refused.length === 0 && (share(note, 0.95) ?? 0) <= 500 && (hottest?.most ?? 0) <= 1
}

let good = false
try {
  const { maker, cut, shots, ...film } = await playedFilm(
    store,
    getStorage(app).bucket(),
    process.env.FFMPEG_PATH ?? 'ffmpeg',
  )
  const cues = shots.map((shot, n) => ({ shot, startMs: n * 2000, endMs: (n + 1) * 2000, inMs: 0 }))
  const { link } = await maker.call('makeReviewLink', {
    ...film,
    linkId: randomId(),
    shown: { cut, cues },
    choices: { asksName: false },
  })
  const [found] = (await store.collection(paths.reviews()).where('id', '==', link.id).get()).docs
  if (!found) throw new Error('The link is not there')
  await weigh(link.token, 'the very first')
  const firstFrame = await weigh(link.token, 'whoever comes then')
  good = (await crowd(film, link.token, found.ref)) && firstFrame <= 2000
  say(readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ').replace(/^/, 'load of the machine '))
} finally {
  stack.discard()
  await stack.stop()
}
process.exit(good ? 0 : 1)
