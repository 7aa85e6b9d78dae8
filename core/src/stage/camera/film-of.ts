import { readFilm } from '../../reading/lexicon/index.ts'
import { readFountain } from '../../screenplay/index.ts'
import { breakDown, findCharacters } from '../../shots/index.ts'
import { blockScene } from '../block/block-scene.ts'
import type { Stage } from '../stage.ts'
import type { StageShot } from './camera-for.ts'

// For tests: scripts as a film has them, with stages and shots.
export const filmOf = (text: string): { stage: Stage; shots: StageShot[] }[] => {
  let n = 0
  const newId = (): string => `n${n++}`
  const { scenes, language } = readFountain(text, { newId })
  const characters = findCharacters(scenes, { newId, readings: readFilm(scenes) })
  const known = characters.map(({ id, name, aliases }) => ({ id, name, aliases }))
  const facts = readFilm(scenes, known)
  const told = [...facts.values()].flat()
  const shots = breakDown(scenes, characters, { language, newId, readings: facts })
  return scenes.map((scene) => ({
    stage: blockScene({ scene, facts: facts.get(scene.id) ?? [], told, cast: known }),
    shots: shots.filter(({ sceneId }) => sceneId === scene.id),
  }))
}
