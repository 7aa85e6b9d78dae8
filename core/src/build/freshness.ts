import { byRank } from '../ids/index.ts'
import type { Quality } from '../story/film.ts'
import { readSubject } from '../subjects/index.ts'
import type { Cause, Told } from './cause.ts'
import { causesOf, type Known } from './explain.ts'
import type { FilmData, Plan } from './film-data.ts'
import { inAnyLook, type Judged, type Look, lookAt, type Made } from './look.ts'
import type { PlanAccount } from './plan-for.ts'
import type { PlannedShot } from './planned.ts'
import { rootsIn, rootsOf } from './roots.ts'
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
  // What somebody did that the film and its shots do not follow yet, what matters most first.
  causes: readonly Cause[]
}

const freshnessFrom = (judged: Judged, causes: (told: readonly Told[]) => readonly Cause[]): Freshness => {
  if (judged.is !== 'outOfDate') return { state: judged.is }
  const [cause, ...others] = causes(judged.told)
  return { state: 'outOfDate', ...(cause ? { cause } : {}), others }
}

type ShotParts = { pictures: Unit[]; lines: Unit[]; lineIds: ReadonlySet<string>; part: Unit | undefined }

type Held = { shots: readonly PlannedShot[]; part: Unit | undefined }

// An edited cut has no parts: its shots are told by the film.
const shotsHeld = (units: readonly Unit[]): Held[] =>
  units.flatMap((unit): Held[] => {
    if (unit.spec.kind === 'cut' && unit.spec.fields.edit)
      return unit.spec.fields.scenes.map(({ shots }) => ({ shots, part: undefined }))
    if (unit.spec.kind !== 'part') return []
    const { scene, firstShot, shotCount } = unit.spec.fields
    return [{ shots: scene.shots.slice(firstShot, firstShot + shotCount), part: unit }]
  })

const partsOfShots = (units: readonly Unit[]): ReadonlyMap<string, ShotParts> => {
  const bySubject = Map.groupBy(units, ({ spec }) => `${spec.kind} ${spec.subject}`)
  const of = (kind: UnitKind, subject: string) => bySubject.get(`${kind} ${subject}`) ?? []
  return new Map(
    shotsHeld(units).flatMap(({ shots, part }) =>
      shots.map(({ shotId, lines }): [string, ShotParts] => [
        shotId,
        {
          pictures: [...of('still', shotId), ...of('clip', shotId)],
          lines: lines.flatMap(({ lineId }) => of('line', lineId)),
          lineIds: new Set(lines.map(({ lineId }) => lineId)),
          part,
        },
      ]),
    ),
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
  const parts = partsOfShots(plan.units)
  const shots = new Map([...parts].map(([id, each]) => [id, judgeShot(id, each, judge)]))
  const end = (kind: UnitKind): Judged => {
    const unit = plan.units.find(({ spec }) => spec.kind === kind)
    return unit ? judge(unit) : { is: 'missing' }
  }
  const whole = { mix: end('mix'), cut: end('cut'), captions: end('captions'), poster: end('poster') }
  const changed = inOrder(film).filter((id) => shots.get(id)?.is === 'outOfDate')
  const all = [...changed.map((id) => shots.get(id)), ...Object.values(whole)]
  const causes = rootsOf(
    film,
    all.flatMap((each) => (each?.is === 'outOfDate' ? each.told : [])),
  )
  // Each speaks of what the whole speaks of, so that strip, player and button never name two things for one.
  const asWhole = (judged: Judged, its?: ReadonlySet<string>): Freshness =>
    freshnessFrom(judged, (told) => rootsIn(film, causes, told, its))
  const itsOf = (id: string): Set<string> => new Set([id, ...(parts.get(id)?.lineIds ?? [])])
  return {
    plan,
    of: (unit) => freshnessFrom(judge(unit), causesOf),
    shots: new Map([...shots].map(([id, judged]) => [id, asWhole(judged, itsOf(id))])),
    film: {
      mix: asWhole(whole.mix),
      cut: asWhole(whole.cut),
      captions: asWhole(whole.captions),
      poster: asWhole(whole.poster),
    },
    changed,
    causes,
  }
}
