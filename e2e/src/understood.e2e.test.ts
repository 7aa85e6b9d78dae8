import { atFirst } from '@peace/dev/tests/long'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { typeAfter } from './harness/film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'
import { writtenFilm } from './harness/written-film.ts'

const browser = oneBrowser()

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })
const row = (page: Page, what: string) => page.locator(`[data-what="${what}"]`).first()

const looks = [
  { language: 'th', theme: 'light', phone: false, sample: 'red-kite' },
  { language: 'en', theme: 'dark', phone: true, sample: 'the-last-ferry' },
  { language: 'en', theme: 'light', phone: false, sample: 'the-last-ferry' },
  { language: 'th', theme: 'dark', phone: true, sample: 'red-kite' },
] as const

test.each(atFirst(looks, 2))(
  'what was understood is shown, lights its words, and is put right in one choice: $language $theme phone $phone',
  async (look) => {
    const { language, theme, phone, sample } = look
    const visitor = await visit(browser(), { language, theme, phone })
    const { page } = visitor
    const [reading, script] = [words(language, 'reading'), words(language, 'script')]
    await visitor.go('/sign-in?mode=up')
    const person = newPerson('Reader')
    await signUp(visitor, person)
    await visitor.go(`${await writtenFilm(person, sample)}/script`)
    await page.locator('.cm-line').first().waitFor()
    const open = async () => {
      if (phone) await page.getByRole('button', { name: script('scenes'), exact: true }).click()
    }
    const heading = page.locator('.cm-line', { hasText: /^(?:INT|EXT|ภายใน|ภายนอก)/ }).first()
    await heading.click()
    await open()
    const place = row(page, 'place').locator('select')
    await place.waitFor()
    await soon(() => place.inputValue()).not.toBe('')
    await row(page, 'presence').waitFor()
    await visitor.checkAccess()
    expect(await visitor.wide()).toBe(false)

    // Its words are lit in the script.
    await row(page, 'place').getByRole('button').click()
    await page.locator('.cm-understood').first().waitFor()

    // One choice puts it right, and it stays.
    await open()
    await place.selectOption('museum')
    await row(page, 'place').getByText(reading('yours')).waitFor()
    await page.reload()
    await page.locator('.cm-line').first().waitFor()
    await heading.click()
    await open()
    await soon(() => row(page, 'place').locator('select').inputValue()).toBe('museum')
    await row(page, 'place').getByText(reading('yours')).waitFor()
    // What the reader read can be had back.
    await row(page, 'place').locator('select').selectOption('=')
    await soon(() => row(page, 'place').locator('select').inputValue()).not.toBe('museum')
    await visitor.leave()
  },
)

test('what is typed is read while one writes', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  const person = newPerson('Typist')
  await signUp(visitor, person)
  await visitor.go(`${await writtenFilm(person)}/script`)
  const first = page.locator('.cm-line', { hasText: /^(?:INT|EXT)/ }).first()
  const heading = (await first.textContent()) ?? ''
  await typeAfter(page, heading, '\n\nAn old fisherman kneels by the door, a lantern in his hand.')
  const posture = page.locator('[data-what="deed"] select').filter({ hasText: words('en', 'reading')('posture.kneel') })
  await soon(() => posture.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value))).toContain(
    'kneel',
  )
  await visitor.leave()
})
