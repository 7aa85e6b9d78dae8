import type { Wave } from '@peace/core/media'
import type { Mood } from '@peace/core/shots'
import { randomFrom } from '../draw/random.ts'
import { normalize } from '../sound/synth.ts'
import { manners } from './harmony.ts'
import { play } from './play.ts'
import { cadenceOf, scoreOf } from './score.ts'

export type MusicOrder = {
  mood: Mood
  next?: Mood | undefined
  tempo: number
  ms: number
  seed: number
  part: 'body' | 'ending'
}

export const endingMs = 5000

// A cue in two pieces: the body, as long as asked, and an ending to be laid over wherever the picture stops, so that
// music always comes home though a scene's true length is only known at the mix.
export const composeMusic = (order: MusicOrder): Wave => {
  const manner = manners[order.mood]
  const random = randomFrom(order.seed ^ 0x5bd1e995)
  const seconds = order.part === 'body' ? order.ms / 1000 : endingMs / 1000
  // Before a change of mood the cue stays open, on its fourth degree, instead of closing.
  const open = order.next !== undefined && order.next !== order.mood
  const notes =
    order.part === 'body'
      ? scoreOf(manner, order.tempo, seconds, random)
      : cadenceOf(manner, order.tempo, open ? 3 : undefined)
  const wave = play(notes, seconds, manner.brightness, order.seed)
  normalize(wave.channels, order.part === 'body' ? 0.7 : 0.5)
  return wave
}
