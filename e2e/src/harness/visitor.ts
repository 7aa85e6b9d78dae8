import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import AxeBuilder from 'axe-core'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

export type Language = 'th' | 'en'
// `undecided`: on a browser that has a language, and was never told one.
// `keptOnDevice`: with the worker that keeps the whole app, which every other visit would spend its first seconds on.
// `phone`: as a phone lays pages out, which widens the whole page where one thing is too wide.
export type Look = {
  language?: Language
  theme?: 'light' | 'dark'
  width?: number
  keptOnDevice?: boolean
  undecided?: boolean
  phone?: boolean
  // Another web app than the run's, before the same platform.
  at?: string
}

export type Visitor = {
  page: Page
  context: BrowserContext
  language: Language
  // What the console complained of so far; a test that means to cause a complaint takes it out.
  complaints: string[]
  go: (path: string) => Promise<void>
  // No serious violation on the page as it stands.
  checkAccess: () => Promise<void>
  // Whether the page scrolls sideways, and goes on doing so.
  wide: () => Promise<boolean>
  // Ends the visit; any complaint fails the test.
  leave: () => Promise<void>
}

const heights: Record<number, number> = { 390: 844, 1024: 768, 1440: 900 }

// Somebody at a screen of their own: another cookie jar, another cache.
export const visit = async (browser: Browser, look: Look = {}): Promise<Visitor> => {
  const { language = 'th', theme = 'light', keptOnDevice = false, undecided = false, phone = false } = look
  const { at = stackFromEnvironment().webUrl } = look
  const { width = phone ? 390 : 1440 } = look
  const context = await browser.newContext({
    baseURL: at,
    viewport: { width, height: heights[width] ?? 900 },
    ...(phone && { isMobile: true, hasTouch: true }),
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: keptOnDevice ? 'allow' : 'block',
    locale: language === 'th' ? 'th-TH' : 'en-GB',
  })
  await context.addInitScript(
    ([kept, light]) => {
      // A blank page has no storage of its own.
      if (location.origin === 'null') return
      if (kept) localStorage.setItem('peace.locale', kept)
      localStorage.setItem('peace.theme', light)
    },
    [undecided ? undefined : language, theme] as const,
  )
  const complaints: string[] = []
  const answers: Promise<string | undefined>[] = []
  context.on('page', (page) => {
    page.on('response', (response) => answers.push(lostRace(response)))
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
    })
  })
  // A bound for a slow machine that has other work: only what fails takes it.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${Date.now()}-${language}-${width}.png`) }).catch(() => undefined)
    }
    await context.close()
  })
  return {
    page,
    context,
    language,
    complaints,
    go: async (path) => {
      await page.goto(path)
    },
    checkAccess: () => checkAccess(page),
    // Not the page's own word for its width: a phone's grows with what is too wide.
    wide: () =>
      page
        .waitForFunction((most) => document.documentElement.scrollWidth <= most, page.viewportSize()?.width ?? width, {
          timeout: 5_000,
        })
        .then(
          () => false,
          () => true,
        ),
    leave: async () => {
      const races = (await Promise.all(answers)).filter((url) => url !== undefined)
      await context.close()
      for (const url of races) {
        const told = complaints.findIndex((complaint) => complaint.includes(`(${url})`))
        if (told >= 0) complaints.splice(told, 1)
      }
      expect(complaints, 'the console said').toEqual([])
    },
  }
}

// Two who write one document at once: the store tells one of them so, and the SDK tries again. The browser's console calls
// that answer an error; it is none.
const lostRace = async (response: Response): Promise<string | undefined> => {
  if (response.ok() || !response.url().includes('/documents:commit')) return
  const said = await response.text().catch(() => '')
  return /"status":\s*"(FAILED_PRECONDITION|ABORTED)"/.test(said) ? response.url() : undefined
}

// What a visitor saw when a test failed.
const pictures = join(import.meta.dirname, '../../../.local/reports/e2e')

type AxeResult = { violations: { id: string; impact?: string | null; nodes: { html: string }[] }[] }

const seriousFaults = async (page: Page): Promise<string[]> => {
  // A page in the middle of a fade has the contrast of neither end.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))))
  await page.evaluate(AxeBuilder.source)
  const { violations } = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' | ')}`,
    )
}

// What changed while it was looked at has the colours of neither state: a fault is what is still there when one looks again.
const checkAccess = async (page: Page): Promise<void> => {
  let serious = await seriousFaults(page)
  for (let more = 0; serious.length > 0 && more < 3; more++) serious = await seriousFaults(page)
  expect(serious, `axe on ${page.url()}`).toEqual([])
}
