import { must } from '../errors/index.ts'
import { byRank } from '../ids/index.ts'
import { readSubject, type Subject, type SubjectKind } from '../subjects/index.ts'
import type { FilmData } from './film-data.ts'

// How people call what has changed: a line by its place in its scene, a shot by its place in the film, a scene by its
// heading, a person by name. What is no longer there has no name.
export type SubjectName = { kind: SubjectKind; number?: number; scene?: string; name?: string }

const headingOf = (heading: { text: string } | undefined): { scene?: string } =>
  heading ? { scene: heading.text } : {}

const lineName = ({ scenes }: FilmData, id: string): Partial<SubjectName> => {
  for (const { heading, elements } of scenes) {
    const at = elements.filter(({ kind }) => kind === 'dialogue').findIndex((each) => each.id === id)
    if (at >= 0) return { number: at + 1, ...headingOf(heading) }
  }
  return {}
}

const shotName = ({ scenes, shots }: FilmData, id: string): Partial<SubjectName> => {
  const places = new Map([...scenes].sort(byRank).map((scene, at) => [scene.id, at]))
  const placeOf = (sceneId: string): number => must(places.get(sceneId), 'the scene of a shot')
  const inScenes = shots.filter(({ sceneId }) => places.has(sceneId))
  const ordered = [...inScenes].sort((a, b) => placeOf(a.sceneId) - placeOf(b.sceneId) || byRank(a, b))
  const at = ordered.findIndex((shot) => shot.id === id)
  return at < 0 ? {} : { number: at + 1 }
}

export const subjectName = (film: FilmData, subject: Subject): SubjectName => {
  const { kind, id } = readSubject(subject)
  if (kind === 'line') return { kind, ...lineName(film, id) }
  if (kind === 'shot') return { kind, ...shotName(film, id) }
  if (kind === 'scene') return { kind, ...headingOf(film.scenes.find((scene) => scene.id === id)?.heading) }
  if (kind !== 'person') return { kind }
  const person = film.characters.find((each) => each.id === id)
  return { kind, ...(person ? { name: person.name } : {}) }
}
