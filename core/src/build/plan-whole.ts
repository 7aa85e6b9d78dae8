import { type FilmView, recipeOf } from './film-view.ts'
import { makeUnit } from './key.ts'
import type { Inputs } from './kind.ts'
import { kinds } from './kinds/index.ts'
import { type FilmPlace, layOut, type Made, type Places, type Wanted } from './places.ts'
import type { KindFacts, Unit, UnitKind, UnitSpec } from './unit.ts'

// A unit and where in the film it stands.
export type Placed = { unit: Unit; scene?: string; shot?: string }

type Plan = (place: Places[keyof Places], made: Made) => Generator<Wanted<unknown, Inputs>, void, string>

// Kinds that are planned together at each place: the pictures of a shot stand together, and so does what is said in it.
type Run = { per: keyof Places; sounds: boolean; kinds: { kind: UnitKind; plan: Plan }[] }

const runsOf = (upTo: number): Run[] => {
  const runs: Run[] = []
  for (const { kind, per, phase, plan } of kinds.slice(0, upTo + 1)) {
    const sounds = phase === 'GENERATING_AUDIO'
    const last = runs.at(-1)
    const each = { kind, plan: plan as unknown as Plan }
    if (last?.per === per && last.sounds === sounds) last.kinds.push(each)
    else runs.push({ per, sounds, kinds: [each] })
  }
  return runs
}

type Where = { place: Places[keyof Places]; scene?: string; shot?: string }

const placesOf = (film: FilmPlace, per: keyof Places): Where[] => {
  if (per === 'film') return [{ place: film }]
  return film.scenes.flatMap((scene): Where[] => {
    const id = scene.planned.sceneId
    if (per === 'scene') return [{ place: scene, scene: id }]
    return scene.shots.map((place) => ({ place, scene: id, shot: place.shot.id }))
  })
}

// The keys of each kind by the place they stand at.
class Ledger {
  private readonly keys = new Map<string, string[]>()
  private under(name: string): string[] {
    const known = this.keys.get(name) ?? []
    this.keys.set(name, known)
    return known
  }
  add(kind: UnitKind, { scene, shot }: Where, key: string): void {
    this.under(`${kind} film`).push(key)
    if (scene !== undefined) this.under(`${kind} scene ${scene}`).push(key)
    if (shot !== undefined) this.under(`${kind} shot ${shot}`).push(key)
  }
  made: Made = ({ kind }, place) =>
    this.under(
      place === 'film'
        ? `${kind} film`
        : 'shot' in place
          ? `${kind} shot ${place.shot}`
          : `${kind} scene ${place.scene}`,
    )
}

// All units that the kinds up to one in the list want of a film, each at its place. A unit may stand at several.
export const planWhole = (view: FilmView, isLast: (kind: Pick<KindFacts, 'kind' | 'phase'>) => boolean): Placed[] => {
  const film = layOut(view)
  const ledger = new Ledger()
  const placed: Placed[] = []
  for (const run of runsOf(kinds.findLastIndex(isLast)))
    for (const where of placesOf(film, run.per))
      for (const { kind, plan } of run.kinds) {
        const { place: _, ...at } = where
        const wanted = plan(where.place, ledger.made)
        let next = wanted.next()
        while (!next.done) {
          const spec = { kind, recipe: recipeOf(view.film, kind), ...next.value } as UnitSpec
          const unit = makeUnit(view.salt, spec)
          placed.push({ unit, ...at })
          ledger.add(kind, where, unit.key)
          next = wanted.next(unit.key)
        }
      }
  return placed
}
