import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { openRoom } from './harness/film.ts'
import { enterMadeFilm } from './harness/made-film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
const build = words('th', 'build')
const film = words('th', 'film')

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })
const seconds = (page: Page): Promise<number> =>
  page.locator('video').evaluate((each: HTMLVideoElement) => each.currentTime)
const playing = (page: Page): Promise<boolean> =>
  page.locator('video').evaluate((each: HTMLVideoElement) => !each.paused)
const strip = (page: Page) => page.getByRole('navigation', { name: build('strip') })
const frame = (page: Page, at: number) => strip(page).locator('[data-shot]').nth(at)
const isHere = (page: Page, at: number) => soon(() => frame(page, at).getAttribute('aria-current')).toBe('true')
// Where the playhead stands, in points of the strip.
const markAt = (page: Page): Promise<number> =>
  strip(page)
    .getByRole('slider')
    .evaluate((knob) => knob.getBoundingClientRect().left + knob.getBoundingClientRect().width / 2)

test('strip, player and script share one playhead, by mouse and by keys, and builds are found on a page of their own', async () => {
  const visitor = await visit(browser(), { language: 'th' })
  const { page } = visitor
  await enterMadeFilm(visitor)
  const video = page.locator('video')
  await soon(() => video.evaluate((each: HTMLVideoElement) => each.readyState)).toBeGreaterThan(1)
  await visitor.checkAccess()

  // The controls lie below the picture, and nothing of them over it.
  const [picture, controls] = await Promise.all([
    video.boundingBox(),
    page.getByRole('slider', { name: film('position') }).boundingBox(),
  ])
  expect(controls?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0))

  // A frame of the strip leads the film to its shot, and the shot is in the address.
  await frame(page, 3).click()
  await isHere(page, 3)
  await soon(() => seconds(page)).toBeGreaterThan(5)
  const fourth = await seconds(page)
  const shot = await frame(page, 3).getAttribute('data-shot')
  await soon(() => new URL(page.url()).searchParams.get('shot')).toBe(shot)

  // The playhead moves along the strip while the film plays.
  const from = await markAt(page)
  await page.getByRole('button', { name: film('play'), exact: true }).click()
  await soon(() => markAt(page)).toBeGreaterThan(from + 8)
  await page.keyboard.press('k')
  await soon(() => playing(page)).toBe(false)

  // ⇧ and an arrow go by shots, an arrow alone by a frame.
  await frame(page, 3).click()
  await page.keyboard.press('Shift+ArrowRight')
  await isHere(page, 4)
  await soon(() => seconds(page)).toBeGreaterThan(fourth + 1)
  await page.keyboard.press('Shift+ArrowLeft')
  await isHere(page, 3)
  await soon(() => seconds(page)).toBeCloseTo(fourth, 1)
  await page.locator('video').click()
  await soon(() => playing(page)).toBe(true)
  await page.keyboard.press('Space')
  await soon(() => playing(page)).toBe(false)

  // The handle scrubs.
  await frame(page, 0).click()
  await isHere(page, 0)
  const knob = strip(page).getByRole('slider')
  const [handle, goal] = await Promise.all([knob.boundingBox(), frame(page, 2).boundingBox()])
  if (!handle || !goal) throw new Error('The strip shows no playhead')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 6)
  await page.mouse.down()
  await page.mouse.move(goal.x + goal.width / 2, handle.y + 6, { steps: 6 })
  await page.mouse.up()
  await isHere(page, 2)
  const scrubbed = await seconds(page)
  expect(scrubbed).toBeGreaterThan(1)

  // The line that is heard is lit in the shot panel and, in the script, where the film goes on.
  await frame(page, 3).click()
  await page.getByRole('button', { name: film('play'), exact: true }).click()
  await page.locator('[data-heard]').first().waitFor()
  await openRoom(visitor, 'script')
  await page.locator('.cm-heard').first().waitFor()
  expect(await playing(page)).toBe(true)
  await page.getByRole('button', { name: build('pause'), exact: true }).click()
  await soon(() => playing(page)).toBe(false)
  const said = await page.locator('.cm-here').first().textContent()

  // The caret takes the playhead along.
  const heading = page.locator('.cm-line', { hasText: 'EXT.' }).first()
  await heading.click()
  await isHere(page, 0)
  await soon(() => page.locator('.cm-here').first().textContent()).not.toBe(said)
  await openRoom(visitor, 'board')
  await isHere(page, 0)

  // What was built is in the list of builds, with the way to its receipt.
  const builds = words('th', 'builds')
  await visitor.go('/films/builds')
  await page.getByRole('heading', { name: builds('ended') }).waitFor()
  await visitor.checkAccess()
  await page
    .getByRole('link', { name: builds('toReceipt') })
    .first()
    .click()
  await page.waitForURL(/\/film#receipt-/)
  await page.getByRole('table').first().waitFor()
  await visitor.leave()
}, 900_000)
