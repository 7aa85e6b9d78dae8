import type { FilmData, Plan } from '../build/film-data.ts'
import { factsOf, type Unit } from '../build/unit.ts'
import { must } from '../errors/index.ts'
import type { Shot } from '../shots/shot.ts'

// The shots of a planned film in its order, with how long each is seen.
export type Placed = { shot: Shot; ms: number }

export const shotsOf = (film: FilmData, { units }: Plan): Placed[] => {
  const byId = new Map(film.shots.map((shot) => [shot.id, shot]))
  const seen = new Map<string, number>()
  for (const { spec } of units)
    if (spec.kind === 'clip') seen.set(spec.subject, (seen.get(spec.subject) ?? 0) + spec.fields.ms)
    else if (spec.kind === 'still' && !seen.has(spec.subject)) seen.set(spec.subject, 0)
  return [...seen].map(([id, ms]) => ({ shot: must(byId.get(id), 'the shot of a clip'), ms }))
}

// What is made of a shot to be seen: not what it is made from, and not what is made from it.
export const picturesOf = ({ units }: Plan): ReadonlyMap<string, Unit[]> =>
  Map.groupBy(
    units.filter(({ spec }) => {
      const { per, phase } = factsOf(spec.kind)
      return per === 'shot' && phase !== 'GENERATING_AUDIO' && spec.kind !== 'portrait'
    }),
    ({ spec }) => spec.subject,
  )
