import { must } from '@peace/core/errors'
import type { Wave } from '@peace/core/media'
import { breakable } from '@peace/core/timeline'
import { randomFrom } from '../draw/random.ts'
import { lowPass, resonator } from '../sound/synth.ts'
import { soundRate } from '../sound/wave.ts'

// Where no voice can speak the language, a soft murmur with its words and breaths, so that one hears when somebody
// speaks and for how long. It says nothing, and does not pretend to.
export const murmur = (text: string, ms: number, pitch: number, seed: number): Wave => {
  const out = new Float32Array(Math.ceil((ms / 1000) * soundRate))
  const random = randomFrom(seed)
  const words = breakable(text, 'th').filter((word) => /[\p{L}\p{N}]/u.test(word))
  const weights = words.map((word) => Math.max(1, word.replace(/[\p{Mn}\s]/gu, '').length / 2.1))
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const first = resonator(soundRate)
  const second = resonator(soundRate)
  const soft = lowPass(soundRate)
  let word = 0
  let passed = 0
  let phase = 0
  const tones = words.map(() => ({
    from: 0.94 + random() * 0.16,
    to: 0.9 + random() * 0.2,
    vowel: 380 + random() * 320,
    second: 900 + random() * 500,
  }))
  for (let at = 0; at < out.length; at++) {
    const share = at / out.length
    while (word < words.length - 1 && share > (passed + must(weights[word], 'weight')) / total) {
      passed += must(weights[word], 'weight')
      word += 1
    }
    const tone = tones[word] ?? { from: 1, to: 1, vowel: 500, second: 1200 }
    const within = Math.min(1, Math.max(0, (share * total - passed) / (weights[word] ?? 1)))
    const syllables = Math.max(1, Math.round(weights[word] ?? 1))
    const beat = (within * syllables) % 1
    phase += (pitch * (tone.from + (tone.to - tone.from) * within) * (1 - 0.08 * share)) / soundRate
    const throat = ((phase % 1) - 0.5) * 0.9 + (random() - 0.5) * 0.06
    const opened = Math.sin(Math.PI * Math.min(1, beat * 1.12)) ** 0.7
    const edge = Math.min(1, at / 400, (out.length - at) / 800)
    out[at] =
      soft(first(throat, tone.vowel, 90) * 1.5 + second(throat, tone.second, 140) * 0.55, 1500) * opened * edge * 0.6
  }
  return { rate: soundRate, channels: [out] }
}
