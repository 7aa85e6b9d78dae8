import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

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
export const openBrowser = async (): Promise<Browser> => {
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
