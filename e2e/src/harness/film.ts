import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'
import { words } from './words.ts'

// By the film's own tabs, as a user goes.
export const openRoom = async (
  { page, language }: Visitor,
  room: 'story' | 'cast' | 'script' | 'board' | 'film',
): Promise<void> => {
  const common = words(language, 'common')
  await page
    .getByRole('navigation', { name: common('rooms') })
    .getByRole('link', { name: common(`room.${room}`), exact: true })
    .click()
  await page.waitForURL(new RegExp(`/${room}`))
}

// Types behind a line of the script.
export const typeAfter = async (page: Page, line: string, text: string): Promise<void> => {
  const at = page.locator('.cm-line', { hasText: line })
  await at.waitFor()
  // A font that comes late moves the lines from under the mouse.
  await page.evaluate(() => document.fonts.ready)
  await at.click()
  await page.keyboard.press('End')
  await page.keyboard.type(text)
  // What is typed with an Enter in it stands in a line of its own.
  const typed = text.includes('\n') ? page.locator('.cm-line') : page.locator('.cm-line', { hasText: line })
  await typed.filter({ hasText: text.trim() }).first().waitFor()
}

// One press on the one button, then the film: its length, its last seconds, its end.
export const buildAndWatch = async (visitor: Visitor, atLeastSeconds: number): Promise<void> => {
  const { page, language } = visitor
  await openRoom(visitor, 'film')
  await page.getByRole('button', { name: words(language, 'build')('buildDrafts') }).click()
  const video = page.locator('video')
  await video.waitFor({ timeout: 600_000 })
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.duration), { timeout: 60_000 })
    .toBeGreaterThan(atLeastSeconds)
  const ended = await video.evaluate(async (element: HTMLVideoElement) => {
    const over = new Promise((end) => element.addEventListener('ended', end, { once: true }))
    element.muted = true
    element.currentTime = element.duration - 3
    await element.play()
    await over
    return element.error === null
  })
  expect(ended).toBe(true)
}
