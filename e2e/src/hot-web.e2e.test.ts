import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { serveHotWeb } from '@peace/dev/stack/hot-web/serve'
import { local, root } from '@peace/dev/stack/places'
import { freePort } from '@peace/dev/stack/ports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'

// On a copy of the sources, so that the developer's tree stays as it is; the platform behind is that of the run.
const source = join(local, `hot-web-${process.pid}`)
const browser = oneBrowser()
let web: Awaited<ReturnType<typeof serveHotWeb>>
let url: string

beforeAll(async () => {
  mkdirSync(source, { recursive: true })
  for (const part of ['index.html', 'package.json', 'vite.config.ts', 'vite', 'src', 'public'])
    cpSync(join(root, 'web', part), join(source, part), { recursive: true })
  const port = await freePort()
  web = await serveHotWeb({ port, hostingPort: stackFromEnvironment().ports.hosting, source })
  url = `http://127.0.0.1:${port}`
}, 120_000)
afterAll(async () => {
  await web?.stop()
  rmSync(source, { recursive: true, force: true })
}, 60_000)

test('an edit of the web app is in the open page, which was not loaded again', async () => {
  const page = await browser().newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('heading').first().waitFor({ timeout: 120_000 })
  // The first time, Vite finds packages while it serves, and loads the page again for them.
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
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
