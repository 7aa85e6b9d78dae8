import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { SetUpError, step } from './report.mjs'
import { onPath, run } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const page =
  '<title>no</title><script>document.title = ["video/mp4; codecs=\\"avc1.42E01E\\"", "audio/mp4; codecs=\\"mp4a.40.2\\""]' +
  '.every((type) => document.createElement("video").canPlayType(type) === "probably") ? "plays" : "no"</script>'

// The films are H.264 and AAC, which some builds of Chromium leave out: a test that cannot see a film proves nothing.
async function playsFilms(file) {
  const folder = mkdtempSync(join(tmpdir(), 'peace-chromium-'))
  const probe = join(folder, 'probe.html')
  writeFileSync(probe, page)
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const seen = await run(
    file,
    [...flags, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${probe}`],
    { timeout: 30_000 },
  )
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return seen.output.includes('<title>plays</title>')
}

export async function chromium() {
  const candidates = () => [process.env.CHROMIUM_PATH, ...names.map(onPath), ...elsewhere].filter(Boolean)
  const first = async () => {
    for (const file of candidates()) if (await playsFilms(file)) return file
    return undefined
  }
  const known = await first()
  if (known) return known
  return step('Chromium', async (say) => {
    say('asking the system’s packages')
    await aptInstall(['chromium'])
    const installed = await first()
    if (installed) return installed
    throw new SetUpError(
      candidates().length > 0
        ? 'The Chromium found here cannot play H.264/AAC films. Install Google Chrome or a full Chromium, or point CHROMIUM_PATH at one.'
        : 'Chromium is missing. Install it (Debian: apt install chromium; macOS: brew install --cask google-chrome) or point CHROMIUM_PATH at one.',
    )
  })
}
