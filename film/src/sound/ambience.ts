import type { Wave } from '@peace/core/media'
import type { AmbienceName, EffectName } from '@peace/core/shots'
import { between, randomFrom } from '../draw/random.ts'
import { effects } from './effects.ts'
import { drift, lowPass, normalize, pink, resonator } from './synth.ts'
import { emptyWave, soundRate } from './wave.ts'

export type AmbienceOrder = {
  names: readonly AmbienceName[]
  interior: boolean
  night: boolean
  ms: number
  seed: number
}
export type EffectOrder = { name: EffectName; seed: number }

type Bed = (out: Float32Array, seed: string, order: AmbienceOrder) => void

const each = (out: Float32Array, sample: (seconds: number) => number): void => {
  for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) + sample(at / soundRate)
}

// Short sounds at chance moments: drops, chirps, crackles, steps far away.
const scatter = (
  out: Float32Array,
  seed: string,
  rate: number,
  sound: (random: () => number) => Float32Array,
  from = 0.2,
  to = 1,
): void => {
  const random = randomFrom(seed)
  for (let at = 0; at < out.length; at += Math.ceil((-Math.log(1 - random()) / rate) * soundRate)) {
    const made = sound(random)
    const loud = between(random, from, to)
    for (let index = 0; index < made.length && at + index < out.length; index++)
      out[at + index] = (out[at + index] ?? 0) + (made[index] ?? 0) * loud
  }
}

const burst = (seconds: number, sample: (at: number) => number): Float32Array =>
  Float32Array.from({ length: Math.ceil(seconds * soundRate) }, (_, index) => sample(index / soundRate))

const chirp = (random: () => number, from: number, to: number, seconds: number): Float32Array => {
  const wobble = between(random, 18, 42)
  let phase = 0
  return burst(seconds, (at) => {
    const share = at / seconds
    phase += (2 * Math.PI * (from + (to - from) * share + 160 * Math.sin(at * wobble))) / soundRate
    return Math.sin(phase) * Math.sin(Math.PI * share) ** 1.5
  })
}

