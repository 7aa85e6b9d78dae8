import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { writeFirebaseJson } from '@peace/dev/stack/firebase-json'
import { serveHotWeb } from '@peace/dev/stack/hot-web/serve'
import { local, root } from '@peace/dev/stack/places'
import { freePort } from '@peace/dev/stack/ports'
import { isLong } from '@peace/dev/tests/long'
import { eventually } from '@peace/dev/tests/people'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { cutOff, everything, everythingOpens, openEverything, shows } from './harness/offline.ts'
import { visit } from './harness/visitor.ts'
import { writtenFilm } from './harness/written-film.ts'

// On a copy of the sources, so that the developer's tree stays as it is; the platform behind is that of the run.
const folder = join(local, `hot-web-${process.pid}`)
const source = join(folder, 'web')
const browser = oneBrowser()
let web: Awaited<ReturnType<typeof serveHotWeb>>
let url: string

beforeAll(async () => {
  mkdirSync(source, { recursive: true })
  for (const beside of ['tsconfig.base.json', 'samples'])
    cpSync(join(root, beside), join(folder, beside), { recursive: true })
  for (const part of [
    'index.html',
    'review.html',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'vite',
    'worker',
    'src',
    'public',
  ])
    cpSync(join(root, 'web', part), join(source, part), { recursive: true })
  const { ports } = stackFromEnvironment()
  const port = await freePort()
  writeFirebaseJson(folder, ports)
  web = await serveHotWeb({ port, hostingPort: ports.hosting, source, folder })
  url = `http://127.0.0.1:${port}`
}, 120_000)
afterAll(async () => {
  await web?.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('an edit of the web app is in the open page, which was not loaded again', async () => {
  const page = await browser().newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('heading').first().waitFor({ timeout: 120_000 })
  // The first time, Vite finds packages while it serves, and loads the page again for them.
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
  // From here on every file passes the worker that keeps what was opened.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.evaluate(() => Object.assign(window, { here: 'since before' }))

  const styles = join(source, 'src/ui/styles/base.css')
  writeFileSync(styles, `${readFileSync(styles, 'utf8')}\nbody { outline: 7px solid rgb(1, 2, 3); }\n`)
  await page.waitForFunction(() => getComputedStyle(document.body).outlineWidth === '7px')
  expect(await page.evaluate(() => (window as { here?: string }).here)).toBe('since before')
}, 180_000)

test('what Hosting answers with a function, and its headers, are there as when it serves the built app', async () => {
  const health = await fetch(`${url}/health`)
  expect(await health.json()).toMatchObject({ ok: true })
  const page = await fetch(`${url}/workspace/any`)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.headers.get('x-frame-options')).toBe('DENY')
})

// The worker keeps what a page is made of beside its answers, and nothing on the page waits for it. Until
// nothing more comes and what came is kept; what is not after all is told by the page that does not open.
const allIsKept = async (page: Page): Promise<void> => {
  let before = 0
  const look = async () => {
    const { came, missing } = await page.evaluate(async () => {
      const kept = new Set((await (await caches.open('hot')).keys()).map(({ url }) => new URL(url).pathname))
      const sources = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ origin, pathname }) => origin === location.origin && /^\/(src|@fs|node_modules)\//.test(pathname))
        .map(({ pathname }) => pathname)
      return { came: sources.length, missing: sources.filter((pathname) => !kept.has(pathname)) }
    })
    const isSteady = came === before
    before = came
    return isSteady && missing.length === 0
  }
  await eventually(look, 30_000).catch(() => undefined)
}

test('what was opened opens when the server and the network are gone', async () => {
  const visitor = await visit(browser(), { language: 'en', keptOnDevice: true, at: url })
  const { page } = visitor
  // Some hundred sources each; a browser tells of 250 unless it is asked.
  await visitor.context.addInitScript(() => performance.setResourceTimingBufferSize(5_000))
  await visitor.go('/sign-in?mode=up')
  const person = newPerson('Krachao')
  await signUp(visitor, person)
  const film = await writtenFilm(person)
  await visitor.go(`${film}/story`)
  // Of a thousand sources each, so a page and a room; every one is opened of the built app (offline.e2e.test.ts).
  const opened = isLong ? everything : ({ rooms: ['script'], pages: ['/films'] } as const)
  await openEverything(visitor, film, opened)
  await allIsKept(page)
  await visitor.go(`${film}/script`)
  await page.locator(shows).first().waitFor()
  await allIsKept(page)

  await web.stop()
  await cutOff(visitor)
  await everythingOpens(visitor, film, opened)
}, 600_000)
