import type { Wave } from '@peace/core/media'

// What is measured of a voice from its sound alone.
const frameSeconds = 0.05
const hopSeconds = 0.01

// Pitch where it is voiced, in hertz, every 10 ms: the best lag of the autocorrelation.
export const pitchOf = ({ rate, channels }: Wave): number[] => {
  const sound = channels[0] ?? new Float32Array()
  const size = Math.round(rate * frameSeconds)
  const [low, high] = [Math.floor(rate / 500), Math.ceil(rate / 70)]
  let top = 0
  for (const value of sound) top = Math.max(top, Math.abs(value))
  const out: number[] = []
  for (let from = 0; from + size + high < sound.length; from += Math.round(rate * hopSeconds)) {
    let own = 0
    for (let at = 0; at < size; at++) own += (sound[from + at] ?? 0) ** 2
    if (Math.sqrt(own / size) < top * 0.08) continue
    const score = (lag: number): number => {
      let together = 0
      let other = 0
      for (let at = 0; at < size; at++) {
        const later = sound[from + at + lag] ?? 0
        together += (sound[from + at] ?? 0) * later
        other += later * later
      }
      return together / Math.sqrt(own * other + 1e-12)
    }
    let best = 0
    let bestLag = 0
    const scores: number[] = []
    for (let lag = low; lag <= high; lag++) {
      const found = score(lag)
      scores.push(found)
      if (found > best) [best, bestLag] = [found, lag]
    }
    // The shortest lag that is nearly as good, so that no voice is heard an octave too low.
    const first = scores.findIndex(
      (found, index) => found > best * 0.93 && found >= (scores[index - 1] ?? 0) && found >= (scores[index + 1] ?? 0),
    )
    if (best > 0.6) out.push(rate / (first >= 0 ? first + low : bestLag))
  }
  return out
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

// Where the weight of its spectrum lies, in hertz: it moves with the size of the body.
export const brightnessOf = ({ rate, channels }: Wave): number => {
  const sound = channels[0] ?? new Float32Array()
  let ups = 0
  let all = 0
  // The root of the mean square of the slope over that of the sound is the spectrum's middle.
  for (let at = 1; at < sound.length; at++) {
    const value = sound[at] ?? 0
    ups += (value - (sound[at - 1] ?? 0)) ** 2
    all += value ** 2
  }
  return (Math.sqrt(ups / Math.max(1e-9, all)) * rate) / (2 * Math.PI)
}

export const peakOf = ({ channels }: Wave): number => {
  let top = 0
  for (const value of channels[0] ?? []) top = Math.max(top, Math.abs(value))
  return top
}
