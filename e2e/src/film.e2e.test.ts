import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { enterMadeFilm } from './harness/made-film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

// The main way through the product: somebody new, a script of ours, a film that plays to its end.
test('a new user opens a sample, watches it to the end and downloads what was stored', async () => {
  const visitor = await visit(browser(), { language: 'th' })
  const { page } = visitor
  const [film, verify] = [words('th', 'film'), words('th', 'verify')]
  await enterMadeFilm(visitor)
  const video = page.locator('video')
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState), { timeout: 60_000 })
    .toBeGreaterThan(1)

  const length = await video.evaluate((element: HTMLVideoElement) => element.duration)
  expect(length).toBeGreaterThan(20)
  const captions = await video.evaluate(async (element: HTMLVideoElement) => {
    const text = element.textTracks[0]
    if (!text) return 0
    text.mode = 'showing'
    for (let tries = 0; tries < 50 && !text.cues?.length; tries++) await new Promise((next) => setTimeout(next, 100))
    const first = text.cues?.[0]
    if (!first) return 0
    element.currentTime = (first.startTime + first.endTime) / 2
    await new Promise((seeked) => element.addEventListener('seeked', seeked, { once: true }))
    return text.activeCues?.length ?? 0
  })
  expect(captions).toBeGreaterThan(0)
  // All of it is decoded, at four times its pace.
  const ended = await video.evaluate(async (element: HTMLVideoElement) => {
    element.currentTime = 0
    element.muted = true
    element.playbackRate = 4
    const over = new Promise((end) => element.addEventListener('ended', end, { once: true }))
    await element.play()
    await over
    return element.ended && element.error === null
  })
  expect(ended).toBe(true)

  const downloading = page.waitForEvent('download')
  await page
    .getByRole('button', { name: film('download.cut') })
    .or(page.getByRole('link', { name: film('download.cut') }))
    .first()
    .click()
  const saved = await (await downloading).path()
  // What is played is what is kept; what leaves is signed.
  const bytes = readFileSync(saved)
  expect(bytes.subarray(4, 8).toString()).toBe('ftyp')
  expect(bytes.includes('org.peacescript.receipt')).toBe(true)
  await visitor.go('/verify')
  await page.locator('input[type=file]').setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: bytes })
  await page.getByText(verify('origin.algorithmic')).first().waitFor()
  bytes.writeUInt8(bytes.readUInt8(bytes.indexOf('mdat') + 900) ^ 1, bytes.indexOf('mdat') + 900)
  await page.locator('input[type=file]').setInputFiles({ name: 'changed.mp4', mimeType: 'video/mp4', buffer: bytes })
  await page.getByText(verify('verdict.touched')).waitFor()
  await visitor.leave()
}, 900_000)
