import type { FilmFreshness } from '@peace/core/build'
import type { Quality } from '@peace/core/story'

// A shot that has no final yet is something else than one that is out of date: where finals are asked for and shots have
// none, what is built is that version of the film, changed shots and all. `count` of its `total` shots are to be made.
export const wholeVersion = (
  fresh: Pick<FilmFreshness, 'shots'> | undefined,
  quality: Quality,
): { count: number; total: number } | undefined => {
  const states = [...(fresh?.shots.values() ?? [])].map(({ state }) => state)
  if (quality === 'draft' || !states.some((state) => state === 'noFinal' || state === 'missing')) return undefined
  return { count: states.filter((state) => state !== 'fresh').length, total: states.length }
}
