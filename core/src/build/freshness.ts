import { byRank } from '../ids/index.ts'
import { type Quality, qualities } from '../story/film.ts'
import { readSubject } from '../subjects/index.ts'
import type { Cause, Told } from './cause.ts'
import { causesOf, type Explain, explainer, type Known } from './explain.ts'
import type { FilmData, Plan } from './film-data.ts'
import { unitName } from './made-from.ts'
import { type PlanAccount, planFor } from './plan-for.ts'
import type { Unit, UnitKind } from './unit.ts'

// Out of date: something else would be made now, and this is why; what was made before causes were kept has none.
// No final: there is the look below, and it is true to the film.
export type Freshness =
  | { state: 'fresh' | 'missing' | 'noFinal' }
  | { state: 'outOfDate'; cause?: Cause; others: readonly Cause[] }

export type FilmFreshness = {
  plan: Plan
  of: (unit: Unit) => Freshness
  // By the shot's id: its pictures, its lines, and how it is cut.
  shots: ReadonlyMap<string, Freshness>
  film: Record<'mix' | 'cut' | 'captions' | 'poster', Freshness>
  // The shots that are out of date, in the film's order.
  changed: readonly string[]
  // Why, of the film and its shots together, what matters most first.
  causes: readonly Cause[]
}

type Judged = { is: 'fresh' | 'missing' | 'noFinal' } | { is: 'outOfDate'; told: readonly Told[] }

const freshnessFrom = (judged: Judged): Freshness => {
  if (judged.is !== 'outOfDate') return { state: judged.is }
  const [cause, ...others] = causesOf(judged.told)
  return { state: 'outOfDate', ...(cause ? { cause } : {}), others }
}

const placeOf = (fields: object): number => {
  const place = 'piece' in fields ? fields.piece : 'firstShot' in fields ? fields.firstShot : 0
  return Number(place ?? 0)
}

// One plan with what there is of it.
type Look = { plan: Plan; judge: (unit: Unit) => Judged; find: (unit: Unit) => Unit | undefined }

const newestFor = (unit: Unit, made: readonly Known[]): Known | undefined => {
  const place = placeOf(unit.spec.fields)
  const same = made.filter(({ madeFrom }) => !madeFrom || placeOf(madeFrom.fields) === place)
  return (same.length > 0 ? same : made).reduce<Known | undefined>(
    (best, each) => (best && best.createdAt >= each.createdAt ? best : each),
    undefined,
  )
}

type Made = { all: readonly Known[]; keys: ReadonlySet<string>; byName: ReadonlyMap<string, readonly Known[]> }

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

const lookAt = (film: FilmData, account: PlanAccount, quality: Quality, made: Made): Look => {
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
      return old ? { is: 'outOfDate', told: explain(unit, old) } : { is: 'missing' }
    },
  }
}

// What is not there in the look that is asked for may be there in another: below it, it is a film without its final;
// above it, it is more than was asked.
const othersFirst = (asked: Quality): Quality[] => {
  const at = qualities.indexOf(asked)
  return [...qualities.slice(0, at).reverse(), ...qualities.slice(at + 1)]
}

const inAnyLook = (asked: Quality, lookOf: (quality: Quality) => Look, made: Made): ((unit: Unit) => Judged) => {
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

type ShotParts = { pictures: Unit[]; lines: Unit[]; lineIds: ReadonlySet<string>; part: Unit | undefined }

const partsOfShots = (units: readonly Unit[]): ReadonlyMap<string, ShotParts> => {
  const bySubject = Map.groupBy(units, ({ spec }) => `${spec.kind} ${spec.subject}`)
  const of = (kind: UnitKind, subject: string) => bySubject.get(`${kind} ${subject}`) ?? []
  return new Map(
    units.flatMap((part) => {
      if (part.spec.kind !== 'part') return []
      const { scene, firstShot, shotCount } = part.spec.fields
      return scene.shots.slice(firstShot, firstShot + shotCount).map(({ shotId, lines }): [string, ShotParts] => [
        shotId,
        {
          pictures: [...of('still', shotId), ...of('clip', shotId)],
          lines: lines.flatMap(({ lineId }) => of('line', lineId)),
          lineIds: new Set(lines.map(({ lineId }) => lineId)),
          part,
        },
      ])
    }),
  )
}

const judgeShot = (
  shotId: string,
  { pictures, lines, lineIds, part }: ShotParts,
  judge: (unit: Unit) => Judged,
): Judged => {
  const seen = pictures.map(judge)
  if (seen.every(({ is }) => is === 'missing')) return { is: 'missing' }
  const cutIn = part ? judge(part) : undefined
  const aboutIt = (cutIn?.is === 'outOfDate' ? cutIn.told : []).filter(
    ({ cause, faint }) =>
      !faint && (readSubject(cause.subject).id === shotId || lineIds.has(readSubject(cause.subject).id)),
  )
  const stale = [...seen, ...lines.map(judge)].filter((each) => each.is === 'outOfDate')
  if (stale.length > 0 || aboutIt.length > 0)
    return { is: 'outOfDate', told: [...stale.flatMap(({ told }) => told), ...aboutIt] }
  return { is: seen.some(({ is }) => is === 'noFinal') ? 'noFinal' : 'fresh' }
}

const inOrder = ({ scenes, shots }: FilmData): string[] => {
  const byScene = Map.groupBy(shots, ({ sceneId }) => sceneId)
  return [...scenes].sort(byRank).flatMap(({ id }) => [...(byScene.get(id) ?? [])].sort(byRank).map((shot) => shot.id))
}

// What of a film is out of date, and why: the one answer for the strip, the player and the button.
export const freshness = (film: FilmData, account: PlanAccount, artifacts: readonly Known[]): FilmFreshness => {
  const asked = film.film.settings.quality
  const made: Made = {
    all: artifacts,
    keys: new Set(artifacts.map(({ key }) => key)),
    byName: Map.groupBy(artifacts, ({ kind, subject }) => `${kind} ${subject}`),
  }
  const looks = new Map<Quality, Look>()
  const lookOf = (quality: Quality): Look => {
    const look = looks.get(quality) ?? lookAt(film, account, quality, made)
    looks.set(quality, look)
    return look
  }
  const { plan } = lookOf(asked)
  const judge = inAnyLook(asked, lookOf, made)
  const shots = new Map([...partsOfShots(plan.units)].map(([id, parts]) => [id, judgeShot(id, parts, judge)]))
  const end = (kind: UnitKind): Judged => {
    const unit = plan.units.find(({ spec }) => spec.kind === kind)
    return unit ? judge(unit) : { is: 'missing' }
  }
  const whole = { mix: end('mix'), cut: end('cut'), captions: end('captions'), poster: end('poster') }
  const changed = inOrder(film).filter((id) => shots.get(id)?.is === 'outOfDate')
  const all = [...changed.map((id) => shots.get(id)), ...Object.values(whole)]
  return {
    plan,
    of: (unit) => freshnessFrom(judge(unit)),
    shots: new Map([...shots].map(([id, judged]) => [id, freshnessFrom(judged)])),
    film: {
      mix: freshnessFrom(whole.mix),
      cut: freshnessFrom(whole.cut),
      captions: freshnessFrom(whole.captions),
      poster: freshnessFrom(whole.poster),
    },
    changed,
    causes: causesOf(all.flatMap((each) => (each?.is === 'outOfDate' ? each.told : []))),
  }
}
