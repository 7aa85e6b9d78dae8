import { cueSpans } from '../build/beds.ts'
import { filmFacts } from '../build/film-facts.ts'
import type { FilmPlace, Made } from '../build/places.ts'
import { type BoundScene, bindScenes } from '../build/planned.ts'
import { DomainError } from '../errors/index.ts'
import { applyOperations } from './apply.ts'
import { montageFrom } from './automatic.ts'
import { type Cut, cutFrames } from './cut.ts'
import { cutRate, type FilmEdit } from './film-edit.ts'
import { layOut } from './lay-out.ts'
import { viewsFor } from './reframe.ts'

// An edited cut laid out from the film that is being planned: what its kinds are made from.
export type LaidFilm = { cut: Cut; edit: FilmEdit; scenes: readonly BoundScene[] }

// A cut is rendered in one build: so many deeds, and three hours, and no more.
const mostOperations = 20_000
const mostFramesOfACut = 3 * 3600 * cutRate

const known = new WeakMap<FilmPlace, LaidFilm>()

const layFilm = (place: FilmPlace, edit: FilmEdit, made: Made): LaidFilm => {
  const { view, planned } = place
  const { titleMs, creditsMs } = filmFacts(view)
  if (edit.operations.length > mostOperations) throw new DomainError('film-too-long', { max: mostOperations })
  const keys = (kind: 'clip' | 'line' | 'effect') => made({ kind }, 'film')
  const scenes = bindScenes(planned, { clips: keys('clip'), lines: keys('line'), effects: keys('effect') })
  const { cutId: id, name, aspect } = edit
  const automatic = montageFrom(
    { id, filmId: view.film.id, name, rate: cutRate, aspect },
    {
      ...{ scenes, titleMs, creditsMs, views: viewsFor(view, aspect) },
      ambiences: place.scenes.map(({ planned: { sceneId } }) => ({ sceneId })),
      music: cueSpans(place.scenes).map(({ from, to }) => ({ fromSceneId: from, toSceneId: to })),
    },
    (unit) => edit.lengths[unit],
  )
  const cut = layOut(applyOperations(automatic, edit.operations).montage)
  if (cutFrames(cut) > mostFramesOfACut) throw new DomainError('film-too-long', { max: mostFramesOfACut })
  return { cut, edit, scenes }
}

// Undefined where the film is as the script makes it.
export const laidFilm = (place: FilmPlace, made: Made): LaidFilm | undefined => {
  const { edit } = place.view
  if (!edit) return undefined
  const kept = known.get(place) ?? layFilm(place, edit, made)
  known.set(place, kept)
  return kept
}
