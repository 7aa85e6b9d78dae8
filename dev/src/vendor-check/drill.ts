import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type FilmData, planFor, sampleFilm } from '@peace/core/build'
import { defaultRateCard, entitlementsOf } from '@peace/core/money'
import { backends, deliveredCards } from '@peace/core/routing'
import { type Drill, drillUnits } from '@peace/engine'
import { filmOfScript } from '../film-cli/film-of-script.ts'
import { root } from '../stack/places.ts'

// "Veo is gone": ten films of the samples (or the scripts named), as premium, with some backends taken away.
type Named = { title: string; film: FilmData }

const ourFilms = async (scripts: readonly string[]): Promise<Named[]> => {
  const samples = join(root, 'samples')
  const files = scripts.length > 0 ? scripts : readdirSync(samples).map((name) => join(samples, name))
  const read = await Promise.all(
    files.filter((file) => file.endsWith('.fountain')).map((file, n) => filmOfScript(file, `drill-${n}`)),
  )
  const named = read.map(({ title, data }) => ({ title, film: data }))
  if (scripts.length > 0) return named
  // To ten, with films of the plan's own tests: more shots, more people.
  const more = Array.from({ length: Math.max(0, 10 - named.length) }, (_, n) => {
    const film = sampleFilm({ scenes: 2 + n, shotsPerScene: 4, characters: 3, filmId: `sample-${n}` }, n + 1)
    return { title: `sample ${n + 1}`, film }
  })
  return [...named, ...more]
}

export type DrillAsked = { gone: readonly string[]; enabled: readonly string[]; scripts: readonly string[] }

export const drillFilms = async ({
  gone,
  enabled,
  scripts,
}: DrillAsked): Promise<{ title: string; drill: Drill }[]> => {
  for (const id of [...gone, ...enabled])
    if (!backends.some((backend) => backend.id === id))
      throw new Error(`${id} is no backend: ${backends.map((each) => each.id).join(', ')}`)
  const cards = deliveredCards.map((card) => ({ ...card, enabled: card.enabled || enabled.includes(card.id) }))
  // As films that are made there now.
  const preference = { mode: 'preferred' as const, preferredId: gone[0] }
  const pricing = { cards, live: new Map(), rates: defaultRateCard, preference, machines: 0, now: 0 }
  return (await ourFilms(scripts)).map(({ title, film }) => {
    const { units } = planFor(film, entitlementsOf('studio'), { stop: 'cut', quality: 'premium' })
    return { title: basename(title), drill: drillUnits(units, pricing, new Set(gone)) }
  })
}

const credits = (micros: number): string => (micros / 10_000).toFixed(1)

export const drillLines = (films: readonly { title: string; drill: Drill }[]): string[] =>
  films.flatMap(({ title, drill }) => [
    `${title}: ${drill.units} units, ${drill.moved} to be made elsewhere; ${credits(drill.nowMicros)} → ${credits(drill.thereMicros)} credits, at most ${credits(drill.thereMostMicros)}`,
    ...drill.moves.map(({ kind, from, to, look, quality, units, nowMicros, thereMicros }) =>
      look === 'none'
        ? `  ${units} × ${kind} of ${from}: nobody else makes it`
        : `  ${units} × ${kind} of ${from} → ${to}: ${look === 'lesser' ? `a lesser look (${quality}), asked about first` : 'the same tier, another model'}; ${credits(nowMicros)} → ${credits(thereMicros)} credits`,
    ),
  ])
