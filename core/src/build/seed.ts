// The film's own randomness made different for each subject (FNV-1a); a take moves it on.
export const seedFor = (filmSeed: number, subject: string, take = 0): number => {
  let hash = (2166136261 ^ filmSeed) >>> 0
  for (let at = 0; at < subject.length; at++) hash = Math.imul(hash ^ subject.charCodeAt(at), 16777619) >>> 0
  return ((hash >>> 1) + take) % 2 ** 31
}
