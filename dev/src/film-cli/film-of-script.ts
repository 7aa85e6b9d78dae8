import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { recipesOfNewFilm } from '@peace/core/build'
import { readFilm } from '@peace/core/reading/lexicon'
import { languageOf, readWholeScript } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations } from '@peace/core/shots'
import { knownPeople } from '@peace/core/stage'
import { stagedFilm } from '@peace/core/stage/read'
import { filmSchema } from '@peace/core/story'
import { readScriptFile } from './read-script.ts'

// A script as the platform would read it, without the platform: nothing is kept.
export const filmOfScript = async (script: string, id: string) => {
  const stamp = { updatedAt: 0, updatedBy: id }
  const text = await readScriptFile(script)
  const newId = (): string => randomUUID().replaceAll('-', '')
  const language = languageOf(text)
  const scenes = readWholeScript(text, newId, stamp).scenes
  const characters = findCharacters(scenes, { newId, stamp, readings: readFilm(scenes) })
  const readings = readFilm(scenes, knownPeople(characters))
  const title = basename(script, extname(script))
  const film = filmSchema.parse({
    ...{ id, workspaceId: id, title, language, seed: 1, recipe: recipesOfNewFilm },
    ...{ createdAt: 0, createdBy: 'sheet', ...stamp },
  })
  const shots = breakDown(scenes, characters, { language, newId, stamp, readings })
  const locations = findLocations(scenes, { newId, stamp })
  const staged = await stagedFilm({ film, scenes, characters, shots, corrections: new Map(), patches: [] })
  const data = { salt: '0'.repeat(32), film, scenes, characters, locations, shots, staged }
  return { title, data }
}
