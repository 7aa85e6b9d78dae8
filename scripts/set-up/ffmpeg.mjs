import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { python } from './python.mjs'
import { SetUpError, step } from './report.mjs'
import { answers, onPath } from './run.mjs'

// What the film room asks of it: crossfades, subtitles shaped by libass, H.264.
function suits(file) {
  if (!file || !existsSync(file)) return false
  const filters = answers(file, ['-hide_banner', '-filters']) ?? ''
  const encoders = answers(file, ['-hide_banner', '-encoders']) ?? ''
  return / xfade /.test(filters) && / ass /.test(filters) && / libx264 /.test(encoders) && / aac /.test(encoders)
}

export async function ffmpeg() {
  const known = [process.env.FFMPEG_PATH, onPath('ffmpeg')].find(suits)
  if (known) return known
  return step('ffmpeg', async (say) => {
    say('asking the system’s packages')
    await aptInstall(['ffmpeg'])
    if (suits(onPath('ffmpeg'))) return onPath('ffmpeg')
    const bundled = await fromPython(say)
    if (bundled) return bundled
    throw new SetUpError(
      'ffmpeg is missing, or lacks xfade, ass or libx264. Install it (Debian: apt install ffmpeg; macOS: brew install ffmpeg) or point FFMPEG_PATH at one.',
    )
  })
}

async function fromPython(say) {
  const environment = await python().catch(() => undefined)
  if (!environment) return undefined
  say('taking the static one of imageio-ffmpeg')
  await environment.add(['imageio-ffmpeg'])
  const folder = environment.sitePackages && join(environment.sitePackages, 'imageio_ffmpeg', 'binaries')
  if (!folder || !existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((file) => file.startsWith('ffmpeg'))
    .map((file) => join(folder, file))
    .find(suits)
}
