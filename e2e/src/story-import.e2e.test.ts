import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPerson, signIn, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { buildAndWatch, openRoom, typeAfter } from './harness/film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

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

const [films, script] = [words('en', 'films'), words('en', 'script')]
const saved = (page: Page) => page.getByText(script('status.saved'), { exact: true }).waitFor()
const reads = async (page: Page, lines: readonly string[]) => {
  for (const line of lines) await page.locator('.cm-content').getByText(line).waitFor()
}

test('an imported script is edited in two browsers at once, nothing of either is lost, and it becomes a film', async () => {
  const one = await visit(browser(), { language: 'en' })
  const person = newPerson('Mara')
  await one.go('/sign-in?mode=up')
  await signUp(one, person)
  await one.go('/films/new?from=script')
  await one.page.getByRole('textbox', { name: films('orPaste') }).fill(fountain)
  await one.page.getByRole('button', { name: films('check') }).click()
  await one.page.getByRole('button', { name: films('makeFilm') }).click()
  await one.page.waitForURL(/\/films\/[^/]+\/script/)
  await reads(one.page, ['Fog. A bell.'])

  const two = await visit(browser(), { language: 'en' })
  await two.go('/sign-in')
  await signIn(two, person)
  await two.go(new URL(one.page.url()).pathname)
  await reads(two.page, ['Fog. A bell.'])
  const pages = [one.page, two.page]

  // In one scene, at one time.
  await Promise.all([
    typeAfter(one.page, 'Fog. A bell.', ' She shivers.'),
    typeAfter(two.page, 'I said I would.', ' I keep my word.'),
  ])
  await typeAfter(two.page, 'You came.', ' At last.')
  const lines = ['She shivers.', 'I keep my word.', 'At last.', 'Hold on.']
  for (const page of pages) {
    await reads(page, lines)
    await saved(page)
  }

  // Each a line of their own at one place; and one of them reloads in the middle of it.
  await Promise.all([
    typeAfter(one.page, 'Sam starts the engine.', '\n\nA gull screams.'),
    typeAfter(two.page, 'Sam starts the engine.', '\n\nThe rope falls.'),
  ])
  await two.page.reload()
  for (const page of pages) {
    await reads(page, [...lines, 'A gull screams.', 'The rope falls.'])
    await saved(page)
  }
  await one.page.reload()
  await reads(one.page, [...lines, 'A gull screams.', 'The rope falls.'])
  for (const line of ['A gull screams.', 'The rope falls.', 'Fog. A bell.', 'Hold on.'])
    expect(await one.page.locator('.cm-line', { hasText: line }).count(), line).toBe(1)

  // Two browsers made the shots, and each new line has one.
  await openRoom(one, 'board')
  for (const line of ['A gull screams.', 'The rope falls.']) {
    const shots = one.page.locator('#main').getByRole('button').filter({ hasText: line })
    await expect.poll(() => shots.count(), { timeout: 60_000, message: `shots of: ${line}` }).toBe(1)
  }
  await two.leave()
  await buildAndWatch(one, 5)
  await one.leave()
}, 900_000)
