import type { FilmData, Plan } from '../build/film-data.ts'
import { needsOf } from '../build/inputs.ts'
import { type PlanAccount, type PlanRequest, planFor } from '../build/plan-for.ts'
import type { Unit } from '../build/unit.ts'
import { DomainError, must } from '../errors/index.ts'
import { type Quality, qualities } from '../story/film.ts'
import type { Pace, Taken } from './pace.ts'
import type { Item, Problem } from './problem.ts'
import { type Placed, picturesOf, shotsOf } from './shots-of.ts'
import type { Pins, ShotQualities } from './wish.ts'
import { type Weight, weightsOf, worthOf } from './worth.ts'

// What a unit would cost at most, in millionths; nothing where it is there already, undefined where nobody can make it.
export type Price = (unit: Unit) => number | undefined
export type Asked = {
  film: FilmData
  account: PlanAccount
  request: Pick<PlanRequest, 'stop' | 'target'>
  // What the writer wishes of a shot: it binds that shot alone. Where it leaves one quality, no shot beside it is made to look
  // like it, and those on both sides of it are neighbours.
  pins: Pins
  // What is made, or being made, and stays: the shots beside it go by it.
  settled?: Pins
  // What the workspace may have.
  allowed: readonly Quality[]
  price: Price
  // Where it has to be ready by a time.
  pace?: Pace | undefined
}

// What each choice has made for it, and how long that takes.
type Times = {
  keys: readonly (readonly (readonly string[])[])[]
  rest: readonly string[]
  byKey: ReadonlyMap<string, Taken>
}

export type FilmProblem = {
  problem: Problem
  shots: readonly Placed[]
  weights: ReadonlyMap<string, Weight>
  // Of each item its choices, in the problem's order.
  options: readonly (readonly Quality[])[]
  // What has to be paid whatever the shots are made in.
  fixed: number
  times?: Times
  pace?: Pace
}

// A drawn shot beside a photographed one is seen by all, a good one beside the best by few.
const jumps = [120, 40]

// A film whose look is chosen shot by shot is a final, with the shots that are drawn said to be so.
export const planAt = (
  { film, account, request }: Pick<Asked, 'film' | 'account' | 'request'>,
  chosen: ShotQualities,
): Plan => planFor(film, account, { ...request, quality: 'standard', qualities: chosen })

// All units that any choice could want.
export const variantsOf = (asked: Pick<Asked, 'film' | 'account' | 'request' | 'allowed'>): Unit[] => {
  const shots = shotsOf(asked.film, planAt(asked, {}))
  return asked.allowed.flatMap(
    (quality) => planAt(asked, Object.fromEntries(shots.map(({ shot }) => [shot.id, quality]))).units,
  )
}

const madeFrom = (byKey: ReadonlyMap<string, Unit>, roots: readonly Unit[]): Unit[] => {
  const all = new Map<string, Unit>()
  const visit = (unit: Unit): void => {
    if (all.has(unit.key)) return
    all.set(unit.key, unit)
    for (const key of needsOf(unit.spec)) {
      const need = byKey.get(key)
      if (need) visit(need)
    }
  }
  roots.forEach(visit)
  return [...all.values()]
}

type Variant = { quality: Quality; units: ReadonlyMap<string, Unit[]>; rest: number; others: Unit[] }

// The whole film in one quality: what each shot needs of it, and what all else costs.
const variantOf = (asked: Asked, plan: Plan, quality: Quality): Variant => {
  const byKey = new Map(plan.units.map((unit) => [unit.key, unit]))
  const units = new Map([...picturesOf(plan)].map(([id, roots]) => [id, madeFrom(byKey, roots)]))
  const shown = new Set([...units.values()].flat().map(({ key }) => key))
  let rest = 0
  const others = plan.units.filter(({ key }) => !shown.has(key))
  for (const unit of others) {
    const micros = asked.price(unit)
    if (micros === undefined)
      throw new DomainError('no-fit-backend', { kind: unit.spec.kind, subject: unit.spec.subject })
    rest += micros
  }
  return { quality, units, rest, others }
}

const timesOf = (
  { timeOf }: Pace,
  variants: readonly Variant[],
  shots: readonly Placed[],
  options: readonly (readonly Quality[])[],
): Times => {
  const byKey = new Map<string, Taken>()
  const timed = (units: readonly Unit[]): string[] =>
    units.flatMap((unit) => {
      const taken = byKey.get(unit.key) ?? timeOf(unit)
      if (!taken) return []
      byKey.set(unit.key, taken)
      return [unit.key]
    })
  const made = (quality: Quality, id: string) => variants.find((each) => each.quality === quality)?.units.get(id) ?? []
  return {
    byKey,
    keys: shots.map(({ shot }, at) => (options[at] ?? []).map((quality) => timed(made(quality, shot.id)))),
    rest: timed(variants.at(-1)?.others ?? []),
  }
}

export const filmProblem = (asked: Asked): FilmProblem => {
  const base = planAt(asked, {})
  const shots = shotsOf(asked.film, base)
  const all = (quality: Quality): ShotQualities => Object.fromEntries(shots.map(({ shot }) => [shot.id, quality]))
  const variants = qualities
    .filter((quality) => asked.allowed.includes(quality))
    .map((quality) => variantOf(asked, planAt(asked, all(quality)), quality))
  const weights = weightsOf(asked.film, shots)
  // Shared is what more than one shot is made from; whatever else one is made from is its own.
  const users = new Map<string, Set<string>>()
  for (const { units } of variants)
    for (const [id, made] of units)
      for (const { key } of made) users.set(key, (users.get(key) ?? new Set<string>()).add(id))
  const ids = new Map<string, number>()
  const shared: number[] = []
  const idOf = (key: string, micros: number): number => {
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, shared.length)
    return shared.push(micros) - 1
  }
  const options: Quality[][] = []
  const scenes = new Map<string, number>()
  const items = shots.map(({ shot }): Item => {
    const wanted = asked.settled?.[shot.id] ?? asked.pins[shot.id]
    const wished = asked.pins[shot.id]?.length === 1
    const weight = must(weights.get(shot.id), 'the weight of a shot')
    const here: Quality[] = []
    const choices = variants.flatMap(({ quality, units }) => {
      if (wanted && !wanted.includes(quality)) return []
      const priced = (units.get(shot.id) ?? []).map((unit) => ({ key: unit.key, micros: asked.price(unit) }))
      if (priced.some(({ micros }) => micros === undefined)) return []
      let cost = 0
      const uses: number[] = []
      for (const { key, micros = 0 } of priced) {
        if (micros === 0) continue
        if ((users.get(key)?.size ?? 0) > 1) uses.push(idOf(key, micros))
        else cost += micros
      }
      here.push(quality)
      return [{ cost, value: worthOf(weight, quality), look: wished ? -1 : qualities.indexOf(quality), uses }]
    })
    if (choices.length === 0) throw new DomainError('pin-not-possible', { shot: shot.id })
    options.push(here)
    const scene = scenes.get(shot.sceneId) ?? scenes.size
    scenes.set(shot.sceneId, scene)
    return { scene, choices }
  })
  const fixed = variants.reduce((most, { rest }) => Math.max(most, rest), 0)
  const { pace } = asked
  return {
    ...{ problem: { items, shared, jumps }, shots, weights, options, fixed },
    ...(pace ? { pace, times: timesOf(pace, variants, shots, options) } : {}),
  }
}
