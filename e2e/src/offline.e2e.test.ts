import { expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { openRoom, typeAfter } from './harness/film.ts'
import { backAgain, cutOff, everythingOpens, openEverything, ours, shows } from './harness/offline.ts'
import { type Visitor, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'
import { writtenFilm } from './harness/written-film.ts'

const browser = oneBrowser()
const common = words('en', 'common')

const isKept = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    return caches.keys()
  })

test('whatever was open opens without a network, and what is written there is saved when it is back', async () => {
  const visitor = await visit(browser(), { language: 'en', keptOnDevice: true })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  const person = newPerson('Kluay')
  await signUp(visitor, person)
  const film = await writtenFilm(person)
  await visitor.go(`${film}/script`)
  await openEverything(visitor, film)
  expect(await isKept(visitor)).toContainEqual(expect.stringMatching(/^app-/))

  await cutOff(visitor)
  await everythingOpens(visitor, film)
  await visitor.go('/workspace/machines')
  await page.getByText(words('en', 'made')('backend.embedded')).first().waitFor()
  await visitor.go(`${film}/board`)
  await page.locator(shows).first().waitFor()
  // Parts that were never opened before.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: words('en', 'anywhere')('search') }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: common('keys.title') }).waitFor()
  await page.keyboard.press('Escape')

  await openRoom(visitor, 'script')
  const line = page.locator('.cm-line').filter({ hasText: /\S/ }).last()
  const last = (await line.textContent()) ?? ''
  await typeAfter(page, last, ' The tide turns.')
  await page.getByText(words('en', 'script')('status.offline')).waitFor()
  await visitor.go(`${film}/script`)
  await page.locator('.cm-line', { hasText: 'The tide turns.' }).waitFor()

  await backAgain(visitor)
  await page.getByText(words('en', 'script')('status.saved')).waitFor()
  await page.getByText(words('en', 'away')('offlineShort'), { exact: true }).waitFor({ state: 'detached' })
  expect(ours(visitor)).toEqual([])
  visitor.complaints.length = 0

  // The server has it, and this device keeps nothing of it any more.
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name === 'peace-drafts') indexedDB.deleteDatabase(name)
  })
  await visitor.go(`${film}/script`)
  await page.locator('.cm-line', { hasText: 'The tide turns.' }).waitFor()
  await visitor.leave()
}, 600_000)
