import { middle } from './hear.ts'

// The five tones told apart from the pitch alone, by somebody who does not know what was asked: each is compared with the
// tone's usual course in the speaker's own range (Chao's five steps), none of which is taken from how ours are drawn.
export const tones = ['mid', 'low', 'falling', 'high', 'rising'] as const
export type Tone = (typeof tones)[number]

const courses: Record<Tone, readonly number[]> = {
  mid: [3, 3, 3, 3, 2.8],
  low: [2.4, 2, 1.6, 1.3, 1],
  falling: [4.4, 4.8, 4.4, 3, 1.8],
  high: [3.4, 3.6, 4, 4.4, 4.8],
  rising: [2, 1.4, 1.4, 2.4, 4],
}

const stepsSemitones = 2.2

const sampled = (curve: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * curve.length) / count)
    return middle(curve.slice(from, Math.max(from + 1, Math.floor(((index + 1) * curve.length) / count))))
  })

// `usual`: the speaker's middle pitch, over everything heard of them.
export const toneHeard = (pitch: readonly number[], usual: number): Tone => {
  const steps = sampled(pitch, 5).map((hertz) => 3 + (12 * Math.log2(hertz / usual)) / stepsSemitones)
  const distance = (tone: Tone): number =>
    steps.reduce((sum, step, index) => sum + (step - (courses[tone][index] ?? 3)) ** 2, 0)
  return tones.reduce((best, tone) => (distance(tone) < distance(best) ? tone : best))
}

// Words that differ by their tone alone.
export const sets: readonly Partial<Record<Tone, string>>[] = [
  { mid: 'คา', low: 'ข่า', falling: 'ข้า', high: 'ค้า', rising: 'ขา' },
  { mid: 'นา', low: 'หน่า', falling: 'หน้า', high: 'น้า', rising: 'หนา' },
  { mid: 'มา', falling: 'ม่า', high: 'ม้า', rising: 'หมา' },
  { mid: 'ปา', low: 'ป่า', falling: 'ป้า' },
  { mid: 'ไม', low: 'ใหม่', falling: 'ไม่', high: 'ไม้', rising: 'ไหม' },
  { mid: 'ทา', falling: 'ท่า', high: 'ท้า' },
  { low: 'สี่', falling: 'ซี่', rising: 'สี' },
  { low: 'เสื่อ', falling: 'เสื้อ', rising: 'เสือ' },
]

// Every two of a set.
export const pairs = (): (readonly [readonly [Tone, string], readonly [Tone, string]])[] =>
  sets.flatMap((set) => {
    const words = tones.flatMap((tone) => (set[tone] ? [[tone, set[tone]] as const] : []))
    return words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other] as const))
  })
