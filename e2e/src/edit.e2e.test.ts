import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { enterMadeFilm, forgetEdits } from './harness/made-film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
const edit = words('th', 'edit')
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })

const clip = (page: Page, at: number) => page.locator('[data-track="picture-1"] [data-clip]').nth(at)
const width = async (page: Page, at: number) => (await clip(page, at).boundingBox())?.width ?? 0

// How bright the middle of what is shown is; a picture of another origin can only be looked at, not read.
const looks = async (page: Page): Promise<number> => (await page.locator('canvas').screenshot()).byteLength

test('a film is trimmed, split and titled in the cutting room, seen at once, and found again as it was left', async () => {
  const visitor = await visit(browser(), { language: 'th' })
  const { page } = visitor
  const film = await enterMadeFilm(visitor)
  // Others watch the film as the script makes it.
  await forgetEdits(film)
  onTestFinished(() => forgetEdits(film))
  await page.getByRole('link', { name: words('th', 'film')('cuttingRoom') }).click()
  await clip(page, 1).waitFor()

  // Its picture is there without anything being rendered.
  await clip(page, 1).locator('button').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight')
  await soon(() => looks(page)).toBeGreaterThan(20_000)
  const room = page.locator('#main')
  const clock = room.locator('[data-clock]')
  const rested = await clock.textContent()
  await room.getByRole('button', { name: edit('play'), exact: true }).click()
  await soon(() => clock.textContent()).not.toBe(rested)
  await room.getByRole('button', { name: edit('pause'), exact: true }).click()

  const before = await width(page, 1)
  const box = await clip(page, 1).locator('[data-edge="out"]').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) - 60, (box?.y ?? 0) + 10, { steps: 6 })
  await page.mouse.up()
  await soon(() => width(page, 1)).toBeLessThan(before - 40)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: edit('addTitle') }).click()
  await page.locator('[data-of="title"] [data-clip]').first().waitFor()
  await visitor.checkAccess()

  const trimmed = await width(page, 1)
  await page.reload()
  await clip(page, 1).waitFor()
  await soon(() => width(page, 1)).toBe(trimmed)
  await page.locator('[data-of="title"] [data-clip]').first().waitFor()

  // Rendered as it was cut: in the room, for nothing, and no longer the film of before.
  await page.getByRole('tab', { name: edit('panel.render') }).click()
  const render = page.locator('[data-render]')
  await render.locator('[data-stale]').waitFor()
  const [press = ''] = edit('render.make').split(' · ')
  await render.getByRole('button', { name: press }).click()
  await page.locator('[data-render="fresh"]').waitFor({ timeout: 240_000 })
  await render.locator('video').waitFor()
}, 900_000)
