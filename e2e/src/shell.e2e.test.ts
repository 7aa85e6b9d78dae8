import { verifyAddress } from '@peace/dev/tests/people'
import { expect, test } from 'vitest'
import { newPerson, ownName, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { openRoom } from './harness/film.ts'
import { type Language, type Visitor, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
const anywhere = words('en', 'anywhere')
const build = words('en', 'build')
const script = words('en', 'script')

const text = `INT. HARBOUR OFFICE - DAY

A cat sleeps on the ledger.

PIM
Is the ferry late?

EXT. PIER - NIGHT

The cat waits for the ferry.
`

// A film of a script of our own, with nothing made of it.
const newFilm = async (visitor: Visitor) => {
  const { page, language } = visitor
  const films = words(language, 'films')
  await visitor.go('/films/new?from=script')
  await page.getByLabel(films('orPaste')).fill(text)
  await page.getByRole('button', { name: films('check') }).click()
  await page.getByRole('button', { name: films('makeFilm') }).click()
  await page.waitForURL(/\/films\/[^/]+\/script/)
  await page.locator('.cm-line', { hasText: 'A cat sleeps' }).waitFor()
}

test('by keyboard alone one goes to a scene and to a person, does things, and finds them in either language', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, newPerson('Fah'))
  await newFilm(visitor)
  // What was understood stands beside the script: all that this room asks for has come.
  await page.locator('[data-fact]').first().waitFor()
  const places = page.getByRole('listbox', { name: anywhere('title') })
  // A palette that the network did not bring is asked for again by the same key.
  await page.route('**/assets/**', (route) => route.abort())
  await page.keyboard.press('Control+k')
  await page.getByText(words('en', 'common')('partNotHere')).waitFor()
  await page.unroute('**/assets/**')
  visitor.complaints.length = 0
  const go = async (typed: string, first: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: anywhere('search') }).fill(typed)
    await places.getByRole('option', { name: first }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  await go('pim', 'PIM')
  await page.getByRole('heading', { name: 'PIM', level: 1 }).waitFor()
  await go('pier night', 'EXT. PIER - NIGHT')
  await page.waitForURL(/\/script/)
  await page.locator('.cm-line', { hasText: 'EXT. PIER - NIGHT' }).waitFor()
  await go('ส่งออก', anywhere('do.exportScript'))
  await page.getByRole('menuitem', { name: 'Final Draft (FDX)' }).waitFor()
  await page.keyboard.press('Escape')
  // The same key on a Thai keyboard, where it has another letter.
  await page.evaluate(() => {
    const about = { key: 'า', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', about))
  })
  await page.getByRole('combobox', { name: anywhere('search') }).waitFor()
  await visitor.checkAccess()
  await page.keyboard.press('End')
  const last = await places.getByRole('option').last().textContent()
  expect(last).not.toBe(await places.getByRole('option').first().textContent())
  await expect.poll(() => places.getByRole('option', { selected: true }).textContent()).toBe(last)
  await page.keyboard.press('Escape')
  await visitor.leave()
})

test('a quality the plan lacks says so and leads to the plans, or back to drafts', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, newPerson('Ploy'))
  await newFilm(visitor)
  await page.getByRole('button', { name: build('options') }).click()
  await page.getByText(build('quality.premium'), { exact: true }).click()
  await page.getByRole('link', { name: build('way.plans') }).waitFor()
  await visitor.checkAccess()
  await page.getByRole('button', { name: build('way.draft') }).click()
  await page.getByRole('button', { name: build('buildDrafts') }).waitFor()
  await page.getByText(build('quality.premium'), { exact: true }).click()
  await page.getByRole('link', { name: build('way.plans') }).click()
  await page.waitForURL(/\/pricing$/)
  visitor.complaints.splice(0, visitor.complaints.length, ...visitor.complaints.filter((said) => !/ 403 /.test(said)))
  await visitor.leave()
})

