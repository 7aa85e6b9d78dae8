import { join } from 'node:path'
import type { FilmMade, FilmOrder } from './order.ts'
import { soundFile } from './sound-file.ts'
import type { Studio } from './studio.ts'

export const makeMusic = async (
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
