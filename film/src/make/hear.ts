import { join } from 'node:path'
import { lengthMs, writeWav } from '../sound/wave.ts'
import { speak } from '../speak/speak.ts'
import type { FilmFile, FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

const soundFile = (path: string, name: string, ms: number | undefined, role: 'main' | 'stem' = 'main'): FilmFile => ({
  role,
  name,
  path,
  contentType: 'audio/wav',
  ...(ms === undefined ? {} : { ms }),
})

export const makeLine = async (studio: Studio, { spec, folder }: FilmOrder<'line'>): Promise<FilmMade> => {
  const { wave, model, note } = await speak(studio.voices, spec.fields)
  const path = join(folder, 'line.wav')
  await writeWav(path, wave)
  const ms = lengthMs(wave)
  return { files: [soundFile(path, 'line.wav', ms)], ms, model, ...(note ? { note } : {}) }
}

export const makeAmbienceUnit = async (
  studio: Studio,
  { spec, folder, report, signal }: FilmOrder<'ambience'>,
): Promise<FilmMade> => {
  const { names, interior, night, ms } = spec.fields
  const out = join(folder, 'ambience.wav')
  // A third of a minute that goes round without a seam is as good as a whole one.
  const made = await studio.pool.run(
    { do: 'ambience', order: { names, interior, night, ms: Math.min(ms, 20_000), seed: spec.seed + spec.take }, out },
    report,
    signal,
  )
  return {
    files: [soundFile(out, 'ambience.wav', made.ms)],
    ...(made.ms === undefined ? {} : { ms: made.ms }),
    model: 'composed',
  }
}

export const makeEffectUnit = async (
  studio: Studio,
  { spec, folder, report, signal }: FilmOrder<'effect'>,
): Promise<FilmMade> => {
  const out = join(folder, 'effect.wav')
  const made = await studio.pool.run(
    { do: 'effect', order: { name: spec.fields.name, seed: spec.seed + spec.take }, out },
    report,
    signal,
  )
  return {
    files: [soundFile(out, 'effect.wav', made.ms)],
    ...(made.ms === undefined ? {} : { ms: made.ms }),
    model: 'composed',
  }
}

export const makeMusicUnit = async (
  studio: Studio,
  { spec, folder, report, signal }: FilmOrder<'music'>,
): Promise<FilmMade> => {
  const { mood, next, tempo, ms } = spec.fields
  const order = { mood, next, tempo, ms, seed: spec.seed + spec.take * 7919 }
  const [body, ending] = [join(folder, 'music.wav'), join(folder, 'ending.wav')]
  const made = await studio.pool.run({ do: 'music', order: { ...order, part: 'body' }, out: body }, report, signal)
  const close = await studio.pool.run(
    { do: 'music', order: { ...order, part: 'ending' }, out: ending },
    undefined,
    signal,
  )
  return {
    files: [soundFile(body, 'music.wav', made.ms), soundFile(ending, 'ending.wav', close.ms, 'stem')],
    ...(made.ms === undefined ? {} : { ms: made.ms }),
    model: 'composed',
  }
}
