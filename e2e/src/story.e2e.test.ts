import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { openBrowser } from './harness/browser.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

// Saved when the film's own bar says so: what was typed is then in the cache that outlives a reload.
const settle = (page: Page) => page.waitForTimeout(900)

test('somebody new answers the five steps, reloads at each, takes the plain draft, changes it and watches the film', async () => {
  const visitor = await visit(browser, { language: 'th' })
  const { page } = visitor
  const [films, story, script, build] = ['films', 'story', 'script', 'build'].map((each) => words('th', each)) as [
    ReturnType<typeof words>,
    ReturnType<typeof words>,
    ReturnType<typeof words>,
    ReturnType<typeof words>,
  ]
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, newPerson('Karawek'))
  await visitor.go('/films/new')
  await page.getByLabel(films('filmTitle')).fill('ข้าวต้มมื้อสุดท้าย')
  await page.getByRole('button', { name: films('begin') }).click()
  await page.waitForURL(/\/story/)

  await page.getByLabel(story('idea')).fill('ยายรอหลานกลับบ้านในคืนฝนตก')
  await page.getByRole('checkbox', { name: story('genre.family') }).check()
  await page.getByRole('radio', { name: story('tone.warm') }).check()
  await settle(page)
  await page.reload()
  await expect
    .poll(() => page.getByLabel(story('idea')).inputValue(), { timeout: 20_000 })
    .toBe('ยายรอหลานกลับบ้านในคืนฝนตก')
  expect(await page.getByRole('checkbox', { name: story('genre.family') }).isChecked()).toBe(true)
  await visitor.checkAccess()

  const next = (name: string) =>
    page.getByRole('button', { name: story('next', { step: story(`step.${name}`) }) }).click()
  await next('scope')
  await page.getByRole('textbox', { name: story('sceneCount') }).fill('3')
  await page.getByRole('radio', { name: story('complexity.simple') }).check()
  await settle(page)
  await page.reload()
  await expect
    .poll(() => page.getByRole('textbox', { name: story('sceneCount') }).inputValue(), { timeout: 20_000 })
    .toBe('3')

  await next('people')
  await page.getByRole('button', { name: story('addPerson.protagonist') }).click()
  await page.getByRole('textbox', { name: story('name') }).fill('มะลิ')
  await page.getByRole('textbox', { name: story('want') }).fill('กลับไปให้ทันกินข้าวต้มของยาย')
  await page.getByRole('button', { name: story('addPerson.supporting') }).click()
  await page
    .getByRole('textbox', { name: story('name') })
    .nth(1)
    .fill('ยายแก้ว')
  await settle(page)
  await page.reload()
  await expect.poll(() => page.getByRole('textbox', { name: story('name') }).count(), { timeout: 20_000 }).toBe(2)
  await expect
    .poll(
      () =>
        page
          .getByRole('textbox', { name: story('want') })
          .first()
          .inputValue(),
      { timeout: 20_000 },
    )
    .toContain('ข้าวต้ม')

  await next('structure')
  await page.getByRole('radio', { name: story('shape.kishotenketsu') }).check()
  await page.getByRole('button', { name: story('layBeats') }).click()
  await page
    .getByRole('textbox', { name: story('beatText') })
    .first()
    .fill('ยายต้มข้าวต้มหม้อใหญ่แล้วมองนาฬิกา')
  await settle(page)
  await page.reload()
  await expect
    .poll(
      () =>
        page
          .getByRole('textbox', { name: story('beatText') })
          .first()
          .inputValue(),
      { timeout: 20_000 },
    )
    .toContain('นาฬิกา')

  await next('output')
  await page.getByRole('checkbox', { name: story('output.film') }).check()
  await settle(page)
  await page.reload()
  expect(await page.getByRole('checkbox', { name: story('output.film') }).isChecked()).toBe(true)
  await page.getByRole('button', { name: story('writeDraft') }).click()
  await page.waitForURL(/\/script/)
  const editor = page.locator('.cm-content')
  await editor.getByText('ยายต้มข้าวต้มหม้อใหญ่แล้วมองนาฬิกา').waitFor()

  // The writer's own line, at the end of the script.
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n\nมะลิยิ้มทั้งน้ำตา ตักข้าวต้มคำสุดท้าย\n')
  // Saved, and its shots made: a page left sooner keeps the line but makes its shot when the script is next opened.
  await page.waitForTimeout(6000)
  await page.getByText(script('status.saved')).first().waitFor()
  const url = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await visitor.go(`${url}/board`)
  await page.getByText('มะลิยิ้มทั้งน้ำตา').first().waitFor()
  await visitor.go(`${url}/cast`)
  await page.getByRole('heading', { name: 'มะลิ' }).first().waitFor()
  await visitor.checkAccess()
  await visitor.go(`${url}/film`)
  await page.getByRole('button', { name: build('buildDrafts') }).click()
  const video = page.locator('video')
  await video.waitFor({ timeout: 240_000 })
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.duration), { timeout: 30_000 })
    .toBeGreaterThan(15)
  await visitor.leave()
}, 480_000)

const fountain = `Title: Two Hands

EXT. HARBOUR - DAWN

Fog. A bell. MARA waits on the pier.

MARA
You came.

SAM
I said I would.

INT. BOAT - DAY

Sam starts the engine.

SAM
Hold on.
`

test('an imported script is edited by two at once, and nothing of either is lost', async () => {
  const one = await visit(browser, { language: 'en' })
  const person = newPerson('Mara')
  const [films, script] = [words('en', 'films'), words('en', 'script')]
  await one.go('/sign-in?mode=up')
  await signUp(one, person)
  await one.go('/films/new?from=script')
  await one.page.getByRole('textbox', { name: films('orPaste') }).fill(fountain)
  await one.page.getByRole('button', { name: films('check') }).click()
  await one.page.getByRole('button', { name: films('makeFilm') }).click()
  await one.page.waitForURL(/\/films\/[^/]+\/(?!new)/)
  const url = new URL(one.page.url()).pathname.split('/').slice(0, 3).join('/')
  await one.go(`${url}/script`)
  await one.page.locator('.cm-content').getByText('Fog. A bell.').waitFor()
  const second = await one.context.newPage()
  await second.goto(`${url}/script`)
  await second.locator('.cm-content').getByText('Fog. A bell.').waitFor()
  const type = async (page: Page, after: string, text: string) => {
    await page.locator('.cm-line', { hasText: after }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(text)
  }
  // In one scene, at one time.
  await Promise.all([
    type(one.page, 'Fog. A bell.', ' She shivers.'),
    type(second, 'I said I would.', ' I keep my word.'),
  ])
  await type(second, 'You came.', ' At last.')
  for (const page of [one.page, second]) {
    const text = page.locator('.cm-content')
    for (const words of ['She shivers.', 'I keep my word.', 'At last.', 'Hold on.'])
      await text.getByText(words).waitFor()
    await page.getByText(script('status.saved')).first().waitFor()
  }
  await one.page.reload()
  for (const words of ['She shivers.', 'I keep my word.', 'At last.', 'Hold on.']) {
    await one.page.locator('.cm-content').getByText(words).waitFor()
  }
  await one.leave()
}, 240_000)
