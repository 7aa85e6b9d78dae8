import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

// A real Chromium, and one that can play what this product makes.
const openBrowser = async (): Promise<Browser> => {
  const executablePath = process.env.PEACE_CHROMIUM ?? onPath()
  if (!executablePath) throw new Error('No Chromium on PATH: the end-to-end tests need one.')
  const browser = await chromium.launch({ executablePath, args: quiet })
  const page = await browser.newPage()
  const plays = await page.evaluate(() => MediaSource.isTypeSupported('video/mp4; codecs="avc1.42E01E, mp4a.40.2"'))
  await page.close()
  if (plays) return browser
  await browser.close()
  throw new Error(`${executablePath} cannot play H.264/AAC, which every film is made of. Use another Chromium.`)
}

// One for all the tests of a file.
export const oneBrowser = (): (() => Browser) => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser is open only while tests run.')
    return browser
  }
}
