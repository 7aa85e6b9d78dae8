import { join } from 'node:path'
import type { FilmMade, FilmOrder } from './order.ts'
import { soundFile } from './sound-file.ts'
import type { Studio } from './studio.ts'

export const makeEffect = async (
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
