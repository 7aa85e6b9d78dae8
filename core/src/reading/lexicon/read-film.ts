import type { Scene } from '../../screenplay/scene.ts'
import type { Fact } from '../fact.ts'
import type { KnownPerson } from './cast.ts'
import { readScene } from './read-scene.ts'
import type { Before } from './setting/heading.ts'

// Scenes in order: who was met stays known, and the hour goes on where a heading says so.
export const readFilm = (
  scenes: readonly Pick<Scene, 'id' | 'heading' | 'elements'>[],
  cast: readonly KnownPerson[] = [],
): Map<string, Fact[]> => {
  let people = cast
  let before: Before = {}
  const read = new Map<string, Fact[]>()
  for (const scene of scenes) {
    const { facts, people: met, after } = readScene(scene, people, before)
    read.set(scene.id, facts)
    people = met
    before = after
  }
  return read
}
