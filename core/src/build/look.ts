import { type Quality, qualities } from '../story/film.ts'
import type { Told } from './cause.ts'
import { type Explain, explainer, type Known } from './explain.ts'
import type { FilmData, Plan } from './film-data.ts'
import { unitName } from './made-from.ts'
import { type PlanAccount, planFor } from './plan-for.ts'
import type { Unit } from './unit.ts'

export type Judged = { is: 'fresh' | 'missing' | 'noFinal' } | { is: 'outOfDate'; told: readonly Told[] }

const placeOf = (fields: object): number => {
  const place = 'piece' in fields ? fields.piece : 'firstShot' in fields ? fields.firstShot : 0
  return Number(place ?? 0)
}

// One plan with what there is of it.
export type Look = { plan: Plan; judge: (unit: Unit) => Judged; find: (unit: Unit) => Unit | undefined }

const newestFor = (unit: Unit, made: readonly Known[]): Known | undefined => {
  const place = placeOf(unit.spec.fields)
  const same = made.filter(({ madeFrom }) => !madeFrom || placeOf(madeFrom.fields) === place)
  return (same.length > 0 ? same : made).reduce<Known | undefined>(
    (best, each) => (best && best.createdAt >= each.createdAt ? best : each),
    undefined,
  )
}

export type Made = { all: readonly Known[]; keys: ReadonlySet<string>; byName: ReadonlyMap<string, readonly Known[]> }

// Artifacts come one by one while a film is made; what is planned stays the same.
const plans = new WeakMap<FilmData, Map<string, Plan>>()
const planOnce = (film: FilmData, account: PlanAccount, quality: Quality): Plan => {
  const known = plans.get(film) ?? new Map<string, Plan>()
  plans.set(film, known)
  const name = `${quality} ${account.maxHeight} ${account.watermark}`
  const plan = known.get(name) ?? planFor(film, account, { stop: 'cut', quality })
  known.set(name, plan)
  return plan
}

// Made of what was had instead, by consent or before a shot was wanted better: true to the film all the same.
const onlyLower = (told: readonly Told[]): boolean => {
  const clear = told.filter(({ faint }) => !faint)
  return clear.length > 0 && clear.every(({ cause }) => cause.field === 'quality')
}

export const lookAt = (film: FilmData, account: PlanAccount, quality: Quality, made: Made): Look => {
  const plan = planOnce(film, account, quality)
  const explain: Explain = explainer(film, account, plan.units, made.all)
  const places = new Map(plan.units.map((unit) => [`${unitName(unit.spec)} ${placeOf(unit.spec.fields)}`, unit]))
  return {
    plan,
    find: ({ spec }) => places.get(`${unitName(spec)} ${placeOf(spec.fields)}`) ?? places.get(`${unitName(spec)} 0`),
    judge: (unit) => {
      if (made.keys.has(unit.key)) return { is: 'fresh' }
      const same = (made.byName.get(unitName(unit.spec)) ?? []).filter(({ quality }) => quality === unit.spec.quality)
      const old = newestFor(unit, same)
      if (!old) return { is: 'missing' }
      const told = explain(unit, old)
      return onlyLower(told) ? { is: 'noFinal' } : { is: 'outOfDate', told }
    },
  }
}

// What is not there in the look that is asked for may be there in another: below it, it is a film without its final;
// above it, it is more than was asked.
const othersFirst = (asked: Quality): Quality[] => {
  const at = qualities.indexOf(asked)
  return [...qualities.slice(0, at).reverse(), ...qualities.slice(at + 1)]
}

export const inAnyLook = (asked: Quality, lookOf: (quality: Quality) => Look, made: Made): ((unit: Unit) => Judged) => {
  const kept = new Map<string, Judged>()
  const judge = (unit: Unit): Judged => {
    const here = lookOf(asked).judge(unit)
    const there = made.byName.get(unitName(unit.spec))
    if (here.is !== 'missing' || !there) return here
    for (const quality of othersFirst(asked)) {
      const other = lookOf(quality)
      const twin = other.find(unit)
      const judged = twin && twin.key !== unit.key ? other.judge(twin) : undefined
      if (!judged || judged.is === 'missing') continue
      if (judged.is === 'fresh' && qualities.indexOf(quality) < qualities.indexOf(asked)) return { is: 'noFinal' }
      return judged
    }
    return here
  }
  return (unit) => {
    const known = kept.get(unit.key) ?? judge(unit)
    kept.set(unit.key, known)
    return known
  }
}
