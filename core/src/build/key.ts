import { digest } from './canonical.ts'
import { needsOf } from './inputs.ts'
import type { WrittenFields } from './kind.ts'
import { factsOf, type Unit, type UnitSpec } from './unit.ts'

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

const short = (fields: WrittenFields): object => {
  if (fields.picture) return { ...fields, picture: digestOf(fields.picture) }
  return fields.scenes ? { ...fields, scenes: digestOf(fields.scenes) } : fields
}

const madeFrom = (spec: UnitSpec): object => {
  const { inKey } = factsOf(spec.kind)
  if (inKey === 'as-named') return { fields: short(spec.fields), inputs: spec.inputs }
  return { fields: short(inKey === 'fields-alone' ? spec.fields : inKey.write(spec)), needs: needsOf(spec) }
}

// The subject is not hashed: the same door slam in two scenes is one sound.
export const unitKey = (salt: string, spec: UnitSpec): string => {
  const { kind, quality, seed, take, recipe } = spec
  return digest({ salt, kind, ...madeFrom(spec), quality, seed, take, recipe })
}

export const makeUnit = (salt: string, spec: UnitSpec): Unit => ({ key: unitKey(salt, spec), spec })
