import { must } from '../errors/index.ts'
import { byRank, type Language } from '../ids/index.ts'
import { mindStates } from '../mind/states.ts'
import { hoursOf } from '../screenplay/hour.ts'
import { lineIdsOf, saidBy } from '../screenplay/line-ids.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Character } from '../story/character.ts'
import { beginScene, type Continuity } from './continuity.ts'
import { coverScene, type MindInScene } from './cover-scene.ts'
import { type Readings, sceneFacts } from './from-facts.ts'
import { keepShots } from './keep-shots.ts'
import { foldName, nameFinder } from './people.ts'
import type { Shot } from './shot.ts'

export type BreakDownOptions = {
  language: Language
  // Given the line a shot begins with, so that two who break one script down at once can come to the same ids.
  newId: (from?: string) => string
  // The shots as they are, with the scenes they were made from: what a line shows is kept while the line is.
  previous?: { shots: readonly Shot[]; scenes: readonly Scene[] }
  // By scene, then character; read from the script where not given.
  minds?: ReadonlyMap<string, ReadonlyMap<string, MindInScene>>
  // What was understood of each scene. Where a scene has none its words are sought through, as shots once were made.
  readings?: Readings
  stamp?: { updatedAt: number; updatedBy: string }
}

const lastTransition = (scene: Scene | undefined): Shot['transition'] => {
  const text = scene?.elements.findLast(({ kind }) => kind === 'transition')?.text ?? ''
  if (/dissolve|ละลายภาพ|ภาพซ้อน/i.test(text)) return 'dissolve'
  return /fade|เฟด|จางภาพ|ภาพจาง/i.test(text) ? 'fade' : 'cut'
}

// Lines that say something else than they did, though they are still the same lines.
export const changedElements = (before: readonly Scene[], after: readonly Scene[]): Set<string> => {
  const was = new Map(before.flatMap(({ elements }) => elements.map((line) => [line.id, saidBy(line)])))
  const changed = new Set<string>()
  for (const { elements } of after) {
    for (const line of elements) if (was.has(line.id) && was.get(line.id) !== saidBy(line)) changed.add(line.id)
  }
  return changed
}

// Lines as they were whose shot somebody took away: an edit elsewhere does not bring it back.
const leftBare = (
  before: readonly Scene[],
  shots: ReadonlyMap<string, readonly Shot[]>,
  changed: ReadonlySet<string>,
): Set<string> => {
  const shown = new Set([...shots.values()].flat().flatMap(({ elementIds }) => elementIds))
  const withShots = before.filter(({ id }) => (shots.get(id) ?? []).length > 0)
  const lines = withShots.flatMap(({ elements }) => elements.map(({ id }) => id))
  return new Set(lines.filter((id) => !shown.has(id) && !changed.has(id)))
}

const samePlaceAs = (scene: Scene, before: Scene | undefined): boolean =>
  before?.heading !== undefined &&
  scene.heading !== undefined &&
  scene.heading.place !== '' &&
  foldName(before.heading.place) === foldName(scene.heading.place)

// Script to shots, by rule. The order is the film's; ids of what is kept are kept.
export const breakDown = (
  scenes: readonly Scene[],
  characters: readonly Character[],
  { language, newId, previous, minds, readings, stamp = { updatedAt: 0, updatedBy: 'rule' } }: BreakDownOptions,
): Shot[] => {
  const finder = nameFinder(characters)
  const names = new Map(characters.map(({ id, name }) => [id, name]))
  const changed = changedElements(previous?.scenes ?? [], scenes)
  const before = new Map<string, Shot[]>()
  for (const shot of [...(previous?.shots ?? [])].sort(byRank)) {
    const sceneShots = before.get(shot.sceneId)
    if (sceneShots) sceneShots.push(shot)
    else before.set(shot.sceneId, [shot])
  }
  const bare = leftBare(previous?.scenes ?? [], before, changed)
  const known = new Set(previous?.shots.map(({ id }) => id))
  let continuity: Continuity = beginScene()
  const ordered = [...scenes].sort(byRank)
  const hours = hoursOf(ordered)
  const states = minds ?? mindStates(ordered, characters, finder)
  const cast = new Set(characters.map(({ id }) => id))
  const script = lineIdsOf(scenes)
  return ordered.flatMap((scene, at) => {
    const read = readings?.get(scene.id)
    const last = ordered[at - 1]
    const samePlace = samePlaceAs(scene, last)
    continuity = beginScene(samePlace ? continuity : undefined)
    const made = coverScene({
      scene,
      facts: read && sceneFacts(scene, read, cast, language),
      hour: must(hours.get(scene.id), 'hour').hour,
      finder,
      nameOf: (id) => must(names.get(id), 'name'),
      language,
      continuity,
      samePlace,
      opensWith: at === 0 ? 'fade' : lastTransition(last),
      minds: states.get(scene.id),
      position: ordered.length < 2 ? 0.5 : at / (ordered.length - 1),
    })
    return keepShots(scene, made, { previous: before.get(scene.id) ?? [], changed, script, bare, known, newId, stamp })
  })
}
