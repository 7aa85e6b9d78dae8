import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lengthMs, writeWav } from '../sound/wave.ts'
import { speak } from '../speak/speak.ts'
import type { FilmFile, FilmMade, FilmOrder } from './order.ts'
import { soundFile } from './sound-file.ts'
import type { Studio } from './studio.ts'

export const makeLine = async (
  studio: Studio,
  { spec, folder, last, signal }: FilmOrder<'line'>,
): Promise<FilmMade> => {
  const { wave, model, note, times } = await speak(studio.voices, spec.fields, { last, signal })
  const path = join(folder, 'line.wav')
  await writeWav(path, wave)
  const ms = lengthMs(wave)
  const files: FilmFile[] = [soundFile(path, 'line.wav', ms)]
  if (times) {
    const heard = join(folder, 'line.times.json')
    await writeFile(heard, JSON.stringify(times))
    files.push({ role: 'times', name: 'line.times.json', path: heard, contentType: 'application/json' })
  }
  return { files, ms, model, ...(note ? { note } : {}) }
}
