import type { CutClip } from '@peace/core/cutting'

// How strong a sound is, so many times a second, and its outline as a clip shows it.

export const peaksASecond = 50

export const peaksOf = (sound: Float32Array, rate: number): Float32Array => {
  const each = Math.max(1, Math.round(rate / peaksASecond))
  const peaks = new Float32Array(Math.ceil(sound.length / each))
  for (let at = 0; at < sound.length; at++) {
    const n = Math.floor(at / each)
    peaks[n] = Math.max(peaks[n] ?? 0, Math.abs(sound[at] ?? 0))
  }
  return peaks
}

// A path in a box as wide as the clip has frames and 2 high, about its middle; as many points as can be told apart.
export const outlineOf = (
  peaks: Float32Array,
  { in: from, frames, speed, length }: Pick<CutClip, 'in' | 'frames' | 'speed' | 'length'>,
  rate: number,
  points: number,
): string => {
  if (peaks.length === 0) return ''
  const count = Math.max(2, Math.min(frames, Math.round(points)))
  const per = frames / count
  const strength = (n: number): number => {
    const [begin, end] = [n, n + 1].map((at) => Math.floor(((from + at * per * speed) * peaksASecond) / rate))
    let most = 0
    for (let at = begin ?? 0; at < Math.max(end ?? 0, (begin ?? 0) + 1); at++)
      // What has no length of its own goes round.
      most = Math.max(most, peaks[length === undefined ? at % peaks.length : at] ?? 0)
    return Math.min(1, most)
  }
  const strengths = Array.from({ length: count }, (_, n) => strength(n))
  const x = (n: number) => Math.round(n * per * 10) / 10
  const y = (value: number) => Math.round(value * 100) / 100
  const over = strengths.map((value, n) => `L${x(n)} ${y(1 - value)}`)
  const under = strengths.map((value, n) => `L${x(n)} ${y(1 + value)}`).reverse()
  return `M0 1${over.join('')}L${frames} 1${under.join('')}Z`
}
