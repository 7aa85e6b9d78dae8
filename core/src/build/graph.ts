import { DomainError } from '../errors/index.ts'
import { hasInput, mapInputs, needsOf } from './inputs.ts'
import { makeUnit } from './key.ts'
import type { Inputs } from './kind.ts'
import type { Unit, UnitSpec } from './unit.ts'

// For each unit the places of the units it needs; what is not in the plan (an upload) is there already.
export const needsByIndex = (units: readonly Unit[]): number[][] => {
  const at = new Map(units.map(({ key }, index) => [key, index]))
  return units.map(({ spec }) => needsOf(spec).flatMap((need) => at.get(need) ?? []))
}

// Units in an order in which each comes after what it needs.
export const ordered = (units: readonly Unit[]): Unit[] => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const state = new Map<string, 'open' | 'done'>()
  const result: Unit[] = []
  const visit = (unit: Unit) => {
    const seen = state.get(unit.key)
    if (seen === 'done') return
    if (seen === 'open') throw new DomainError('graph-cycle', { unit: unit.key })
    state.set(unit.key, 'open')
    for (const need of needsOf(unit.spec)) {
      const needed = byKey.get(need)
      if (needed) visit(needed)
    }
    state.set(unit.key, 'done')
    result.push(unit)
  }
  units.forEach(visit)
  return result
}

// Units and all they are made from, in the order of the plan.
export const closure = (units: readonly Unit[], roots: Iterable<string>): Unit[] => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const wanted = new Set<string>()
  const visit = (key: string) => {
    const unit = byKey.get(key)
    if (!unit || wanted.has(key)) return
    wanted.add(key)
    needsOf(unit.spec).forEach(visit)
  }
  for (const root of roots) visit(root)
  return units.filter(({ key }) => wanted.has(key))
}

// The plan with some units made to another spec. Places stay; whatever is made from a changed unit gets another key.
export const amend = (
  units: readonly Unit[],
  salt: string,
  change: (spec: UnitSpec, at: number) => UnitSpec,
): Unit[] => {
  const names = new Map<string, string>()
  return units.map((unit, at) => {
    const changed = change(unit.spec, at)
    const touched = hasInput(changed, names)
    if (!touched && changed === unit.spec) return unit
    const inputs = touched ? mapInputs(changed.inputs as Inputs, (key) => names.get(key) ?? key) : changed.inputs
    const made = makeUnit(salt, { ...changed, inputs } as UnitSpec)
    if (made.key !== unit.key) names.set(unit.key, made.key)
    return made
  })
}
