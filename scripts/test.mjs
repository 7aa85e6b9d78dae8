import { launch } from './set-up/launch.mjs'

// Only what the chosen suites need is looked for.
const needsOf = {
  unit: ['packages', 'ffmpeg', 'voice'],
  web: ['packages'],
  emulator: ['packages', 'firestore', 'ffmpeg', 'voice', 'endpoint'],
  worker: ['packages', 'ffmpeg', 'worker'],
  e2e: ['packages', 'firestore', 'ffmpeg', 'voice', 'endpoint', 'chromium'],
}

const asked = process.argv.slice(2)
const [suite] = asked[0] === 'long' ? asked.slice(1) : asked
const needs = needsOf[suite] ?? [...new Set(Object.values(needsOf).flat())]
await launch('dev/src/tests/main.ts', asked, { needs })
