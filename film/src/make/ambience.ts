import { join } from 'node:path'
import type { FilmMade, FilmOrder } from './order.ts'
import { soundFile } from './sound-file.ts'
import type { Studio } from './studio.ts'

export const makeAmbience = async (
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
