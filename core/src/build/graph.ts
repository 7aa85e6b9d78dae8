import { DomainError } from '../errors/index.ts'
import { makeUnit } from './key.ts'
import type { Unit, UnitSpec } from './unit.ts'

// For each unit the places of the units it needs; what is not in the plan (an upload) is there already.
export const needsByIndex = (units: readonly { key: string; spec: { needs: readonly string[] } }[]): number[][] => {
  const at = new Map(units.map(({ key }, index) => [key, index]))
  return units.map(({ spec }) => spec.needs.flatMap((need) => at.get(need) ?? []))
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
    for (const need of unit.spec.needs) {
      const needed = byKey.get(need)
      if (needed) visit(needed)
    }
    state.set(unit.key, 'done')
    result.push(unit)
  }
  units.forEach(visit)
  return result
}

const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((each) => renamed(each, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, names)]))
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
    const touched = changed.needs.some((need) => names.has(need))
    if (!touched && changed === unit.spec) return unit
    const fields = touched ? renamed(changed.fields, names) : changed.fields
    const needs = changed.needs.map((need) => names.get(need) ?? need)
    const made = makeUnit(salt, { ...changed, fields, needs } as UnitSpec)
    if (made.key !== unit.key) names.set(unit.key, made.key)
    return made
  })
}
