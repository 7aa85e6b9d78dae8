// Deterministic chance: the same words give the same picture on every machine.
export type Random = () => number

export const hash = (text: string): number => {
  let value = 2166136261
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 16777619)
  }
  return value >>> 0
}

export const randomFrom = (seed: number | string): Random => {
  let state = typeof seed === 'string' ? hash(seed) : seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

export const pick = <T>(options: readonly [T, ...T[]], random: Random): T =>
  options[Math.floor(random() * options.length)] ?? options[0]
