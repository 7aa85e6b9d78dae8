import { launch } from './set-up/launch.mjs'
import { heading } from './set-up/report.mjs'

heading('Peace Script AI')
await launch('dev/src/start/main.ts', process.argv.slice(2), { needs: ['packages', 'firestore', 'ffmpeg', 'voice'] })
