import type { EffectName } from '@peace/core/shots'
import { between, randomFrom } from '../draw/random.ts'
import { lowPass, pink, resonator } from './synth.ts'
import { soundRate } from './wave.ts'

// Single sounds named in a script.
type Make = (seed: string) => Float32Array

const over = (seconds: number, sample: (at: number) => number): Float32Array =>
  Float32Array.from({ length: Math.ceil(seconds * soundRate) }, (_, index) => sample(index / soundRate))
const add = (into: Float32Array, from: Float32Array, at: number, loud = 1): void => {
  const start = Math.round(at * soundRate)
  for (let index = 0; index < from.length && start + index < into.length; index++)
    into[start + index] = (into[start + index] ?? 0) + (from[index] ?? 0) * loud
}
const sine = (frequency: number, at: number): number => Math.sin(2 * Math.PI * frequency * at)

const thump = (seed: string, pitch: number, decay: number, click = 0.4): Float32Array => {
  const random = randomFrom(seed)
  return over(
    0.4,
    (at) => sine(pitch * (1 - at * 0.6), at) * Math.exp(-at * decay) + (random() * 2 - 1) * Math.exp(-at * 220) * click,
  )
}

const ringing = (pitch: number, seconds: number, decay: number): Float32Array =>
  over(seconds, (at) => {
    const partials: [number, number, number][] = [
      [0.5, 0.5, 0.5],
      [1, 1, 1],
      [1.19, 0.5, 1.3],
      [1.56, 0.35, 1.7],
      [2, 0.45, 2],
      [2.74, 0.3, 2.8],
      [3.76, 0.18, 4],
    ]
    return (
      partials.reduce(
        (sum, [ratio, level, fade]) => sum + sine(pitch * ratio, at) * level * Math.exp(-at * decay * fade),
        0,
      ) * Math.min(1, at * 900)
    )
  })