test('on a phone with the keyboard up the caret is seen, and what is found is told', async () => {
  const visitor = await visit(browser(), { language: 'en', theme: 'dark', width: 390 })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, newPerson('Nam'))
  await newFilm(visitor)
  await openRoom(visitor, 'script')
  await page.locator('.cm-line', { hasText: 'The cat waits' }).click()
  await page.setViewportSize({ width: 390, height: 480 })
  await page.keyboard.press('End')
  await page.keyboard.type(' It is night.')
  const hidden = () =>
    page.evaluate(() => {
      const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
      if (!caret?.height) return 'no caret'
      const at = document.elementFromPoint(caret.left, (caret.top + caret.bottom) / 2)
      if (caret.bottom > innerHeight || caret.top < 0) return 'off the screen'
      return at?.closest('.cm-editor') ? undefined : 'covered'
    })
  await expect.poll(hidden).toBeUndefined()
  await page.keyboard.press('Control+f')
  await page.getByLabel(script('findIn')).fill('cat')
  await page
    .getByText(script('find.found_other', { count: 2 }))
    .or(page.getByText(/of 2$/))
    .waitFor()
  await visitor.checkAccess()
  await page.getByRole('textbox', { name: script('replaceIn') }).fill('dog')
  await page.getByRole('button', { name: script('find.replaceAll') }).click()
  await page.locator('.cm-line', { hasText: 'The dog waits' }).waitFor()
  expect(await visitor.wide()).toBe(false)
  await visitor.leave()
})

test.each<Language>(['th', 'en'])(
  'on a phone, in %s, no room is wider than the screen, and the foot stands on its edge',
  async (language) => {
    const visitor = await visit(browser(), { language, phone: true })
    const { page } = visitor
    await visitor.go('/sign-in?mode=up')
    await signUp(visitor, newPerson('Mint'))
    await newFilm(visitor)
    for (const room of ['story', 'cast', 'script', 'board', 'film'] as const) {
      await openRoom(visitor, room)
      await page.locator('#main :is(h1, h2, .cm-line, video)').first().waitFor()
      expect(await visitor.wide(), `${room} is wider than the screen`).toBe(false)
      const foot = () => page.locator('footer').evaluate((element) => element.getBoundingClientRect().bottom)
      await expect.poll(foot, { message: `the foot of ${room}` }).toBe(844)
    }
    await visitor.leave()
  },
)

test('a film open in one tab does not hold another tab in its workspace', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page, context } = visitor
  const common = words('en', 'common')
  const person = newPerson('Dao')
  const team = ownName('Two tabs')
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, person)
  await verifyAddress(person.email)
  // Named after its person before one goes on.
  await page.getByRole('button', { name: common('switchWorkspace', { name: person.name }) }).waitFor()
  await newFilm(visitor)
  const other = await context.newPage()
  await other.goto('/films')
  const inOther = (name: string) => other.getByRole('button', { name: common('switchWorkspace', { name }) })
  await inOther(person.name).click()
  await other.getByRole('menuitem', { name: common('newTeam') }).click()
  await other.getByRole('textbox', { name: common('teamName') }).fill(team)
  await other.getByRole('button', { name: common('createTeam') }).click()
  await inOther(team).waitFor()
  // The film was there all along: its tab did not go looking for it.
  await page.locator('.cm-line', { hasText: 'A cat sleeps' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' It snores.')
  await page.reload()
  await page.locator('.cm-line', { hasText: 'It snores.' }).waitFor()
  await other.reload()
  await inOther(team).click()
  await other.getByRole('menuitem', { name: person.name }).click()
  await inOther(person.name).click()
  await other.getByRole('menuitem', { name: team }).click()
  await inOther(team).waitFor()
  await page.reload()
  await page.locator('.cm-line', { hasText: 'It snores.' }).waitFor()
  await other.reload()
  await inOther(team).waitFor()
  await visitor.leave()
})
