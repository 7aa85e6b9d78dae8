import type { Scene } from '../../screenplay/scene.ts'
import type { Fact } from '../fact.ts'
import type { KnownPerson } from './cast.ts'
import { lettersIn, readScene } from './read-scene.ts'
import type { Before } from './setting/heading.ts'
import { peopleAtMost, stepsFor } from './state.ts'

// Scenes in order: who was met stays known, and the hour goes on where a heading says so.
export const readFilm = (
  scenes: readonly Pick<Scene, 'id' | 'heading' | 'elements'>[],
  cast: readonly KnownPerson[] = [],
): Map<string, Fact[]> => {
  let people = cast
  let before: Before = {}
  const read = new Map<string, Fact[]>()
  const steps = stepsFor(scenes.reduce((sum, scene) => sum + lettersIn(scene), 0))
  for (const scene of scenes) {
    const { facts, people: met, after } = readScene(scene, people, before, steps)
    read.set(scene.id, facts)
    // Of so many that they cannot all be kept in mind, only the writer's own cast is.
    people = steps.left > 0 && met.length <= peopleAtMost ? met : cast
    before = after
  }
  return read
}
