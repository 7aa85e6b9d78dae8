import { z } from 'zod'
import { must } from '../errors/index.ts'
import { type Quality, qualities } from '../story/film.ts'
import type { FilmProblem } from './film-problem.ts'
import { lookBeside } from './problem.ts'
import type { Pins } from './wish.ts'

// Why a shot is made in the quality it is: one reason, the first that says it. The words are the page's.
export const whys = [
  'pinned',
  'pinnedApart',
  'made',
  'inTime',
  'turns',
  'grips',
  'near',
  'long',
  'likeNeighbours',
  'enough',
  'elsewhere',
  'onlyChoice',
] as const
export const whySchema = z.enum(whys)
export type Why = z.infer<typeof whySchema>

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length

export const reasonsFor = (
  { problem, shots, weights, options }: FilmProblem,
  choices: readonly number[],
  pins: Pins,
  // What would be chosen if there were time.
  unhurried: readonly number[] = choices,
): Why[] => {
  const chosen = choices.map((choice, at): Quality => options[at]?.[choice] ?? 'draft')
  const [time, near] = [
    mean([...weights.values()].map((weight) => weight.time)),
    mean([...weights.values()].map((weight) => weight.near)),
  ]
  return shots.map(({ shot }, at): Why => {
    const item = problem.items[at]
    const choice = choices[at] ?? 0
    const own = item?.choices[choice]
    const weight = weights.get(shot.id)
    if (!item || !own || !weight) return 'onlyChoice'
    const lookOf = (n: number) => problem.items[n]?.choices[choices[n] ?? 0]?.look ?? -1
    const beside = ([-1, 1] as const).map((step) => lookBeside(problem, at, step, lookOf)).filter((look) => look >= 0)
    const like = beside.filter((look) => look === qualities.indexOf(must(chosen[at], 'a quality'))).length
    if (pins[shot.id]) return like < beside.length ? 'pinnedApart' : 'pinned'
    if (item.choices.length === 1) return 'onlyChoice'
    if (chosen[at] !== 'draft' && own.cost === 0) return 'made'
    if (choice < (unhurried[at] ?? 0)) return 'inTime'
    const neighbours = beside.length > 0 && like === beside.length
    if (choice === item.choices.length - 1) {
      if (weight.turns) return 'turns'
      if (weight.grips) return 'grips'
      if (weight.near > near) return 'near'
      if (weight.time > time) return 'long'
      return neighbours ? 'likeNeighbours' : 'enough'
    }
    return chosen[at] === 'draft' || !neighbours ? 'elsewhere' : 'likeNeighbours'
  })
}
