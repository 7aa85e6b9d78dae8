import { join } from 'node:path'
import { lengthMs, writeWav } from '../sound/wave.ts'
import { speak } from '../speak/speak.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import { soundFile } from './sound-file.ts'
import type { Studio } from './studio.ts'

export const makeLine = async (studio: Studio, { spec, folder }: FilmOrder<'line'>): Promise<FilmMade> => {
  const { wave, model, note } = await speak(studio.voices, spec.fields)
  const path = join(folder, 'line.wav')
  await writeWav(path, wave)
  const ms = lengthMs(wave)
  return { files: [soundFile(path, 'line.wav', ms)], ms, model, ...(note ? { note } : {}) }
}
