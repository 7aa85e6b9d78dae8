import type { UnitSpecOf } from '@peace/core/build'
import type { Language } from '@peace/core/ids'
import { hash } from '../draw/random.ts'

export type LineFields = UnitSpecOf<'line'>['fields']
type Register = LineFields['voice']['register']

// Who speaks: one of the voices there are, heard through a body. `size` moves pitch and formants together, as a larger or
// smaller body does; `pitch` is where the voice lies then, in hertz.
export type Speaker = { voice: string; size: number; pace: number; pitch: number }

const bodies: Record<Register, { size: number; pace: number; pitch: number }> = {
  woman: { size: 1, pace: 1, pitch: 205 },
  man: { size: 0.79, pace: 0.98, pitch: 122 },
  child: { size: 1.24, pace: 1.04, pitch: 270 },
  'elder-woman': { size: 0.93, pace: 0.88, pitch: 178 },
  'elder-man': { size: 0.74, pace: 0.86, pitch: 106 },
  narrator: { size: 0.9, pace: 0.95, pitch: 160 },
}

// Kokoro's speakers, with the size at which each sounds like the register's body: the man is one already.
type Kept = readonly (readonly [voice: string, size: number])[]
const women: Kept = [
  ['jf_alpha', 1],
  ['jf_gongitsune', 1],
  ['jf_tebukuro', 1],
  ['jf_nezumi', 1],
]
const men: Kept = [
  ['jm_kumo', 1],
  ['jf_tebukuro', 0.82],
  ['jm_kumo', 0.92],
]
const thai: Record<Register, Kept> = {
  woman: women,
  man: men,
  child: [
    ['jf_nezumi', 1.16],
    ['jf_alpha', 1.2],
    ['jf_gongitsune', 1.18],
  ],
  'elder-woman': [
    ['jf_tebukuro', 0.94],
    ['jf_gongitsune', 0.92],
  ],
  'elder-man': [
    ['jm_kumo', 0.9],
    ['jm_kumo', 0.84],
  ],
  narrator: [['jf_tebukuro', 0.95]],
}

// A character's own, from their id and what their writer chose: the same in every line of the film.
export const speakerOf = ({ voice, characterId }: LineFields, language: Language): Speaker => {
  const body = bodies[voice.register]
  const number = characterId === undefined ? 0 : hash(characterId)
  const own = characterId === undefined ? 1 : 1 + ((number % 100) / 100 - 0.5) * 0.09
  const moved = own * 2 ** (voice.pitchCents / 1200)
  const pace = (body.pace * voice.pacePercent) / 100
  if (language === 'en') return { voice: 'heart', size: body.size * moved, pace, pitch: body.pitch * moved }
  const kept = thai[voice.register]
  const [name, size] = kept[Math.floor(number / 100) % kept.length] ?? ['jf_alpha', 1]
  // Another lowness within the register, apart from the body's, so that two of one voice are not one person.
  const lowness = 1 + ((Math.floor(number / 1000) % 3) - 1) * 0.09
  return { voice: name, size: size * moved, pace, pitch: body.pitch * moved * lowness }
}