const beds: Record<AmbienceName, Bed> = {
  rain: (out, seed, { interior }) => {
    const hiss = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    const sway = drift(seed)
    each(out, (seconds) => low(hiss(), interior ? 1100 : 5200) * (0.34 + 0.09 * sway(seconds)))
    scatter(out, `${seed}drops`, interior ? 9 : 34, (random) => {
      const pitch = between(random, 700, interior ? 1500 : 3600)
      return burst(0.028, (at) => Math.sin(6.283 * pitch * (1 + at * 9) * at) * Math.exp(-at * 190) * 0.16)
    })
  },
  wind: (out, seed, { interior }) => {
    const air = pink(randomFrom(seed))
    const ring = resonator(soundRate)
    const low = lowPass(soundRate)
    const sway = drift(seed)
    const lean = drift(`${seed}b`)
    each(out, (seconds) => {
      const gust = Math.max(0.1, 0.5 + 0.5 * sway(seconds))
      const breath = air()
      return (
        (ring(breath, 330 + 210 * lean(seconds), 150) * 0.9 + low(breath, 500 + 900 * gust) * 0.5) *
        gust *
        (interior ? 0.22 : 0.5)
      )
    })
  },
  city: (out, seed, { interior }) => {
    const rumble = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    const sway = drift(seed)
    each(
      out,
      (seconds) => low(rumble(), (interior ? 240 : 420) + 160 * sway(seconds)) * (0.75 + 0.2 * sway(seconds * 1.7)),
    )
    scatter(out, `${seed}cars`, 0.22, (random) => {
      const passing = pink(random)
      const soft = lowPass(soundRate)
      const length = between(random, 2.2, 4.5)
      return burst(
        length,
        (at) =>
          soft(passing(), interior ? 300 : 900 - 300 * (at / length)) * Math.sin((Math.PI * at) / length) ** 2 * 0.8,
      )
    })
    scatter(out, `${seed}horns`, 0.05, (random) => {
      const pitch = between(random, 330, 460)
      return burst(
        0.3,
        (at) =>
          (Math.sin(6.283 * pitch * at) + 0.6 * Math.sin(6.283 * pitch * 1.25 * at)) *
          Math.min(1, at * 30, (0.3 - at) * 20) *
          0.03,
      )
    })
  },
  room: (out, seed) => {
    const air = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    each(out, (seconds) => low(air(), 240) * 0.4 + Math.sin(6.283 * 100 * seconds) * 0.004)
  },
  night: (out, seed) => {
    const air = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    each(out, () => low(air(), 360) * 0.3)
    for (const [index, pitch] of [4150, 4620, 3890].entries()) {
      const random = randomFrom(`${seed}${index}`)
      const rate = between(random, 1.1, 1.7)
      const sway = drift(`${seed}${index}`)
      each(out, (seconds) => {
        const part = (seconds * rate + index * 0.37) % 1
        return part > 0.42
          ? 0
          : Math.sin(6.283 * pitch * seconds) *
              Math.max(0, Math.sin(6.283 * 15 * part)) *
              0.045 *
              (0.6 + 0.4 * sway(seconds))
      })
    }
  },
  water: (out, seed) => {
    const flow = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    const ring = resonator(soundRate)
    const sway = drift(seed)
    each(out, (seconds) => {
      const wave = 0.5 + 0.5 * sway(seconds * 2.2)
      const drop = flow()
      return low(drop, 600 + 1100 * wave) * (0.22 + 0.3 * wave) + ring(drop, 620 + 260 * wave, 90) * 0.22
    })
    scatter(out, `${seed}lap`, 2.6, (random) => {
      const pitch = between(random, 280, 760)
      return burst(0.11, (at) => Math.sin(6.283 * pitch * (1 + at * 3) * at) * Math.exp(-at * 34) * 0.16)
    })
  },
  crowd: (out, seed) => {
    for (let talker = 0; talker < 7; talker++) {
      const random = randomFrom(`${seed}${talker}`)
      const throat = pink(random)
      const [first, second] = [resonator(soundRate), resonator(soundRate)]
      const sway = drift(`${seed}${talker}`)
      const pitch = between(random, 100, 230)
      each(out, (seconds) => {
        const says = Math.max(0, Math.sin(seconds * (3.1 + talker * 0.37) + talker) * (0.4 + 0.6 * sway(seconds * 2)))
        const source = throat() * 0.5 + (((seconds * pitch * (1 + 0.06 * sway(seconds * 4))) % 1) - 0.5) * 0.6
        return (
          (first(source, 460 + 200 * sway(seconds * 5), 120) +
            second(source, 1250 + 400 * sway(seconds * 3), 170) * 0.4) *
          says *
          0.3
        )
      })
    }
  },
  fire: (out, seed) => {
    const roar = pink(randomFrom(seed))
    const low = lowPass(soundRate)
    const sway = drift(seed)
    each(out, (seconds) => low(roar(), 320 + 120 * sway(seconds * 3)) * (0.45 + 0.2 * sway(seconds * 4)))
    scatter(
      out,
      `${seed}crackle`,
      11,
      (random) => {
        const sharp = between(random, 160, 700)
        return burst(0.02, (at) => (random() * 2 - 1) * Math.exp(-at * sharp) * 0.5)
      },
      0.1,
    )
  },
  forest: (out, seed, order) => {
    beds.wind(out, `${seed}w`, { ...order, interior: true })
    if (order.night) return beds.night(out, seed, order)
    scatter(
      out,
      `${seed}birds`,
      0.9,
      (random) => {
        const song = Math.floor(between(random, 2, 5))
        const from = between(random, 2300, 4300)
        const note = between(random, 0.06, 0.13)
        const all = new Float32Array(Math.ceil(song * note * 1.6 * soundRate))
        for (let index = 0; index < song; index++)
          all.set(
            chirp(random, from * between(random, 0.85, 1.2), from * between(random, 0.8, 1.25), note).subarray(
              0,
              Math.max(0, all.length - Math.floor(index * note * 1.5 * soundRate)),
            ),
            Math.floor(index * note * 1.5 * soundRate),
          )
        return all
      },
      0.02,
      0.14,
    )
  },
  temple: (out, seed, order) => {
    beds.wind(out, `${seed}w`, { ...order, interior: true })
    scatter(
      out,
      `${seed}chimes`,
      0.34,
      (random) => {
        const pitch = [1046, 1174, 1318, 1568, 1760][Math.floor(random() * 5)] ?? 1046
        return burst(
          2.4,
          (at) =>
            (Math.sin(6.283 * pitch * at) + 0.4 * Math.sin(6.283 * pitch * 2.76 * at) * Math.exp(-at * 3)) *
            Math.exp(-at * 1.9) *
            Math.min(1, at * 400) *
            0.1,
        )
      },
      0.2,
    )
  },
}

// Its end flows into its beginning, so that the mix may go round it for a scene of any length.
const loopable = (channel: Float32Array, blend: number): Float32Array => {
  const body = channel.slice(0, channel.length - blend)
  for (let at = 0; at < blend; at++) {
    const share = at / blend
    body[at] = (body[at] ?? 0) * Math.sqrt(share) + (channel[body.length + at] ?? 0) * Math.sqrt(1 - share)
  }
  return body
}

export const makeAmbience = (order: AmbienceOrder): Wave => {
  const blend = soundRate
  const wave = emptyWave(order.ms / 1000 + 1)
  for (const [lane, channel] of wave.channels.entries())
    for (const name of order.names) beds[name](channel, `${order.seed}${name}${lane}`, order)
  normalize(wave.channels, 0.6)
  return { rate: wave.rate, channels: wave.channels.map((channel) => loopable(channel, blend)) }
}

export const makeEffect = (order: EffectOrder): Wave => {
  const made = effects[order.name](`${order.name}${order.seed}`)
  normalize([made], 0.75)
  return { rate: soundRate, channels: [made] }
}
