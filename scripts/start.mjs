import { launch } from './set-up/launch.mjs'

await launch('dev/src/start/main.ts', process.argv.slice(2), {
  needs: ['packages', 'firestore', 'ffmpeg', 'voices', 'endpoint'],
})
