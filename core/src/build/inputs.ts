import type { Inputs } from './kind.ts'
import { factsOf, type UnitSpec } from './unit.ts'

const keysOf = (value: Inputs[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

// The keys of the units it waits for and is made from, each once, sorted.
export const needsOf = ({ kind, inputs }: Pick<UnitSpec, 'kind' | 'inputs'>): readonly string[] => {
  const { within } = factsOf(kind)
  const keys = Object.entries(inputs as Inputs).flatMap(([name, value]) => (within.includes(name) ? [] : keysOf(value)))
  return keys.length < 2 ? keys : [...new Set(keys)].sort()
}

export const hasInput = ({ inputs }: Pick<UnitSpec, 'inputs'>, keys: { has(key: string): boolean }): boolean =>
  Object.values(inputs as Inputs).some((value) => keysOf(value).some((key) => keys.has(key)))

// The same inputs with other keys.
export const mapInputs = (inputs: Inputs, to: (key: string) => string): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      value === undefined ? undefined : typeof value === 'string' ? to(value) : value.map(to),
    ]),
  )
