import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonicalBytes } from './canonical.ts'
import type { Unit, UnitSpec } from './unit.ts'

export const digest = (value: unknown): string => bytesToHex(sha256(canonicalBytes(value)))

// A picture is part of a still and of its clips, a scene of the mix, its captions and the cut: each is hashed once and
// stands in a key by its own hash. What is given here is never changed afterwards.
const known = new WeakMap<object, string>()
const digestOf = (value: object): string => {
  const kept = known.get(value)
  if (kept !== undefined) return kept
  const made = digest(value)
  known.set(value, made)
  return made
}

const short = (fields: UnitSpec['fields']): object => {
  if ('picture' in fields && fields.picture) return { ...fields, picture: digestOf(fields.picture) }
  return 'scenes' in fields ? { ...fields, scenes: digestOf(fields.scenes) } : fields
}

// The subject is not hashed: the same door slam in two scenes is one sound.
export const unitKey = (salt: string, spec: UnitSpec): string => {
  const { kind, fields, quality, seed, take, recipe, needs } = spec
  return digest({ salt, kind, fields: short(fields), quality, seed, take, recipe, needs })
}

export const makeUnit = (salt: string, spec: UnitSpec): Unit => {
  const needs = spec.needs.length < 2 ? spec.needs : [...new Set(spec.needs)].sort()
  const sorted = { ...spec, needs } as UnitSpec
  return { key: unitKey(salt, sorted), spec: sorted }
}

// The film's own randomness made different for each subject (FNV-1a); a take moves it on.
export const seedFor = (filmSeed: number, subject: string, take = 0): number => {
  let hash = (2166136261 ^ filmSeed) >>> 0
  for (let at = 0; at < subject.length; at++) hash = Math.imul(hash ^ subject.charCodeAt(at), 16777619) >>> 0
  return ((hash >>> 1) + take) % 2 ** 31
}
