import { delimiter, join } from 'node:path'
import { chromium } from './chromium.mjs'
import { ffmpeg } from './ffmpeg.mjs'
import { firestore } from './firestore.mjs'
import { packages } from './packages.mjs'
import { cache, inCache, root } from './places.mjs'
import { packagesIn, python, requirements } from './python.mjs'

// What a command needs, and the environment it is told of it by. Everything is looked for first and installed only if missing;
// what does not depend on anything else is installed side by side.
export const needs = {
  packages: async () => {
    await packages()
    return {}
  },
  firestore: async () => {
    const found = await firestore()
    return found.kind === 'hidane' ? { PEACE_HIDANE: found.path } : {}
  },
  ffmpeg: async () => ({ FFMPEG_PATH: await ffmpeg() }),
  // Without Python the offline voices fall silent, and say so: a start goes on.
  voice: async () => {
    try {
      const environment = await requirements('Offline voice', 'film/voice/requirements.txt')
      return environment ? { PEACE_PYTHON: environment.binary, PEACE_VOICE: join(root, 'film/voice') } : {}
    } catch (error) {
      console.log(`  ! Offline voices will be silent: ${error.message}`)
      return {}
    }
  },
  // Thai too, by 120 MB of packages in a folder of their own. Tests hear the cue, which takes no time.
  voices: async () => {
    const voice = await needs.voice()
    if (!voice.PEACE_VOICE) return voice
    try {
      const thai = await packagesIn('Thai voice', 'film/voice/thai.txt', inCache('voice-th'))
      return { ...voice, PEACE_VOICE: [voice.PEACE_VOICE, thai].join(delimiter) }
    } catch (error) {
      console.log(`  ! Thai lines will be a cue, not a voice: ${error.message}`)
      return voice
    }
  },
  // The worker behind RunPod's stand-in. Without it that endpoint has no workers, as one can be.
  endpoint: async () => {
    try {
      await requirements('GPU worker', 'runpod-worker/requirements.txt')
      return { PEACE_PYTHON: (await python()).binary }
    } catch (error) {
      console.log(`  ! RunPod's stand-in will have no workers: ${error.message}`)
      return {}
    }
  },
  worker: async () => {
    await requirements('Worker tests', 'runpod-worker/requirements-dev.txt')
    return { PEACE_PYTHON: (await python()).binary }
  },
  chromium: async () => ({ CHROMIUM_PATH: await chromium() }),
}

export async function setUp(wanted, together = {}) {
  const jobs = { ...Object.fromEntries(wanted.map((name) => [name, needs[name]])), ...together }
  const settled = await Promise.allSettled(Object.values(jobs).map((run) => run()))
  const failed = settled.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return Object.assign({ PEACE_CACHE: cache }, ...settled.map((result) => result.value))
}
