// A number from 0 to 1 that a name always gives: what the script does not say is chosen by it, once.
export const chance = (...names: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5
  for (const letter of names.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39) >>> 0
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296
}
export const chosen = <T>(list: readonly [T, ...T[]], ...names: readonly (string | number)[]): T =>
  list[Math.floor(chance(...names) * list.length)] ?? list[0]
