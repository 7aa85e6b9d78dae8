import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { setting } from '../params.ts'
import { dearestScene, writerReady } from './open-writer.ts'

export const writerStatus = door('writerStatus', { permission: 'film.see', secrets: ['gemini'] }, async () => ({
  available: writerReady(),
  model: setting('geminiTextModel'),
  sceneMillis: dearestScene(await readRates()),
}))
