// The same seed draws the same mutants of the same sources: a number told from each one's own name (FNV-1a).
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n++) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0
  // Neighbours differ in their last letters only: stirred, so that they do not lie side by side.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}

export const draw = <T>(all: readonly T[], name: (each: T) => string, seed: number, count: number): T[] =>
  all
    .map((each) => ({ each, rank: hash(`${seed}:${name(each)}`) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, count)
    .map(({ each }) => each)
