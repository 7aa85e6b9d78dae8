import type { FilmData } from '../build/film-data.ts'
import { mindStates } from '../mind/states.ts'
import type { ShotSize } from '../shots/shot.ts'
import type { Quality } from '../story/film.ts'
import type { Placed } from './shots-of.ts'

// What a shot's picture is worth to its film, in points: how long it is seen, how near it is, how much turns on it. All in
// integers, so that every machine finds the same plan.

// A face that fills the frame shows a poor picture; a far view forgives one.
const nearness: Record<ShotSize, number> = {
  'extreme-close': 14,
  close: 13,
  'medium-close': 12,
  medium: 10,
  insert: 9,
  full: 9,
  wide: 8,
  'extreme-wide': 7,
}
// Of a hundred: a drawn shot is what there is anyway.
export const shareOf: Record<Quality, number> = { draft: 0, standard: 70, premium: 100 }

export type Weight = {
  // Tenths of a second.
  time: number
  near: number
  // A hundred is a shot like any other.
  drama: number
  turns: boolean
  grips: boolean
}

const partWeight: Record<string, number> = { beginning: 0, conflict: 10, climax: 50, resolution: 15 }

// By shot: what is told there, read from its scene.
export const weightsOf = (film: FilmData, shots: readonly Placed[]): ReadonlyMap<string, Weight> => {
  const minds = mindStates(film.scenes, film.characters)
  const partOf = new Map(film.film.story.beats.map(({ id, part }) => [id, part]))
  const sceneBeat = new Map(film.scenes.map(({ id, beatId }) => [id, beatId && partOf.get(beatId)]))
  const moodBefore = new Map<string, string>()
  const turnsIn = new Map<string, boolean>()
  const turned = (sceneId: string): boolean => {
    const known = turnsIn.get(sceneId)
    if (known !== undefined) return known
    let turns = false
    for (const { characterId, mood } of minds.get(sceneId)?.values() ?? []) {
      const before = moodBefore.get(characterId)
      if (before !== undefined && before !== mood) turns = true
      moodBefore.set(characterId, mood)
    }
    turnsIn.set(sceneId, turns)
    return turns
  }
  return new Map(
    shots.map(({ shot, ms }): [string, Weight] => {
      const turns = turned(shot.sceneId)
      const here = minds.get(shot.sceneId)
      const grip = Math.max(0, ...shot.characterIds.map((id) => here?.get(id)?.grip ?? 0))
      const part = sceneBeat.get(shot.sceneId)
      const drama = 60 + Math.round(grip / 2) + (turns ? 25 : 0) + (partWeight[part ?? ''] ?? 0)
      const time = Math.max(1, Math.round(ms / 100))
      return [shot.id, { time, near: nearness[shot.size], drama, turns: turns || part === 'climax', grips: grip >= 60 }]
    }),
  )
}

export const worthOf = ({ time, near, drama }: Weight, quality: Quality): number =>
  Math.round((time * near * drama * shareOf[quality]) / 100_000)