export const effects: Record<EffectName, Make> = {
  door: (seed) => {
    const out = new Float32Array(soundRate * 1.6)
    const creak = resonator(soundRate)
    const random = randomFrom(seed)
    add(
      out,
      over(0.9, (at) => creak(random() < 0.014 + at * 0.02 ? 1 : 0, 420 + 260 * at + 60 * sine(5, at), 46) * 3),
      0,
      0.5,
    )
    add(out, thump(seed, 84, 22, 0.7), 1.05, 1)
    add(out, thump(`${seed}l`, 900, 90, 0.5), 1.18, 0.25)
    return out
  },
  knock: (seed) => {
    const out = new Float32Array(soundRate * 1.2)
    for (const [index, at] of [0, 0.24, 0.47].entries())
      add(out, thump(`${seed}${index}`, 190, 42, 0.6), at, 1 - index * 0.08)
    return out
  },
  phone: () =>
    over(
      2.2,
      (at) =>
        (at % 1.1 < 0.62
          ? (sine(1240, at) + sine(1560, at)) * (sine(22, at) > 0 ? 1 : 0.25) * Math.min(1, (at % 1.1) * 60)
          : 0) * 0.5,
    ),
  steps: (seed) => {
    const out = new Float32Array(soundRate * 3)
    const random = randomFrom(seed)
    for (let step = 0; step < 5; step++) {
      add(
        out,
        thump(`${seed}${step}`, between(random, 90, 120), 46, 0.5),
        step * 0.54 + between(random, 0, 0.03),
        between(random, 0.75, 1),
      )
      add(out, thump(`${seed}t${step}`, 260, 90, 0.6), step * 0.54 + 0.09, 0.25)
    }
    return out
  },
  thunder: (seed) => {
    const random = randomFrom(seed)
    const rumble = pink(random)
    const low = lowPass(soundRate)
    return over(
      5,
      (at) =>
        low(rumble(), 160 + 1400 * Math.exp(-at * 7)) *
        (Math.exp(-at * 0.85) * (0.7 + 0.3 * sine(1.7, at) + 0.25 * sine(4.3, at)) + Math.exp(-at * 10) * 1.2) *
        Math.min(1, at * 40),
    )
  },
  bell: () => ringing(392, 4.5, 0.75),
  glass: (seed) => {
    const out = new Float32Array(soundRate * 1.4)
    const random = randomFrom(seed)
    add(
      out,
      over(0.08, (at) => (random() * 2 - 1) * Math.exp(-at * 60)),
      0,
      1,
    )
    for (let shard = 0; shard < 22; shard++) {
      const pitch = between(random, 2600, 9000)
      add(
        out,
        over(0.18, (at) => sine(pitch, at) * Math.exp(-at * 42)),
        random() ** 1.7 * 0.9,
        between(random, 0.1, 0.5),
      )
    }
    return out
  },
  car: (seed) => {
    const random = randomFrom(seed)
    const road = pink(random)
    const low = lowPass(soundRate)
    let phase = 0
    return over(4, (at) => {
      const near = Math.exp(-(((at - 2) / 0.9) ** 2))
      phase += (2 * Math.PI * (96 - 14 * Math.tanh((at - 2) * 2))) / soundRate
      return (
        (low(road(), 300 + 1800 * near) * 0.9 +
          (Math.sin(phase) + 0.5 * Math.sin(phase * 2) + 0.3 * Math.sin(phase * 3)) * 0.25) *
        (0.06 + near)
      )
    })
  },
  dog: (seed) => {
    const out = new Float32Array(soundRate * 1.5)
    const random = randomFrom(seed)
    for (const [index, at] of [0, 0.42, 0.86].entries()) {
      const throat = resonator(soundRate)
      let phase = 0
      add(
        out,
        over(0.2, (t) => {
          const pitch = 520 - 1100 * t
          phase += pitch / soundRate
          return (
            throat((phase % 1) - 0.5 + (random() - 0.5) * 0.5, 900 - 900 * t, 260) * Math.sin((Math.PI * t) / 0.2) * 3
          )
        }),
        at,
        index === 2 ? 0.7 : 1,
      )
    }
    return out
  },
  bird: (seed) => {
    const out = new Float32Array(soundRate * 2)
    const random = randomFrom(seed)
    for (let note = 0; note < 6; note++) {
      const from = between(random, 2400, 4200)
      let phase = 0
      add(
        out,
        over(0.14, (at) => {
          phase += (2 * Math.PI * (from + 900 * Math.sin(at * 32))) / soundRate
          return Math.sin(phase) * Math.sin((Math.PI * at) / 0.14) ** 2
        }),
        note * 0.27 + between(random, 0, 0.08),
        between(random, 0.4, 0.9),
      )
    }
    return out
  },
  clock: () => {
    const out = new Float32Array(soundRate * 4)
    for (let tick = 0; tick < 4; tick++) {
      add(
        out,
        over(0.05, (at) => sine(tick % 2 ? 2100 : 2500, at) * Math.exp(-at * 190)),
        tick,
        1,
      )
      add(
        out,
        over(0.06, (at) => sine(820, at) * Math.exp(-at * 120)),
        tick,
        0.5,
      )
    }
    return out
  },
  splash: (seed) => {
    const random = randomFrom(seed)
    const spray = pink(random)
    const low = lowPass(soundRate)
    return over(
      1.6,
      (at) =>
        low(spray(), 5200 * Math.exp(-at * 2.4) + 300) * Math.exp(-at * 3) * Math.min(1, at * 120) * 2 +
        sine(180 + 420 * at, at) * Math.exp(-at * 9) * 0.4,
    )
  },
  gunshot: (seed) => {
    const random = randomFrom(seed)
    const low = lowPass(soundRate)
    return over(
      1.8,
      (at) => (random() * 2 - 1) * Math.exp(-at * 46) + low(random() * 2 - 1, 700) * Math.exp(-at * 4.2) * 0.9,
    )
  },
  applause: (seed) => {
    const out = new Float32Array(soundRate * 4)
    const random = randomFrom(seed)
    for (let clap = 0; clap < 260; clap++) {
      const at = random() * 3.8
      const sharp = between(random, 90, 220)
      add(
        out,
        over(0.03, (t) => (random() * 2 - 1) * Math.exp(-t * sharp)),
        at,
        between(random, 0.1, 0.5) * Math.min(1, at * 2, (4 - at) * 0.8),
      )
    }
    return out
  },
}
