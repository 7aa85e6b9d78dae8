import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { requirements } from './python.mjs'
import { SetUpError, step } from './report.mjs'
import { answers, onPath } from './run.mjs'

// What the film room asks of it: crossfades, subtitles shaped by libass, H.264.
function suits(file) {
  if (!file || !existsSync(file)) return false
  const filters = answers(file, ['-hide_banner', '-filters']) ?? ''
  const encoders = answers(file, ['-hide_banner', '-encoders']) ?? ''
  return / xfade /.test(filters) && / ass /.test(filters) && / libx264 /.test(encoders) && / aac /.test(encoders)
}

// The static one first: a film is some forty runs of ffmpeg, and one made of many libraries takes 75 ms to start, not 16.
export async function ffmpeg() {
  if (suits(process.env.FFMPEG_PATH)) return process.env.FFMPEG_PATH
  const bundled = await fromPython()
  if (bundled) return bundled
  const found = onPath('ffmpeg')
  if (suits(found)) return found
  return step('ffmpeg', async (say) => {
    say('asking the system’s packages')
    await aptInstall(['ffmpeg'])
    if (suits(onPath('ffmpeg'))) return onPath('ffmpeg')
    throw new SetUpError(
      'ffmpeg is missing, or lacks xfade, ass or libx264. Install it (Debian: apt install ffmpeg; macOS: brew install ffmpeg) or point FFMPEG_PATH at one.',
    )
  })
}

async function fromPython() {
  const environment = await requirements('ffmpeg', 'film/ffmpeg/requirements.txt').catch(() => undefined)
  const folder = environment?.sitePackages && join(environment.sitePackages, 'imageio_ffmpeg', 'binaries')
  if (!folder || !existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((file) => file.startsWith('ffmpeg'))
    .map((file) => join(folder, file))
    .find(suits)
}
