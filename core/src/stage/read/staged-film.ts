import { recipeOf, stagedFrom } from '../../build/film-view.ts'
import { readFilm } from '../../reading/lexicon/index.ts'
import { heldFacts, type Reading } from '../../reading/reading.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Shot } from '../../shots/shot.ts'
import type { Character } from '../../story/character.ts'
import type { Film } from '../../story/film.ts'
import type { StagePatch } from '../patch.ts'
import { inReadingOrder, knownPeople } from '../staged/known-people.ts'
import { FilmStages, type Staging, stageFilm } from '../staged/stage-film.ts'
import type { StagedShot } from '../staged/staged-shot.ts'

export type StoredFilm = {
  film: Film
  scenes: readonly Scene[]
  characters: readonly Character[]
  shots: readonly Shot[]
  corrections: ReadonlyMap<string, Reading['corrections']>
  patches: readonly StagePatch[]
}

// Of a film whose pictures are drawn on its scenes' stages; of an older one nothing.
export const stagedFilm = async (
  { film, scenes, characters, shots, corrections, patches }: StoredFilm,
  { stages = new FilmStages(), tell = () => undefined, rest }: Partial<Staging> = {},
): Promise<Record<string, StagedShot> | undefined> => {
  const manner = recipeOf(film, 'still')
  if (manner < stagedFrom) return undefined
  const ordered = inReadingOrder(scenes)
  const read = readFilm(ordered, knownPeople(characters))
  const readings = new Map(
    [...read].map(([id, facts]) => [id, heldFacts({ facts, corrections: corrections.get(id) ?? [] })]),
  )
  const ask = { filmId: film.id, scenes: ordered, shots, cast: characters, readings, patches, manner }
  return stageFilm(ask, { stages, tell, ...(rest ? { rest } : {}) })
}
